import { uniform } from "./streams.ts";

/** The integers from 0 to count − 1 in an order that only the key decides (Fisher–Yates; all orders equally likely). */
export function permutation(count: number, key0: number, key1: number): Int32Array {
  const order = new Int32Array(count);
  for (let i = 1; i < count; i++) {
    const j = Math.floor(uniform(key0, key1, 0, i) * (i + 1));
    order[i] = order[j];
    order[j] = i;
  }
  return order;
}
