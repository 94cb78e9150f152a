import type { Parsed } from "../issues.ts";
import { show } from "../show.ts";
import { wrong } from "./misfits.ts";
import { readQuantity } from "./quantity.ts";

export const cpuExpected = "CPUs, such as `8`, `0.5` or `500m`";

/** Millicores; a bare number is whole CPUs. */
export function parseCpu(value: string | number): Parsed<number> {
  const quantity = typeof value === "number" ? { amount: value, unit: "" } : readQuantity(value);
  const millicores = quantity === null ? null : toMillicores(quantity.amount, quantity.unit);
  if (millicores === null || !Number.isFinite(millicores)) {
    return wrong(value, cpuExpected, `${show(value)} is not an amount of CPU; expected ${cpuExpected}`);
  }
  return millicores < 0
    ? wrong(value, cpuExpected, `${show(value)} is negative, but an amount of CPU cannot be`)
    : { ok: millicores };
}

function toMillicores(amount: number, unit: string): number | null {
  switch (unit) {
    case "":
    case "core":
    case "cores":
    case "CPU":
    case "CPUs":
    case "cpu":
    case "cpus":
      return amount * 1000;
    case "m":
      return amount;
    default:
      return null;
  }
}
