/** Names beside the lines that they name, where each finds a place that no line crosses. */
import type { ReactElement } from "react";
import type { Box } from "../drawing.ts";
import type { Look } from "../look/look.ts";
import { optionLook } from "../look/option-look.ts";
import { textWidth } from "../look/text/measure.ts";
import { note } from "../look/type.ts";
import { Label } from "./label.tsx";
import { Shape } from "./shape.tsx";

type Point = readonly [number, number];

export interface NamedLine {
  readonly title: string;
  /** The option's place in the file, which decides its look. */
  readonly index: number;
  /** Corners, from where the eye begins to where the name stands best. */
  readonly points: readonly Point[];
}

export interface PlacedLabel {
  readonly title: string;
  readonly index: number;
  readonly box: Box;
}

/** More lines cannot be told apart by names either. */
const mostLines = 6;
const height = 16;
const sample = 14;
/** px between points of a line that are looked at, and between places that are tried along it. */
const [looked, tried] = [5, 14];
/** px: a name nearer to any line would touch it; farther from its own it would not be seen to belong to it. */
const [clear, farthest] = [5, 16];
/** px by which its own line is to be nearer than any other. */
const nearer = 5;

/**
 * A place for each name inside `plot`, or null where one finds none: then a legend is needed. The nearer the end of its line
 * and the farther from other lines the better. Costs places tried × points looked at, for each line.
 */
export function labelsOf(
  lines: readonly NamedLine[],
  plot: Box,
  taken: readonly Box[] = [],
): readonly PlacedLabel[] | null {
  if (lines.length > mostLines) return null;
  const paths = lines.map(({ points }) => along(points, looked));
  const placed: PlacedLabel[] = [];
  for (const [place, { title, index, points }] of lines.entries()) {
    const width = sample + textWidth(title, note);
    const others = paths.filter((_, other) => other !== place);
    let best: { readonly box: Box; readonly score: number } | null = null;
    for (const [step, at] of along(points, tried).toReversed().entries()) {
      for (const box of boxesAt(at, width)) {
        if (!within(box, plot) || [...taken, ...placed.map((one) => one.box)].some((one) => overlap(one, box)))
          continue;
        const own = distance(paths[place], box);
        if (own < clear || own > farthest) continue;
        const other = Math.min(Infinity, ...others.map((path) => distance(path, box)));
        if (other < own + nearer) continue;
        const score = Math.min(24, other) - step;
        if (best === null || score > best.score) best = { box, score };
      }
    }
    if (best === null) return null;
    placed.push({ title, index, box: best.box });
  }
  return placed;
}

export function LineLabels({
  labels,
  look,
}: {
  readonly labels: readonly PlacedLabel[];
  readonly look: Look;
}): ReactElement {
  return (
    <g>
      {labels.map(({ title, index, box: { x, y } }) => {
        const { shape, colour } = optionLook(index, look);
        return (
          <g key={title}>
            <Shape shape={shape} x={x + 5} y={y + height / 2} size={8} colour={colour} rim={look.surface} />
            <Label x={x + sample} y={y + 12} text={title} fill={look.text1} size={note} halo={look.surface} />
          </g>
        );
      })}
    </g>
  );
}

/** Points of a line, no two neighbours farther apart than `step`. */
function along(points: readonly Point[], step: number): Point[] {
  return points.flatMap((end, index) => {
    if (index === 0) return [end];
    const [fromX, fromY] = points[index - 1];
    const parts = Math.max(1, Math.ceil(Math.hypot(end[0] - fromX, end[1] - fromY) / step));
    return Array.from({ length: parts }, (_, part): Point => {
      const share = (part + 1) / parts;
      return [fromX + share * (end[0] - fromX), fromY + share * (end[1] - fromY)];
    });
  });
}

/** To the right and to the left of a point, above and below it. */
function boxesAt([x, y]: Point, width: number): Box[] {
  const gap = 7;
  return [x + gap, x - gap - width].flatMap((left) =>
    [y - gap - height, y + gap, y - height / 2].map((top) => ({ x: left, y: top, width, height })),
  );
}

function within(box: Box, plot: Box): boolean {
  const { x, y, width } = box;
  return x >= plot.x && y >= plot.y && x + width <= plot.x + plot.width && y + box.height <= plot.y + plot.height;
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** From a box to the nearest of points; 0 inside it. */
function distance(points: readonly Point[], { x, y, width, height: tall }: Box): number {
  let least = Infinity;
  for (const [px, py] of points) {
    const across = Math.max(0, x - px, px - x - width);
    const down = Math.max(0, y - py, py - y - tall);
    least = Math.min(least, across * across + down * down);
  }
  return Math.sqrt(least);
}
