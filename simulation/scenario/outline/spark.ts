import { quantile } from "../../distributions/distribution.ts";
import type { Law } from "../../distributions/law.ts";
import { exp } from "../../math/exp.ts";
import { log } from "../../math/log.ts";
import type { Doubt } from "./doubt.ts";

/** A picture of how a value varies: heights from 0 to 1 over equal steps from left to right. */
export interface Spark {
  readonly heights: readonly number[];
  /** Places of the ends of nine in ten, and of the mean or best guess, from 0 to 1. */
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

const steps = 28;

/** The density between the 1st and the 99th of a hundred, on a log scale where these are far apart; null if it does not vary. */
export function lawSpark(law: Law, mean: number): Spark | null {
  if (law.law === "constant") return null;
  const from = quantile(law, 0.01);
  const to = quantile(law, 0.99);
  if (!(to > from)) return null;
  const isLog = from > 0 && to / from > 20;
  const place = (value: number): number =>
    isLog ? log(Math.max(value, from) / from) / log(to / from) : (value - from) / (to - from);
  return {
    heights: normalised(densities(law, from, to, isLog)),
    low: clamped(place(quantile(law, 0.05))),
    middle: clamped(place(mean)),
    high: clamped(place(quantile(law, 0.95))),
  };
}

/** From the spacing of quantiles, which every law has. */
function densities(law: Law, from: number, to: number, isLog: boolean): number[] {
  const counts = new Array<number>(steps).fill(0);
  const draws = 400;
  for (let index = 0; index < draws; index++) {
    const value = quantile(law, (index + 0.5) / draws);
    if (value < from || value > to) continue;
    const place = isLog ? log(value / from) / log(to / from) : (value - from) / (to - from);
    counts[Math.min(steps - 1, Math.floor(place * steps))]++;
  }
  return counts.map((count, index) => ((counts[index - 1] ?? count) + 2 * count + (counts[index + 1] ?? count)) / 4);
}

/** A value that is not known: two half bells that meet at the best guess, on a log scale. */
export function doubtSpark(doubt: Doubt): Spark | null {
  if (doubt.kind !== "range" || doubt.numbers === null || !(doubt.numbers.low > 0)) return null;
  const { best, low, high } = doubt.numbers;
  const from = log(low) - 0.25 * (log(high) - log(low));
  const to = log(high) + 0.25 * (log(high) - log(low));
  if (!(to > from)) return null;
  const place = (value: number): number => (log(value) - from) / (to - from);
  const [lowAt, bestAt, highAt] = [low, best, high].map(place);
  const heights = Array.from({ length: steps }, (_, index) => {
    const x = (index + 0.5) / steps;
    const width = x < bestAt ? bestAt - lowAt : highAt - bestAt;
    const z = width > 0 ? ((x - bestAt) / width) * 1.645 : 9;
    return exp((-z * z) / 2);
  });
  return { heights, low: clamped(lowAt), middle: clamped(bestAt), high: clamped(highAt) };
}

function normalised(heights: readonly number[]): number[] {
  const top = Math.max(...heights, 1e-9);
  return heights.map((height) => height / top);
}

function clamped(place: number): number {
  return Math.min(1, Math.max(0, place));
}
