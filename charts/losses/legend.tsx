import type { ReactElement } from "react";
import type { Look } from "../look/look.ts";
import { textWidth } from "../look/text/measure.ts";
import { tick } from "../look/type.ts";
import { Label } from "../parts/label.tsx";
import { px } from "../parts/px.ts";

const words = ["99 or more", "95", "80", "50", "fewer"];

/** The steps of the heat map, and the line of what is survived. */
const intro = "Everything fits in so many of 100:";
const line = "95 of 100";
const rowHeight = 18;

interface Places {
  /** Of the boxes, and of the line: below them where it has no room behind. */
  readonly boxes: { readonly xs: readonly number[]; readonly y: number };
  readonly line: { readonly x: number; readonly y: number };
  readonly height: number;
}

/** From the upper left corner. */
function placesIn(width: number): Places {
  const isShort = width < 480;
  const y = isShort ? rowHeight : 0;
  let x = isShort ? 0 : textWidth(intro, tick) + 10;
  const xs = words.map((text) => {
    const at = x;
    x += 18 + textWidth(text, tick) + 8;
    return at;
  });
  const isBehind = x + 26 + textWidth(line, tick) <= width;
  const at = isBehind ? { x: x + 4, y } : { x: 0, y: y + rowHeight };
  return { boxes: { xs, y }, line: at, height: at.y + rowHeight };
}

export function HeatLegend({
  left,
  top,
  width,
  look,
}: {
  left: number;
  top: number;
  width: number;
  look: Look;
}): ReactElement {
  const { boxes, line: end } = placesIn(width);
  const y = top + boxes.y;
  const entries = words.map((text, step) => ({ text, at: left + boxes.xs[step], fill: look.heat[step].fill }));
  const [x, below] = [left + end.x, top + end.y];
  return (
    <g>
      <Label x={left} y={top + 11} text={intro} fill={look.text2} />
      {entries.map(({ text, at, fill }) => (
        <g key={text}>
          <rect x={px(at)} y={y + 2} width={14} height={11} fill={fill} stroke={look.control} strokeWidth={0.5} />
          <Label x={at + 18} y={y + 11} text={text} fill={look.text2} />
        </g>
      ))}
      <line x1={px(x)} x2={px(x + 16)} y1={below + 8} y2={below + 8} stroke={look.text1} strokeWidth={2} />
      <Label x={x + 20} y={below + 11} text={line} fill={look.text2} />
    </g>
  );
}

export function legendHeight(width: number): number {
  return placesIn(width).height;
}
