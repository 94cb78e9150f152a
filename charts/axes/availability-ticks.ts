import { textWidth } from "../look/text/measure.ts";
import { tick } from "../look/type.ts";
import type { Tick } from "./downtime-scale.ts";
import { plain } from "./downtime-scale.ts";

const shares = [
  0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995, 0.9998, 0.9999, 0.99995, 0.99999, 0.999995, 0.999999,
];

/** The availabilities that people know by name where they lie on an axis of downtime, far enough from each other. */
export function availabilityTicks(
  x: (minutes: number) => number,
  end: number,
  hoursPerYear: number,
  taken: readonly number[],
  room: number,
): Tick[] {
  const placed: Tick[] = [];
  const free = (at: number, text: string): boolean =>
    taken.every((other) => Math.abs(other - at) >= room) &&
    placed.every((other) => Math.abs(other.x - at) >= Math.max(room, between(text, other.text)));
  // Those with few digits first.
  const byFame = shares.toSorted((a, b) => plain(100 * a).length - plain(100 * b).length);
  for (const share of byFame) {
    const minutes = (1 - share) * hoursPerYear * 60;
    if (minutes > end * 0.999) continue;
    const at = x(minutes);
    const text = `${plain(100 * share)}\u00a0%`;
    if (free(at, text)) placed.push({ x: at, text });
  }
  return placed.sort((a, b) => a.x - b.x);
}

/** From middle to middle of two texts that can be told apart. */
function between(one: string, other: string): number {
  return (textWidth(one, tick) + textWidth(other, tick)) / 2 + leastGap;
}

const leastGap = 10;
