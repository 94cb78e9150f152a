/** How far keys move what is dragged from 0 to 1. */
import type { KeyboardEvent } from "react";

/** The least of them. */
export const step = 0.01;
const steps: ReadonlyMap<string, number> = new Map([
  ["ArrowLeft", -step],
  ["ArrowDown", -step],
  ["ArrowRight", step],
  ["ArrowUp", step],
  ["PageDown", -10 * step],
  ["PageUp", 10 * step],
]);

/** Undefined where the key moves nothing; ten times as far with Shift. */
export function stepOfKey({ key, shiftKey }: KeyboardEvent): number | undefined {
  const by = steps.get(key);
  return by === undefined ? undefined : by * (shiftKey ? 10 : 1);
}
