/** How many tools are down, in the colours of what it is charged to. */
import type { ReactElement } from "react";
import { causeLook } from "../look/cause-look.ts";
import type { Box } from "../drawing.ts";
import type { Look } from "../look/look.ts";
import { Hatch } from "../parts/hatch.tsx";
import { px } from "../parts/px.ts";
import { columnsOf } from "./data.ts";
import type { Span } from "./data.ts";
import type { Seen } from "./seen.ts";

interface AreaProps {
  readonly explanation: Seen;
  readonly window: Span;
  readonly left: number;
  readonly right: number;
  readonly y: (tools: number) => number;
  readonly look: Look;
}

const mostColumns = 400;

export function Area({ explanation, window, left, right, y, look }: AreaProps): ReactElement {
  const count = Math.min(mostColumns, Math.max(50, Math.floor(right - left)));
  const width = (right - left) / count;
  const { causes, rows } = columnsOf(explanation, count, window);
  const below = new Float64Array(count);
  return (
    <g>
      {causes.map((cause, row) => {
        const { colour, hatch } = causeLook(cause, look);
        const boxes = boxesOf(rows[row], below, left, width, y);
        if (boxes.length === 0) return null;
        const path = boxes.map(
          (box) => `M${px(box.x)} ${px(box.y)}H${px(box.x + box.width)}V${px(box.y + box.height)}H${px(box.x)}Z`,
        );
        return (
          <g key={cause}>
            <path d={path.join("")} fill={colour} />
            {hatch.length > 0 &&
              boxes
                .filter((box) => box.width >= leastHatched && box.height >= leastHatched)
                .slice(0, mostHatched)
                .map((box) => <Hatch key={box.x} box={box} angles={hatch} colour={look.surface} />)}
          </g>
        );
      })}
    </g>
  );
}

/** Boxes large enough to show lines, and so many of them at most. */
const leastHatched = 6;
const mostHatched = 60;

/** Neighbouring columns of equal height are one. Raises what lies below for the next cause. */
function boxesOf(
  tools: Float64Array,
  below: Float64Array,
  left: number,
  width: number,
  y: (tools: number) => number,
): Box[] {
  const boxes: Box[] = [];
  let first = 0;
  while (first < tools.length) {
    let next = first + 1;
    while (next < tools.length && tools[next] === tools[first] && below[next] === below[first]) next++;
    if (tools[first] > 0) {
      const top = y(below[first] + tools[first]);
      boxes.push({ x: left + first * width, y: top, width: (next - first) * width, height: y(below[first]) - top });
    }
    first = next;
  }
  tools.forEach((count, column) => (below[column] += count));
  return boxes;
}
