import type { Parsed } from "../issues.ts";
import { nearest } from "../nearest.ts";
import { quote, show } from "../show.ts";
import { readQuantity } from "./quantity.ts";

export const memoryExpected = "an amount of memory with a unit, such as `512 MiB` or `16 GiB`";

const mebibyte = 1_048_576;
const bytes = new Map<string, number>([
  ["B", 1],
  ["KiB", 1024],
  ["Ki", 1024],
  ["MiB", mebibyte],
  ["Mi", mebibyte],
  ["GiB", 1024 * mebibyte],
  ["Gi", 1024 * mebibyte],
  ["TiB", mebibyte * mebibyte],
  ["Ti", mebibyte * mebibyte],
  ["kB", 1e3],
  ["KB", 1e3],
  ["MB", 1e6],
  ["GB", 1e9],
  ["TB", 1e12],
]);
const named = ["KiB", "MiB", "GiB", "TiB", "MB", "GB", "TB"];
/** Letters that some read as decimal and some as binary. */
const ambiguous: Readonly<Record<string, string>> = {
  k: "KiB",
  K: "KiB",
  m: "MiB",
  M: "MiB",
  g: "GiB",
  G: "GiB",
  t: "TiB",
  T: "TiB",
};

/** MiB. Only 0 needs no unit. */
export function parseMemory(value: string | number): Parsed<number> {
  const quantity = typeof value === "number" ? { amount: value, unit: "" } : readQuantity(value);
  if (quantity === null || !Number.isFinite(quantity.amount)) {
    return wrong(value, `${show(value)} is not an amount of memory; expected ${memoryExpected}`);
  }
  const { amount, unit } = quantity;
  if (amount < 0) return wrong(value, `${show(value)} is negative, but an amount of memory cannot be`);
  if (unit === "") return amount === 0 ? { ok: 0 } : withoutUnit(value, amount);
  const size = bytes.get(unit);
  return size === undefined ? unknownUnit(value, amount, unit) : { ok: (amount * size) / mebibyte };
}

function withoutUnit(value: string | number, amount: number): Parsed<number> {
  const suggestion = `${amount} GiB`;
  const message = `${show(value)} has no unit: write ${quote(suggestion)} or ${quote(`${amount} MiB`)}`;
  return { problem: { message, found: String(value), expected: memoryExpected, suggestion } };
}

function unknownUnit(value: string | number, amount: number, unit: string): Parsed<number> {
  const right = Object.hasOwn(ambiguous, unit) ? ambiguous[unit] : nearest(unit, named);
  if (right === null)
    return wrong(value, `${quote(unit)} in ${show(value)} is not a unit of memory; expected ${memoryExpected}`);
  const suggestion = `${amount} ${right}`;
  const message = `${quote(unit)} in ${show(value)} is not a unit of memory: did you mean ${quote(suggestion)}?`;
  return { problem: { message, found: String(value), expected: memoryExpected, suggestion } };
}

function wrong(value: string | number, message: string): Parsed<number> {
  return { problem: { message, found: String(value), expected: memoryExpected } };
}
