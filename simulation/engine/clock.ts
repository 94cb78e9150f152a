/** Hours of the simulation's clock to a recorded instant: whole milliseconds, rounded once, half up. */
export function toMs(hours: number): number {
  return Math.floor(hours * 3_600_000 + 0.5);
}
