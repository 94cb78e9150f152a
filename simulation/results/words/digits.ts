import { decimalsFor, decimalsWithin, roundTo } from "../../statistics/digits.ts";
import type { Interval } from "../schema.ts";

/** Decimals of mean, low and high, as far as the interval allows and never more than four significant digits. */
export function decimalsOf({ mean, low, high }: Interval): number {
  const halfWidth = (high - low) / 2;
  const most = decimalsWithin(Math.max(Math.abs(mean), Math.abs(low), Math.abs(high)));
  const decimals = Math.min(most, halfWidth > 0 ? decimalsFor(halfWidth) : decimalsThatSay(mean));
  // A mean of 13 in an interval up to 600 is not nothing.
  const ofMean = decimals < 0 ? moreToSee([mean], decimals) : 0;
  return decimals + Math.max(ofMean, moreToSee([low, high], decimals));
}

/** Up to two more where they keep an end from looking like 0, for that is what decides between sure and not sure. */
function moreToSee(values: readonly number[], decimals: number): number {
  const looksLikeZero = (more: number): boolean =>
    values.some((one) => one !== 0 && roundTo(one, decimals + more) === 0);
  return [0, 1, 2].find((more) => !looksLikeZero(more)) ?? 0;
}

/** Decimals that write the value exactly, as far as it has few: 0 for 12, 1 for 0.5. */
function decimalsThatSay(value: number): number {
  for (let decimals = 0; decimals < 12; decimals++) if (Number(value.toFixed(decimals)) === value) return decimals;
  return 12;
}
