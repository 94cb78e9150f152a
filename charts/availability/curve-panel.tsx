/** All options in one plot: of 100 histories, how many have at most so much downtime. */
import type { ReactElement } from "react";
import type { Mark } from "../drawing.ts";
import type { Look } from "../look/look.ts";
import { optionLook } from "../look/option-look.ts";
import { Label } from "../parts/label.tsx";
import { ghostStroke } from "../parts/ghost.tsx";
import { px } from "../parts/px.ts";
import { Shape } from "../parts/shape.tsx";
import { ErrorBar } from "../parts/spreads.tsx";
import { dotMark, meanMark } from "./marks.ts";
import type { Row } from "./rows.ts";
import type { RowScale } from "./scale.ts";

export const curveHeight = 190;

export interface CurvePlace {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly along: RowScale;
}

/** Share of histories to y. */
function yOf({ top }: CurvePlace, share: number): number {
  return top + (1 - share) * curveHeight;
}

/** Up by one dot at the downtime of each. */
function stepsOf({ dots: { minutes } }: Row, place: CurvePlace): string {
  const { left, right, along } = place;
  const { x } = along.scale;
  const steps = minutes.map((value, dot) => {
    const at = value === 0 && along.noneWidth > 0 ? left : x(value);
    return `H${px(at)}V${px(yOf(place, (dot + 1) / minutes.length))}`;
  });
  return `M${px(left)} ${px(yOf(place, 0))}${steps.join("")}H${px(right)}`;
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
  readonly look: Look;
}

export function CurvePanel({ rows, former, place, look }: Props): ReactElement {
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
