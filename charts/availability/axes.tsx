import type { ReactElement } from "react";
import type { Result } from "../../simulation/index.ts";
import { availabilityTicks } from "../axes/availability-ticks.ts";
import { duration } from "../../simulation/index.ts";
import type { Look } from "../look/look.ts";
import { textWidth } from "../look/text/measure.ts";
import { note, tick } from "../look/type.ts";
import { Label } from "../parts/label.tsx";
import { px } from "../parts/px.ts";
import type { Target } from "./rows.ts";
import type { RowScale } from "./scale.ts";
import { targetWords } from "./words.ts";

interface AxesProps {
  readonly along: RowScale;
  readonly target: Target | null;
  readonly look: Look;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly result: Result;
  readonly per: string;
}

const roomPerAvailability = 54;

/** Downtime below, availability above, and the line of the objective. */
export function Axes(props: AxesProps): ReactElement {
  const { along, target, look, left, right, top, bottom, result, per } = props;
  const { scale, noneWidth, ends, showsTarget } = along;
  const start = left + noneWidth;
  const taken = showsTarget && target !== null ? [scale.x(target.minutes)] : [];
  const all = availabilityTicks(scale.x, ends.downtime, result.hoursPerYear, taken, roomPerAvailability);
  const above = apart(all.map((one) => ({ ...one, middle: inside(one.x, one.text, left, right) })));
  const unit = `${per}, ${scale.unit.name}${scale.kind === "log" ? ", log scale" : ""}`;
  return (
    <g>
      {scale.ticks.map(({ x, text }) => (
        <g key={text}>
          <line x1={px(x)} x2={px(x)} y1={top} y2={bottom} stroke={look.grid} />
          <line x1={px(x)} x2={px(x)} y1={bottom} y2={bottom + 4} stroke={look.control} />
          <Label x={inside(x, text, left, right)} y={bottom + 16} text={text} fill={look.text2} anchor="middle" />
        </g>
      ))}
      <line x1={px(start)} x2={px(right)} y1={bottom} y2={bottom} stroke={look.control} />
      {noneWidth > 0 && <Label x={left} y={bottom + 16} text="none" fill={look.text2} />}
      <Label x={left} y={bottom + 33} text={`Downtime ${unit}`} fill={look.text2} size={note} />
      {above.map(({ x, text, middle }) => (
        <g key={text}>
          <line x1={px(x)} x2={px(x)} y1={top - 4} y2={top} stroke={look.control} />
          <Label x={middle} y={top - 8} text={text} fill={look.text2} anchor="middle" />
        </g>
      ))}
      <line x1={px(start)} x2={px(right)} y1={top} y2={top} stroke={look.control} />
      <TargetLine {...props} />
    </g>
  );
}

function TargetLine({ along, target, look, left, right, top, bottom, result }: AxesProps): ReactElement | null {
  if (target === null) return null;
  const text = `${targetWords(target)} = ${duration(target.minutes, result.hoursPerYear)}`;
  if (!along.showsTarget)
    return <Label x={right} y={top - 22} text={`${text} →`} fill={look.text1} anchor="end" weight={600} />;
  const x = along.scale.x(target.minutes);
  return (
    <>
      <line x1={px(x)} x2={px(x)} y1={top - 18} y2={bottom} stroke={look.text1} strokeWidth={1.5} />
      <Label
        x={inside(x, text, left, right, 600)}
        y={top - 22}
        text={text}
        fill={look.text1}
        anchor="middle"
        weight={600}
      />
    </>
  );
}

/** The middle of a text that stays between the edges of the picture. */
function inside(x: number, text: string, left: number, right: number, weight: 400 | 600 = 400): number {
  const half = textWidth(text, tick, weight) / 2;
  const [least, most] = [Math.max(half, left - 12 + half), right + 16 - half];
  return Math.min(most, Math.max(least, x));
}

interface PlacedTick {
  readonly x: number;
  readonly text: string;
  readonly middle: number;
}

const leastGap = 6;

/** Without those that the edge of the picture pushes into another. */
function apart(ticks: readonly PlacedTick[]): readonly PlacedTick[] {
  const touches = (one: PlacedTick, other: PlacedTick): boolean =>
    Math.abs(one.middle - other.middle) < (textWidth(one.text, tick) + textWidth(other.text, tick)) / 2 + leastGap;
  return ticks.filter((one) => one.middle === one.x || !ticks.some((other) => other !== one && touches(one, other)));
}
