import type { ReactElement } from "react";
import type { Look } from "../look/look.ts";
import { textWidth } from "../look/text/measure.ts";
import { note, tick } from "../look/type.ts";
import { Label } from "./label.tsx";
import { px } from "./px.ts";

interface ValueAxisProps {
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly title: string;
  readonly look: Look;
}

/** Height of ticks, their numbers and the title below an axis. */
export const axisHeight = 38;

/** Right of the axis the picture goes on for so much. */
const beyond = 12;

/** A horizontal axis at the bottom, with lines through the plot. */
export function ValueAxis({ ticks, left, right, top, bottom, title, look }: ValueAxisProps): ReactElement {
  return (
    <g>
      {ticks.map(({ x, text }) => (
        <g key={text}>
          <line x1={px(x)} x2={px(x)} y1={px(top)} y2={px(bottom)} stroke={look.grid} />
          <line x1={px(x)} x2={px(x)} y1={px(bottom)} y2={px(bottom + 4)} stroke={look.control} />
          <Label
            x={Math.min(x, right + beyond - textWidth(text, tick) / 2)}
            y={bottom + 16}
            text={text}
            fill={look.text2}
            anchor="middle"
          />
        </g>
      ))}
      <line x1={px(left)} x2={px(right)} y1={px(bottom)} y2={px(bottom)} stroke={look.control} />
      <Label x={left} y={bottom + 33} text={title} fill={look.text2} size={note} />
    </g>
  );
}
