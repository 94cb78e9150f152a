/** All options in one plot: of 100 histories, how many have at most so much downtime. */
import type { ReactElement } from "react";
import type { Mark } from "../drawing.ts";
import type { Look } from "../look/look.ts";
import { optionLook } from "../look/option-look.ts";
import { Label } from "../parts/label.tsx";
import { labelsOf, LineLabels } from "../parts/line-labels.tsx";
import type { PlacedLabel } from "../parts/line-labels.tsx";
import { ghostStroke } from "../parts/ghost.tsx";
import { px } from "../parts/px.ts";
import { Shape } from "../parts/shape.tsx";
import { ErrorBar } from "../parts/spreads.tsx";
import { dotMark, meanMark } from "./marks.ts";
import type { Row, Target } from "./rows.ts";
import type { RowScale } from "./scale.ts";

/** With a legend above it; without, the plot takes its room. */
export const curveHeight = 190;

export interface CurvePlace {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly along: RowScale;
}

/** Share of histories to y. */
function yOf({ top, bottom }: CurvePlace, share: number): number {
  return top + (1 - share) * (bottom - top);
}

/** Up by one dot at the downtime of each: the corners, from the ground to the right edge. */
function cornersOf({ dots: { minutes } }: Row, place: CurvePlace): (readonly [number, number])[] {
  const { left, right, along } = place;
  const { x } = along.scale;
  const steps = minutes.flatMap((value, dot) => {
    const at = value === 0 && along.noneWidth > 0 ? left : x(value);
    return [dot, dot + 1].map((risen) => [at, yOf(place, risen / minutes.length)] as const);
  });
  return [[left, yOf(place, 0)], ...steps, [right, yOf(place, 1)]];
}

function stepsOf(row: Row, place: CurvePlace): string {
  const [[x, y], ...corners] = cornersOf(row, place);
  // Of each two corners the first lies level with the one before, the second straight above it.
  const steps = corners.map(([cornerX, cornerY], index) => (index % 2 === 0 ? `H${px(cornerX)}` : `V${px(cornerY)}`));
  return `M${px(x)} ${px(y)}${steps.join("")}`;
}

/** Names beside the curves, clear of means, and of the line of the objective where they can be; null where one finds no place. */
export function curveLabels(
  rows: readonly Row[],
  place: CurvePlace,
  target: Target | null,
): readonly PlacedLabel[] | null {
  const { left, right, top, bottom, along } = place;
  const lines = rows.map((row) => ({ title: row.option.title, index: row.index, points: cornersOf(row, place) }));
  const bars = rows.map((row) => {
    const [low, high] = [along.scale.x(row.downtime.low), along.scale.x(row.downtime.high)];
    return { x: low - 6, y: yOf(place, shareAtMean(row)) - 7, width: high - low + 12, height: 14 };
  });
  const objective =
    target === null || !along.showsTarget
      ? []
      : [{ x: along.scale.x(target.minutes) - 3, y: top, width: 6, height: bottom - top }];
  const plot = { x: left, y: top, width: right - left, height: bottom - top };
  return labelsOf(lines, plot, [...bars, ...objective]) ?? labelsOf(lines, plot, bars);
}

/** Share of histories with at most the mean. */
function shareAtMean({ dots: { minutes }, downtime: { mean } }: Row): number {
  return minutes.filter((value) => value <= mean).length / minutes.length;
}

interface Props {
  readonly rows: readonly Row[];
  /** Rows of former answers, by the option's name among `rows`. */
  readonly former: readonly { readonly label: string; readonly row: Row; readonly index: number }[];
  readonly place: CurvePlace;
  /** Null: a legend names the curves. */
  readonly labels: readonly PlacedLabel[] | null;
  readonly look: Look;
}

export function CurvePanel({ rows, former, place, labels, look }: Props): ReactElement {
  const { left, right, along } = place;
  const { x } = along.scale;
  return (
    <g>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line
            x1={px(left)}
            x2={px(right)}
            y1={px(yOf(place, share))}
            y2={px(yOf(place, share))}
            stroke={share === 0 || share === 1 ? look.control : look.grid}
          />
          <Label x={left - 6} y={yOf(place, share) + 4} text={String(100 * share)} fill={look.text2} anchor="end" />
        </g>
      ))}
      {former.map(({ row, label, index }) => (
        <path
          key={`${row.option.name} ${label}`}
          d={stepsOf(row, place)}
          {...ghostStroke(look)}
          strokeDasharray={optionLook(index, look).dashes}
        />
      ))}
      {rows.map((row) => (
        <path key={row.option.name} d={stepsOf(row, place)} fill="none" stroke={look.surface} strokeWidth={4} />
      ))}
      {rows.map((row) => {
        const { shape, colour, dashes } = optionLook(row.index, look);
        const { mean, low, high } = row.downtime;
        const y = yOf(place, shareAtMean(row));
        return (
          <g key={row.option.name}>
            <path d={stepsOf(row, place)} fill="none" stroke={colour} strokeWidth={2} strokeDasharray={dashes} />
            <ErrorBar from={x(low)} to={x(high)} y={y} colour={colour} rim={look.surface} />
            <Shape shape={shape} x={x(mean)} y={y} size={9} colour={colour} rim={look.surface} />
          </g>
        );
      })}
      {labels !== null && <LineLabels labels={labels} look={look} />}
    </g>
  );
}

export function curveMarks(rows: readonly Row[], place: CurvePlace): Mark[] {
  const { scale, noneWidth } = place.along;
  return rows.flatMap((row) => {
    const y = yOf(place, shareAtMean(row));
    const { minutes } = row.dots;
    return [
      meanMark(row, y, scale),
      ...minutes.map((value, dot) => {
        const x = value === 0 && noneWidth > 0 ? place.left : scale.x(value);
        return dotMark(row, dot, { x, y: yOf(place, (dot + 1) / minutes.length) }, 8, scale);
      }),
    ];
  });
}
