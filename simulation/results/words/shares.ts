/** Shares, availabilities and rates. */
import { decimalsFor, decimalsWithin } from "../../statistics/digits.ts";
import { clopperPearson } from "../../statistics/proportion.ts";
import type { Interval } from "../schema.ts";
import { count, fixed, nbsp } from "./numbers.ts";

const fewestDecimals = 2;
const mostDecimals = 6;

/**
 * "99.930 %": as many decimals as the interval allows, from 2 to 6. Never 100 %: what would round to it is written as
 * "> 99.99 %", the interval's lower end rounded down.
 */
export function availabilityPercent({ mean, low, high }: Interval): string {
  if (mean === 1) return "no outage seen";
  const decimals = availabilityDecimals((high - low) / 2);
  const text = fixed(100 * mean, decimals);
  return `${text === hundred(decimals) ? `> ${roundedDown(low)}` : text}${nbsp}%`;
}

/** "99.92 to 99.94", without the sign. Where the mean is told by its lower end, that is the same here. */
export function availabilityRange({ mean, low, high }: Interval): string {
  const decimals = availabilityDecimals((high - low) / 2);
  const isBound = mean < 1 && fixed(100 * mean, decimals) === hundred(decimals);
  const end = (share: number): string => {
    const text = fixed(100 * share, decimals);
    return share < 1 && text === hundred(decimals) ? roundedDown(share) : text;
  };
  return `${isBound ? roundedDown(low) : end(low)} to ${end(high)}`;
}

/** "12.3 %" with a given number of decimals. */
export function percent(share: number, decimals = 1): string {
  return `${fixed(100 * share, decimals)}${nbsp}%`;
}

/** "99.9 %": as many decimals as the share has. */
export function shortPercent(share: number): string {
  const decimals = [0, 1, 2, 3, 4].find((n) => Math.abs(Number((100 * share).toFixed(n)) - 100 * share) < 1e-9) ?? 5;
  return percent(share, decimals);
}

/** "97 of 100", "more than 99 of 100", "fewer than 1 of 100" */
export function of100(share: number): string {
  return `${hundredths(share)} of 100`;
}

/** The number alone: "97", "more than 99" */
export function hundredths(share: number): string {
  // What would round to all is not all.
  if (share >= 0.995 && share < 1) return "more than 99";
  if (share < 0.005 && share > 0) return "fewer than 1";
  return fixed(100 * share, 0);
}

/** "all 256 histories (at least 98.5 of 100)": what all agreeing says of the next one, exactly and at 95 %. */
export function allHistories(histories: number, noun: string): string {
  const least = Math.floor(1000 * clopperPearson(histories, histories).low) / 10;
  return `all ${count(histories)} ${noun} (at least ${fixed(least, 1)} of 100)`;
}

/** "12 a year", "0.4 a year (1 in 2.5 years)" */
export function rateWords(perYear: number): string {
  if (perYear === 0) return "none";
  const rate = `${fixed(perYear, decimalsWithin(perYear, 2))} a year`;
  if (perYear >= 1) return rate;
  const years = 1 / perYear;
  return `${rate} (1 in ${fixed(years, years < 10 ? 1 : 0)} years)`;
}

function availabilityDecimals(halfWidth: number): number {
  if (!(halfWidth > 0)) return mostDecimals;
  return Math.min(mostDecimals, Math.max(fewestDecimals, decimalsFor(100 * halfWidth)));
}

function hundred(decimals: number): string {
  return fixed(100, decimals);
}

/** The share in percent with the fewest decimals that keep it below 100 and say its nines: 99.9, 99.998. */
function roundedDown(share: number): string {
  for (let decimals = fewestDecimals; ; decimals++) {
    const step = Number(`1e${decimals}`);
    const down = Math.floor(100 * share * step) / step;
    if (down < 100 && 100 - down < 3 * (100 - 100 * share)) return fixed(down, decimals);
    if (decimals === 12) return fixed(100 - 1e-10, 10);
  }
}
