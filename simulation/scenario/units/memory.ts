import type { Parsed } from "../issues.ts";
import { quote, show } from "../show.ts";
import { type Measured, suggested, unknownUnit, wrong } from "./misfits.ts";
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
const measured: Measured = {
  name: "memory",
  expected: memoryExpected,
  units: ["KiB", "MiB", "GiB", "TiB", "MB", "GB", "TB"],
  // Letters that some read as decimal and some as binary.
  ambiguous: { k: "KiB", K: "KiB", m: "MiB", M: "MiB", g: "GiB", G: "GiB", t: "TiB", T: "TiB" },
};

/** MiB. Only 0 needs no unit. */
export function parseMemory(value: string | number): Parsed<number> {
  const quantity = typeof value === "number" ? { amount: value, unit: "" } : readQuantity(value);
  if (quantity === null || !Number.isFinite(quantity.amount)) {
    return wrong(value, memoryExpected, `${show(value)} is not an amount of memory; expected ${memoryExpected}`);
  }
  const { amount, unit } = quantity;
  if (amount < 0) return wrong(value, memoryExpected, `${show(value)} is negative, but an amount of memory cannot be`);
  if (unit === "") return amount === 0 ? { ok: 0 } : withoutUnit(value, amount);
  const size = bytes.get(unit);
  return size === undefined ? unknownUnit(value, amount, unit, measured) : { ok: (amount * size) / mebibyte };
}

function withoutUnit(value: string | number, amount: number): Parsed<number> {
  const suggestion = `${amount} GiB`;
  const message = `${show(value)} has no unit: write ${quote(suggestion)} or ${quote(`${amount} MiB`)}`;
  return suggested(value, memoryExpected, message, suggestion);
}
