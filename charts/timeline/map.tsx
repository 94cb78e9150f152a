/** The whole of one history, small: where in it the part lies that is shown large. */
import type { ReactElement } from "react";
import { niceAbove } from "../axes/ends.ts";
import type { Frame } from "../drawing.ts";
import { Picture } from "../parts/picture.tsx";
import { Area } from "./area.tsx";
import { mostDown } from "./data.ts";
import type { Seen } from "./seen.ts";

const rowHeight = 14;
const between = 2;

export interface TimelineMap {
  readonly svg: ReactElement;
  readonly width: number;
  readonly height: number;
}

/** As wide as it is asked for: it has no margins, so that a place in it is a moment. */
export function timelineMap(histories: readonly Seen[], { width, look }: Frame): TimelineMap {
  const most = niceAbove(Math.max(1, ...histories.map(mostDown)), 3);
  const height = histories.length * (rowHeight + between) + between;
  return {
    width,
    height,
    svg: (
      <Picture width={width} height={height}>
        {histories.map((explanation, index) => {
          const ground = (index + 1) * (rowHeight + between);
          return (
            <g key={explanation.option}>
              <line x1={0} x2={width} y1={ground} y2={ground} stroke={look.hairline} />
              <Area
                explanation={explanation}
                window={{ from: 0, to: explanation.horizonHours }}
                left={0}
                right={width}
                y={(tools) => ground - (rowHeight * tools) / most}
                look={look}
              />
            </g>
          );
        })}
      </Picture>
    ),
  };
}
