import type { ReactElement } from "react";
import { durationWords, hundredths } from "../../simulation/index.ts";
import type { Interval } from "../../simulation/index.ts";
import type { Look } from "../look/look.ts";
import { optionLook } from "../look/option-look.ts";
import { shortened, textWidth } from "../look/text/measure.ts";
import { note, tick } from "../look/type.ts";
import { Label } from "../parts/label.tsx";
import { px } from "../parts/px.ts";
import { Shape } from "../parts/shape.tsx";
import { Bracket, ErrorBar } from "../parts/spreads.tsx";
import { dotPoint } from "./row-layout.ts";
import type { RowLines } from "./row-layout.ts";
import type { Row, Target } from "./rows.ts";
import type { RowScale } from "./scale.ts";
import type { Dot } from "./stacks.ts";
import { targetWords } from "./words.ts";

interface RowProps {
  readonly row: Row;
  readonly dots: readonly Dot[];
  readonly dotWidth: number;
  readonly top: number;
  readonly lines: RowLines;
  /** Others have a line above them. */
  readonly isFirst: boolean;
  readonly left: number;
  readonly right: number;
  readonly along: RowScale;
  readonly target: Target | null;
  readonly look: Look;
  /** Means of ghosts, which words keep away from. */
  readonly former: readonly Interval[];
}

/** Of its stack's width, so that neighbours do not touch. */
const dotShare = 0.86;

export function RowPicture(props: RowProps): ReactElement {
  const { row, dots, dotWidth, top, lines, isFirst, along, target, look } = props;
  const { shape, colour } = optionLook(row.index, look);
  const { x } = along.scale;
  const { mean, low, high } = row.downtime;
  return (
    <g>
      {!isFirst && (
        <line x1={px(props.left)} x2={px(props.right)} y1={px(top - 0.5)} y2={px(top - 0.5)} stroke={look.grid} />
      )}
      <Names {...props} />
      {dots.map((dot) => {
        const point = dotPoint(dot, dotWidth, top + lines.ground);
        const beyond = target !== null && row.dots.minutes[dot.index] > target.minutes;
        return (
          <Shape key={dot.index} shape={shape} {...point} size={dotWidth * dotShare} colour={colour} hollow={beyond} />
        );
      })}
      <line
        x1={px(props.left)}
        x2={px(props.right)}
        y1={px(top + lines.ground)}
        y2={px(top + lines.ground)}
        stroke={look.hairline}
      />
      {row.ignorance !== null && (
        <Bracket from={x(row.ignorance.p5)} to={x(row.ignorance.p95)} y={top + lines.bracket} colour={look.text2} />
      )}
      <ErrorBar from={x(low)} to={x(high)} y={top + lines.bar} colour={colour} />
      {high > along.ends.downtime && (
        <path
          d={`M${px(props.right + 3)} ${px(top + lines.bar - 4)}l5 4l-5 4`}
          fill="none"
          stroke={colour}
          strokeWidth={2}
        />
      )}
      <Shape shape={shape} x={x(mean)} y={top + lines.bar} size={7} colour={colour} rim={look.surface} />
      <Mean {...props} />
    </g>
  );
}

/** The option's name at the left, and how many histories miss the objective at its line. */
function Names({ row, top, lines, left, right, along, target, look }: RowProps): ReactElement {
  const { shape, colour } = optionLook(row.index, look);
  const y = top + lines.name;
  const missed =
    target === null || row.missed === null ? null : `${hundredths(row.missed)} of 100 miss ${targetWords(target)}`;
  const room = right - left - 16 - (missed === null ? 0 : textWidth(missed, tick) + 16);
  const name = shortened(row.option.title, room, note, 600);
  const behindName = left + 16 + textWidth(name, note, 600) + 16;
  const atLine = along.showsTarget && target !== null ? along.scale.x(target.minutes) + 6 : right;
  return (
    <>
      <Shape shape={shape} x={left + 5} y={y - 4} size={9} colour={colour} />
      <Label x={left + 16} y={y} text={name} fill={look.text1} size={note} weight={600} halo={look.surface} />
      {missed !== null && (
        <Label
          x={Math.min(right - textWidth(missed, tick), Math.max(atLine, behindName))}
          y={y}
          text={missed}
          fill={look.text2}
          halo={look.surface}
        />
      )}
    </>
  );
}

/** Beyond the interval of a ghost its mark may reach as far. */
const ghostReach = 8;

/** The mean in figures, beside bar and bracket where there is room. */
function Mean({ row, top, lines, left, right, along, look, former }: RowProps): ReactElement {
  const { x, unit } = along.scale;
  const { mean, range } = durationWords(row.downtime, unit);
  const text = `${mean} (${range})`;
  const width = textWidth(text, tick);
  const behind = Math.max(x(row.downtime.high), x(row.ignorance?.p95 ?? 0)) + 8;
  const before = Math.min(x(row.downtime.low), row.ignorance === null ? Infinity : x(row.ignorance.p5)) - 8;
  const taken = former.map(({ low, high }) => [x(low) - ghostReach, x(high) + ghostReach] as const);
  const beyond = Math.max(behind, ...taken.map(([, end]) => end));
  const y = top + lines.bar + 8;
  const start = [behind, before - width, beyond].find(
    (from) => from >= left && from + width <= right && taken.every(([low, high]) => from + width < low || from >= high),
  );
  if (start !== undefined) return <Label x={start} y={y} text={text} fill={look.text1} halo={look.surface} />;
  return <Label x={right} y={top + lines.name + 14} text={text} fill={look.text1} anchor="end" halo={look.surface} />;
}
