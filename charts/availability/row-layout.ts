/** Where the parts of a row stand below its top, and what can be pointed at in it. */
import { durationWords, hundredths } from "../../simulation/index.ts";
import type { DowntimeScale } from "../axes/downtime-scale.ts";
import type { Mark } from "../drawing.ts";
import type { Row } from "./rows.ts";
import type { Dot } from "./stacks.ts";
import { meanWords, placeWords } from "./words.ts";

export const rowHeight = 88;
/** Baseline of the option's name; the ground that dots stand on; middles of the error bar and of the bracket. */
export const rowLines = { name: 13, ground: 64, bar: 71, bracket: 81 } as const;

export function dotPoint({ x, level }: Dot, width: number, top: number): { readonly x: number; readonly y: number } {
  return { x, y: top + rowLines.ground - (level + 0.5) * width };
}

/** The mean first, then the dots from left to right. */
export function rowMarks(
  { option, downtime, dots, ignorance, missed }: Row,
  placed: readonly Dot[],
  width: number,
  top: number,
  scale: DowntimeScale,
): Mark[] {
  const at = scale.x(downtime.mean);
  const { unit } = scale;
  const unknown = ignorance === null ? "" : `; over what is not known ${range(ignorance, scale)}`;
  const misses = missed === null ? "" : `; misses the objective in ${hundredths(missed)} of 100 histories`;
  const mean: Mark = {
    id: `${option.name} mean`,
    x: at,
    y: top + rowLines.bar,
    box: {
      x: Math.min(scale.x(downtime.low), at - 6),
      y: top + rowLines.bar - 6,
      width: Math.max(12, scale.x(downtime.high) - scale.x(downtime.low)),
      height: 12,
    },
    label: `${option.title}, mean: ${meanWords(downtime, unit)} a year${unknown}${misses}`,
    explains: { kind: "option", option: option.name },
  };
  const each = placed.map((dot): Mark => {
    const point = dotPoint(dot, width, top);
    const minutes = dots.minutes[dot.index];
    const amount =
      minutes === 0 ? "none" : durationWords({ mean: minutes, low: minutes * 0.95, high: minutes * 1.05 }, unit).mean;
    return {
      id: `${option.name} ${dot.index}`,
      ...point,
      box: { x: point.x - width / 2, y: point.y - width / 2, width, height: width },
      label: `${option.title}, ${placeWords(dot.index, dots.minutes.length)}: ${amount} a year`,
      explains: { kind: "history", option: option.name, replication: dots.replications[dot.index] },
    };
  });
  return [mean, ...each];
}

function range({ p5, p50, p95 }: { p5: number; p50: number; p95: number }, { unit }: DowntimeScale): string {
  return `${durationWords({ mean: p50, low: p5, high: p95 }, unit).range}\u00a0${unit.name}`;
}
