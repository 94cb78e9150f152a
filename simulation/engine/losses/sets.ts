import { drawUniform } from "../failures/draws.ts";
import type { StreamKeys } from "../../model/types.ts";

/** How many sets of `size` there are among `count` things; Infinity where it is beyond exact integers. */
export function setsOf(count: number, size: number): number {
  let sets = 1;
  for (let i = 0; i < size; i++) {
    sets = Math.round((sets * (count - i)) / (i + 1));
    if (sets > Number.MAX_SAFE_INTEGER) return Infinity;
  }
  return Math.max(0, sets);
}

/** How many sets of `size` units a look can afford: half of all pods is moved for each number, all for one unit. */
export function affordableAtLook(units: number, size: number): number {
  return size === 1 ? units : Math.max(2, Math.floor(units / (2 * size)));
}

/** The first set of `size`: 0, 1, 2, … */
export function firstSet(size: number): number[] {
  return Array.from({ length: size }, (_, i) => i);
}

/** Moves a set on to the next in order, (0, 1), (0, 2), …, (1, 2), …; false after the last. */
export function nextSet(set: number[], count: number): boolean {
  for (let i = set.length - 1; i >= 0; i--) {
    if (set[i] >= count - set.length + i) continue;
    set[i]++;
    for (let j = i + 1; j < set.length; j++) set[j] = set[j - 1] + 1;
    return true;
  }
  return false;
}

/** The number-th random set of `size` different things in their order, each equally likely. Draws `size` numbers. */
export function randomSet(
  keys: StreamKeys,
  purpose: number,
  history: number,
  number: number,
  count: number,
  size: number,
): number[] {
  return randomOrder(keys, purpose, history, number, count, size).sort((a, b) => a - b);
}

/** The number-th random choice of `size` different things one after another: its first k are a random set of k. */
export function randomOrder(
  keys: StreamKeys,
  purpose: number,
  history: number,
  number: number,
  count: number,
  size: number,
): number[] {
  const order: number[] = [];
  const chosen: number[] = [];
  for (let i = 0; i < size; i++) {
    // The place among what is not chosen yet, of which as many come before it as are chosen and not larger.
    let item = Math.floor(drawUniform(keys, 0, purpose, history, number * size + i) * (count - i));
    for (const other of chosen) if (other <= item) item++;
    order.push(item);
    chosen.push(item);
    chosen.sort((a, b) => a - b);
  }
  return order;
}
