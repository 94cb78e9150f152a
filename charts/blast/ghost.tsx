import type { ReactElement } from "react";
import type { Look } from "../look/look.ts";
import { optionLook } from "../look/option-look.ts";
import { ghostStroke } from "../parts/ghost.tsx";
import { Label } from "../parts/label.tsx";
import { lineThrough } from "../parts/px.ts";
import { Shape } from "../parts/shape.tsx";
import type { Scales } from "./curve.tsx";
import type { Curve } from "./data.ts";

/** The curves of options that there still are, with their present places, up to as many tools as there are now. */
export function formerCurves(then: readonly Curve[], now: readonly Curve[], mostTools: number): Curve[] {
  return then.flatMap((curve) => {
    const same = now.find(({ option }) => option.name === curve.option.name);
    const points = curve.points.filter(({ tools }) => tools <= mostTools);
    return same === undefined || points.length === 0 ? [] : [{ ...curve, index: same.index, points }];
  });
}

interface Props {
  readonly curve: Curve;
  readonly scales: Scales;
  readonly label: string;
  readonly look: Look;
}

export function GhostCurve({ curve: { points, index }, scales: { x, y }, label, look }: Props): ReactElement {
  const { shape, dashes } = optionLook(index, look);
  const through = points.map(({ tools, rate }) => [x(tools), y(rate.mean)] as const);
  const [endX, endY] = through[through.length - 1];
  return (
    <g>
      <path d={lineThrough(through)} {...ghostStroke(look)} strokeDasharray={dashes} />
      <Shape shape={shape} x={through[0][0]} y={through[0][1]} size={9} colour={look.text2} hollow />
      {label !== "" && <Label x={endX + 4} y={endY + 4} text={label} fill={look.text2} halo={look.surface} />}
    </g>
  );
}
