/** Figures in English words and digits, the same on every machine. */
import { roundTo } from "../../statistics/digits.ts";

/** Between a number and its unit, so that no line breaks there. */
export const nbsp = "\u00a0";
export const minus = "\u2212";
export const plusMinus = "\u00b1";

/** With thousands commas and a true minus; negative decimals round to tens, hundreds, … */
export function fixed(value: number, decimals: number): string {
  const digits = roundTo(Math.abs(value), decimals).toFixed(Math.max(0, decimals));
  const [whole, fraction] = digits.split(".");
  const text = withCommas(whole) + (fraction === undefined ? "" : `.${fraction}`);
  return value < 0 && /[1-9]/.test(digits) ? minus + text : text;
}

export function count(value: number): string {
  return fixed(value, 0);
}

/** "1 history", "1,024 histories" */
export function counted(value: number, singular: string, plural = `${singular}s`): string {
  return `${count(value)} ${value === 1 ? singular : plural}`;
}

/** "A", "A and B", "A, B and C" */
export function listed(items: readonly string[], joint = "and"): string {
  if (items.length <= 1) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${joint} ${items.at(-1)}`;
}

function withCommas(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, ",");
}
