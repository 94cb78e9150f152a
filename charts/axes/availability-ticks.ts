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
  const free = (at: number): boolean =>
    [...taken, ...placed.map((tick) => tick.x)].every((other) => Math.abs(other - at) >= room);
  // Those with few digits first.
  const byFame = shares.toSorted((a, b) => plain(100 * a).length - plain(100 * b).length);
  for (const share of byFame) {
    const minutes = (1 - share) * hoursPerYear * 60;
    if (minutes > end * 0.999) continue;
    const at = x(minutes);
    if (free(at)) placed.push({ x: at, text: `${plain(100 * share)}\u00a0%` });
  }
  return placed.sort((a, b) => a.x - b.x);
}
