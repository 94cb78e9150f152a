/** Charts before the first estimate: their frames and what their axes are, and nothing that could be taken for data. */
import type { ReactElement } from "react";
import type { Frame } from "./drawing.ts";
import { note } from "./look/type.ts";
import { Label } from "./parts/label.tsx";
import { Picture } from "./parts/picture.tsx";
import { px } from "./parts/px.ts";

/** Those that every file has. */
export const emptyCharts = ["availability", "causes"] as const;
export type EmptyChart = (typeof emptyCharts)[number];

export interface EmptyDrawing {
  readonly title: string;
  readonly svg: ReactElement;
}

const titles: Readonly<Record<EmptyChart, string>> = {
  availability: "How much downtime single histories have",
  causes: "What the downtime is made of",
};
const height = 240;
const margin = { left: 12, right: 20, top: 34, bottom: 40 };

export function emptyChart(chart: EmptyChart, { width, look }: Pick<Frame, "width" | "look">): EmptyDrawing {
  const [left, right, bottom] = [margin.left, width - margin.right, height - margin.bottom];
  return {
    title: titles[chart],
    svg: (
      <Picture width={width} height={height}>
        {chart === "availability" && (
          <>
            <line x1={left} x2={px(right)} y1={margin.top} y2={margin.top} stroke={look.control} />
            <Label x={left} y={margin.top - 8} text="Availability" fill={look.text2} size={note} />
          </>
        )}
        <line x1={left} x2={px(right)} y1={bottom} y2={bottom} stroke={look.control} />
        <line x1={left + 0.5} x2={left + 0.5} y1={margin.top} y2={bottom} stroke={look.grid} />
        <Label x={left} y={bottom + 33} text="Downtime per year" fill={look.text2} size={note} />
      </Picture>
    ),
  };
}
