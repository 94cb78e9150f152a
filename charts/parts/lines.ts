import { px } from "./px.ts";

/** A closed band between two lines over the same places. */
export function bandBetween(xs: readonly number[], lows: readonly number[], highs: readonly number[]): string {
  const there = xs.map((x, index) => `${index === 0 ? "M" : "L"}${px(x)} ${px(highs[index])}`);
  const back = xs.map((x, index) => `L${px(x)} ${px(lows[index])}`).toReversed();
  return `${[...there, ...back].join("")}Z`;
}
