/** How an option of a former answer stood: a shade where its dots were, and its mean. */
import type { ReactElement } from "react";
import type { Look } from "../look/look.ts";
import { optionLook } from "../look/option-look.ts";
import { GhostMean } from "../parts/ghost.tsx";
import { px } from "../parts/px.ts";
import type { RowLines } from "./row-layout.ts";
import type { Row } from "./rows.ts";
import type { RowScale } from "./scale.ts";
import type { Dot } from "./stacks.ts";

export interface RowGhost {
  readonly row: Row;
  readonly dots: readonly Dot[];
  readonly label: string;
}

/** Outlines of single dots would be taken for those that miss the objective. */
const shade = 0.18;
const edge = 0.6;

interface Props {
  readonly ghost: RowGhost;
  /** The present place of the option, whose shape it has. */
  readonly index: number;
  readonly dotWidth: number;
  readonly top: number;
  readonly lines: RowLines;
  readonly along: RowScale;
  readonly look: Look;
}

export function GhostRow({
  ghost: { row, dots, label },
  index,
  dotWidth,
  top,
  lines,
  along,
  look,
}: Props): ReactElement {
  const { x } = along.scale;
  const { mean, low, high } = row.downtime;
  return (
    <g>
      {dots.length > 0 && (
        <path
          d={outlineOf(dots, dotWidth, lines.dots, top + lines.ground)}
          fill={look.text3}
          fillOpacity={shade}
          stroke={look.text3}
          strokeOpacity={edge}
        />
      )}
      <GhostMean
        shape={optionLook(index, look).shape}
        from={x(low)}
        x={x(mean)}
        to={x(high)}
        y={top + lines.bar}
        label={label}
        look={look}
      />
    </g>
  );
}

/** Up and down over stacks of dots, which stand from left to right; those that touch have one line between them. */
function outlineOf(dots: readonly Dot[], width: number, room: number, ground: number): string {
  const heights = new Map<number, number>();
  for (const { x, level } of dots) heights.set(x, Math.max(heights.get(x) ?? 0, (level + 1) * width));
  let path = "";
  let end = -Infinity;
  for (const [middle, height] of [...heights].sort(([a], [b]) => a - b)) {
    const left = Math.max(end, middle - width / 2);
    const top = px(ground - Math.min(room, height));
    if (left > end + 0.5) path += `${path === "" ? "" : `V${px(ground)}`}M${px(left)} ${px(ground)}`;
    path += `V${top}H${px(middle + width / 2)}`;
    end = middle + width / 2;
  }
  return `${path}V${px(ground)}`;
}
