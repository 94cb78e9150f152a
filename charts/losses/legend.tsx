import type { ReactElement } from "react";
import type { Look } from "../look/look.ts";
import { textWidth } from "../look/text/measure.ts";
import { tick } from "../look/type.ts";
import { Label } from "../parts/label.tsx";
import { px } from "../parts/px.ts";

const words = ["99 or more", "95", "80", "50", "fewer"];

/** The steps of the heat map, and the line of what is survived. */
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
  const intro = "Everything fits in so many of 100:";
  const line = "95 of 100";
  const short = width < 480;
  let x = left + (short ? 0 : textWidth(intro, tick) + 10);
  const y = short ? top + 18 : top;
  const entries = words.map((text, step) => {
    const at = x;
    x += 18 + textWidth(text, tick) + 8;
    return { text, at, fill: look.heat[step].fill };
  });
  return (
    <g>
      <Label x={left} y={top + 11} text={intro} fill={look.text2} />
      {entries.map(({ text, at, fill }) => (
        <g key={text}>
          <rect x={px(at)} y={y + 2} width={14} height={11} fill={fill} stroke={look.control} strokeWidth={0.5} />
          <Label x={at + 18} y={y + 11} text={text} fill={look.text2} />
        </g>
      ))}
      <line x1={px(x + 4)} x2={px(x + 20)} y1={y + 8} y2={y + 8} stroke={look.text1} strokeWidth={2} />
      {x + 26 + textWidth(line, tick) <= left + width && <Label x={x + 24} y={y + 11} text={line} fill={look.text2} />}
    </g>
  );
}

export function legendHeight(width: number): number {
  return width < 480 ? 36 : 18;
}
