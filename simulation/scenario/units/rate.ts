import type { Parsed } from "../issues.ts";
import { quote, show } from "../show.ts";
import { suggested, wrong } from "./misfits.ts";
import { readQuantity } from "./quantity.ts";
import { bareUnitHours, parseTime } from "./time.ts";

export const rateExpected = "a rate, such as `0.3 / year` or `2 / 90 d`";

/** Per hour; 0 without a time is never. */
export function parseRate(value: string | number, hoursPerYear: number): Parsed<number> {
  if (value === 0) return { ok: 0 };
  if (typeof value === "number") return withoutTime(value);
  const parts = value.split(/\/|\bper\b/);
  if (parts.length !== 2) return readQuantity(value)?.unit === "" ? withoutTime(value) : noRate(value);
  const times = readQuantity(parts[0]);
  if (times === null || times.unit !== "") return noRate(value);
  if (times.amount < 0) return wrong(value, rateExpected, `${show(value)} is negative, but a rate cannot be`);
  const hours = spanHours(parts[1].trim(), hoursPerYear);
  if ("problem" in hours) return hours;
  return hours.ok > 0
    ? { ok: times.amount / hours.ok }
    : wrong(value, rateExpected, `${show(value)} is a rate per no time at all`);
}

function spanHours(text: string, hoursPerYear: number): Parsed<number> {
  const unit = bareUnitHours(text, hoursPerYear);
  if (unit !== null) return { ok: unit };
  return parseTime(/^\d/.test(text) ? text : `1 ${text}`, hoursPerYear);
}

function withoutTime(value: string | number): Parsed<number> {
  const suggestion = `${value} / year`;
  const message = `${show(value)} is not a rate without a time: write ${quote(suggestion)} or another time`;
  return suggested(value, rateExpected, message, suggestion);
}

function noRate(value: string): Parsed<number> {
  return wrong(value, rateExpected, `${show(value)} is not a rate; expected ${rateExpected}`);
}
