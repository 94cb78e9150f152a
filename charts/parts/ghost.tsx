/** Marks of a former answer: hollow, in grey, under those of the present one. */
import type { ReactElement } from "react";
import type { OptionMark } from "../look/option-marks.ts";
import type { Look } from "../look/look.ts";
import { tick } from "../look/type.ts";
import { Label } from "./label.tsx";
import { px } from "./px.ts";
import { Shape } from "./shape.tsx";

/** How lines of a ghost look, whatever they run through. */
export function ghostStroke({ text2 }: Look): { fill: "none"; stroke: string; strokeWidth: number; opacity: number } {
  return { fill: "none", stroke: text2, strokeWidth: 1.5, opacity: 0.75 };
}

interface GhostMeanProps {
  readonly shape: OptionMark["shape"];
  readonly from: number;
  readonly x: number;
  readonly to: number;
  readonly y: number;
  /** What the pinned result is called where there is little room; "" of the one before the last edit. */
  readonly label: string;
  readonly look: Look;
}

/** A mean with its 95 % interval. Wider than the present one, so that something of it shows where both are the same. */
export function GhostMean({ shape, from, x, to, y, label, look }: GhostMeanProps): ReactElement {
  return (
    <g>
      <line x1={px(from)} x2={px(to)} y1={px(y)} y2={px(y)} {...ghostStroke(look)} />
      <Shape shape={shape} x={x} y={y} size={10.5} colour={look.text2} hollow />
      {label !== "" && (
        <Label x={x} y={y - 7} text={label} fill={look.text2} size={tick} anchor="middle" halo={look.surface} />
      )}
    </g>
  );
}
