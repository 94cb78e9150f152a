import { exp } from "../math/exp.ts";
import { log } from "../math/log.ts";
import type { Values } from "./moments.ts";
import { studentQuantile } from "./student.ts";

/** Fewer values say nothing of the shape of their tail. */
const leastValues = 10;

/**
 * How large the mean contribution of the positive values (or of the negative ones, sign = −1, as a positive number) may
 * be, if their logarithms are about normal. No resample holds a worse outage than the worst that was seen, so that the
 * bootstrap alone covers only 90 % when repair times spread over two powers of ten. Null below 10 values of that sign.
 *
 * The limit is Cox's for a lognormal mean (Land 1972; Zhou and Gao, Statistics in Medicine 16, 1997) with Student's t and
 * with the error of the share of non-zero values: k/n · exp(m + s²/2 + t √((1 − k/n + s²)/k + s⁴/(2(k − 1)))), m and s²
 * being mean and variance of the k logarithms. Where these have a shorter upper tail than the normal law, their third and
 * fourth cumulants take away what the formula would add.
 */
export function unseenTailLimit(values: Values, sign: 1 | -1, tail: number): number | null {
  const logarithms: number[] = [];
  for (let i = 0; i < values.length; i++) if (values[i] * sign > 0) logarithms.push(log(values[i] * sign));
  const count = logarithms.length;
  if (count < leastValues) return null;
  let mean = 0;
  for (const value of logarithms) mean += value / count;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (const value of logarithms) {
    const square = (value - mean) * (value - mean);
    second += square / count;
    third += (square * (value - mean)) / count;
    fourth += (square * square) / count;
  }
  const variance = (second * count) / (count - 1);
  // By chance alone the lesser of a cumulant and 0 would average −0.4 of its standard error in a normal sample.
  const thirdByChance = 0.4 * second * Math.sqrt((6 * second) / count);
  const fourthByChance = 0.4 * second * second * Math.sqrt(24 / count);
  const shorter =
    Math.min(0, (third + thirdByChance) / 6) + Math.min(0, (fourth - 3 * second * second + fourthByChance) / 24);
  const share = count / values.length;
  const error = Math.sqrt((1 - share + variance) / count + (variance * variance) / (2 * (count - 1)));
  return share * exp(mean + variance / 2 + shorter - studentQuantile(tail, count - 1) * error);
}
