import type { ReactElement } from "react";
import type { Mark } from "../drawing.ts";
import { bandOpacity } from "../look/look.ts";
import type { Look } from "../look/look.ts";
import { optionLook } from "../look/option-look.ts";
import { bandBetween } from "../parts/lines.ts";
import { lineThrough } from "../parts/px.ts";
import { Shape } from "../parts/shape.tsx";
import { fewSeen } from "./data.ts";
import type { Curve } from "./data.ts";
import { pointLabel } from "./words.ts";

export interface Scales {
  readonly x: (tools: number) => number;
  /** Rates below the axis stand at its bottom. */
  readonly y: (rate: number) => number;
}

interface CurveProps {
  readonly curve: Curve;
  readonly scales: Scales;
  readonly look: Look;
}

/** What lies under all lines, so that no line's halo hides another: the band of each curve, and its halo. */
export function CurveGround({ curve, scales: { x, y }, look }: CurveProps): ReactElement {
  const { points } = curve;
  const lows = points.map(({ rate }) => y(rate.low));
  const highs = points.map(({ rate }) => y(rate.high));
  const xs = points.map(({ tools }) => x(tools));
  const { colour } = optionLook(curve.index, look);
  const { sure } = partsOf(curve);
  return (
    <g>
      <path d={bandBetween(xs, lows, highs)} fill={colour} fillOpacity={bandOpacity.wide} />
      {sure.length > 1 && <path d={through(sure, { x, y })} fill="none" stroke={look.surface} strokeWidth={4} />}
    </g>
  );
}

export function CurveLine({ curve, scales, look }: CurveProps): ReactElement {
  const { colour, shape, dashes } = optionLook(curve.index, look);
  const { points } = curve;
  const { sure, unsure } = partsOf(curve);
  const ends = points.length > 1 ? [points[0], points[points.length - 1]] : points;
  return (
    <g>
      {sure.length > 1 && (
        <path d={through(sure, scales)} fill="none" stroke={colour} strokeWidth={2} strokeDasharray={dashes} />
      )}
      {unsure.length > 1 && (
        <path d={through(unsure, scales)} fill="none" stroke={colour} strokeWidth={1.5} strokeDasharray="1 3" />
      )}
      {ends.map(({ tools, rate }) => (
        <Shape
          key={tools}
          shape={shape}
          x={scales.x(tools)}
          y={scales.y(rate.mean)}
          size={8}
          colour={colour}
          rim={look.surface}
        />
      ))}
    </g>
  );
}

/** Where fewer than enough were seen, from the last sure point on. */
function partsOf({ points }: Curve): { readonly sure: Curve["points"]; readonly unsure: Curve["points"] } {
  const few = points.findIndex(({ rate }) => rate.seen < fewSeen);
  if (few < 0) return { sure: points, unsure: [] };
  return { sure: points.slice(0, few), unsure: points.slice(Math.max(0, few - 1)) };
}

export function pointsOf({ points }: Pick<Curve, "points">, { x, y }: Scales): (readonly [number, number])[] {
  return points.map(({ tools, rate }) => [x(tools), y(rate.mean)] as const);
}

function through(points: Curve["points"], scales: Scales): string {
  return lineThrough(pointsOf({ points }, scales));
}

export function curveMarks(curve: Curve, curves: readonly Curve[], { x, y }: Scales, minutes: number): Mark[] {
  return curve.points.map(({ tools, rate }) => ({
    id: `${curve.option.name} ${tools}`,
    x: x(tools),
    y: y(rate.mean),
    box: { x: x(tools) - 6, y: y(rate.mean) - 6, width: 12, height: 12 },
    label: pointLabel(curve, tools, curves),
    explains: { kind: "incidents", option: curve.option.name, tools, minutes },
  }));
}
