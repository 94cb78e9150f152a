import type { Parsed } from "../issues.ts";
import { quote, show } from "../show.ts";
import { readQuantity } from "./quantity.ts";

export const shareExpected = "a share from 0 to 100 %, such as `4 %` or `0.04`";

/** 0 to 1, both included. */
export function parseShare(value: string | number): Parsed<number> {
  return readShare(value, 1, shareExpected);
}

/** A share per year: as a share, but a percentage may exceed 100 %. */
export function parseYearlyShare(value: string | number): Parsed<number> {
  return readShare(value, Infinity, "a share that fails per year, such as `8 %`");
}

function readShare(value: string | number, most: number, expected: string): Parsed<number> {
  const quantity = typeof value === "number" ? { amount: value, unit: "" } : readQuantity(value);
  if (quantity === null || !Number.isFinite(quantity.amount) || (quantity.unit !== "" && quantity.unit !== "%")) {
    return {
      problem: { message: `${show(value)} is not a share; expected ${expected}`, found: String(value), expected },
    };
  }
  const { amount, unit } = quantity;
  const share = unit === "%" ? amount / 100 : amount;
  if (share < 0)
    return {
      problem: { message: `${show(value)} is negative, but a share cannot be`, found: String(value), expected },
    };
  if (unit === "" && share > 1) return percentMissing(value, amount, expected);
  if (share <= most) return { ok: share };
  return {
    problem: { message: `${show(value)} is more than the whole; expected ${expected}`, found: String(value), expected },
  };
}

function percentMissing(value: string | number, amount: number, expected: string): Parsed<number> {
  const suggestion = `${amount} %`;
  const message = `${show(value)} is more than the whole: did you mean ${quote(suggestion)}?`;
  return { problem: { message, found: String(value), expected, suggestion } };
}
