/** What can be pointed at of an option: its mean, and single histories. */
import { durationWords, hundredths } from "../../simulation/index.ts";
import type { DowntimeScale } from "../axes/downtime-scale.ts";
import type { Mark } from "../drawing.ts";
import type { Row } from "./rows.ts";
import { meanWords, placeWords } from "./words.ts";

export function meanMark({ option, downtime, ignorance, missed }: Row, y: number, scale: DowntimeScale): Mark {
  const at = scale.x(downtime.mean);
  const { unit } = scale;
  const unknown = ignorance === null ? "" : `; over what is not known ${range(ignorance, scale)}`;
  const misses = missed === null ? "" : `; misses the objective in ${hundredths(missed)} of 100 histories`;
  return {
    id: `${option.name} mean`,
    x: at,
    y,
    box: {
      x: Math.min(scale.x(downtime.low), at - 6),
      y: y - 6,
      width: Math.max(12, scale.x(downtime.high) - scale.x(downtime.low)),
      height: 12,
    },
    label: `${option.title}, mean: ${meanWords(downtime, unit)} a year${unknown}${misses}`,
    explains: { kind: "option", option: option.name },
  };
}

export function dotMark(
  { option, dots, per }: Row,
  dot: number,
  point: { readonly x: number; readonly y: number },
  size: number,
  { unit }: DowntimeScale,
): Mark {
  const minutes = dots.minutes[dot];
  const amount =
    minutes === 0 ? "none" : durationWords({ mean: minutes, low: minutes * 0.95, high: minutes * 1.05 }, unit).mean;
  return {
    id: `${option.name} ${dot}`,
    ...point,
    box: { x: point.x - size / 2, y: point.y - size / 2, width: size, height: size },
    label: `${option.title}, ${placeWords(dot, dots.minutes.length, per)}: ${amount} a year`,
    explains:
      per === "tools"
        ? { kind: "option", option: option.name }
        : { kind: "history", option: option.name, replication: dots.replications[dot] },
  };
}

function range({ p5, p50, p95 }: { p5: number; p50: number; p95: number }, { unit }: DowntimeScale): string {
  return `${durationWords({ mean: p50, low: p5, high: p95 }, unit).range}\u00a0${unit.name}`;
}
