import type { Parsed } from "../issues.ts";
import { counted, quote, show } from "../show.ts";
import { type Measured, suggested, unknownUnit, wrong } from "./misfits.ts";
import { readQuantity } from "./quantity.ts";

export const timeExpected = "a time with a unit, such as `40 s`, `5 min`, `8 h`, `30 days` or `3 years`";

/** An amount of a unit in hours: divided rather than multiplied by a rounded part of an hour, so that 30 min are 0.5 h. */
function toHours(amount: number, unit: string, hoursPerYear: number): number | null {
  switch (unit) {
    case "ms":
    case "millisecond":
    case "milliseconds":
      return amount / 3_600_000;
    case "s":
    case "sec":
    case "second":
    case "seconds":
      return amount / 3600;
    case "min":
    case "minute":
    case "minutes":
      return amount / 60;
    case "h":
    case "hour":
    case "hours":
      return amount;
    case "d":
    case "day":
    case "days":
      return amount * 24;
    case "w":
    case "week":
    case "weeks":
      return amount * 168;
    case "month":
    case "months":
      return (amount * hoursPerYear) / 12;
    case "y":
    case "year":
    case "years":
      return amount * hoursPerYear;
    default:
      return null;
  }
}

const unitNames = ["ms", "s", "second", "seconds", "min", "minute", "minutes", "h", "hour", "hours", "d", "day"];
unitNames.push("days", "w", "week", "weeks", "month", "months", "y", "year", "years");
const measured: Measured = {
  name: "time",
  expected: timeExpected,
  units: unitNames,
  ambiguous: { m: "min", mo: "months", M: "months", yr: "years", yrs: "years" },
};

/** Hours. Only 0 needs no unit; never negative. */
export function parseTime(value: string | number, hoursPerYear: number): Parsed<number> {
  const quantity = typeof value === "number" ? { amount: value, unit: "" } : readQuantity(value);
  if (quantity === null) return wrong(value, timeExpected, `${show(value)} is not a time; expected ${timeExpected}`);
  const { amount, unit } = quantity;
  if (!Number.isFinite(amount))
    return wrong(value, timeExpected, `${show(value)} is not a finite time; expected ${timeExpected}`);
  if (amount < 0) return wrong(value, timeExpected, `${show(value)} is negative, but a time cannot be`);
  if (unit === "") return amount === 0 ? { ok: 0 } : withoutUnit(value, amount);
  const hours = toHours(amount, unit, hoursPerYear);
  return hours === null ? unknownUnit(value, amount, unit, measured) : { ok: hours };
}

/** The hours of a bare unit, `year` or `month`, as in a rate; null if it is none. */
export function bareUnitHours(unit: string, hoursPerYear: number): number | null {
  return toHours(1, unit, hoursPerYear);
}

function withoutUnit(value: string | number, amount: number): Parsed<number> {
  const [days, years] = [counted(amount, "day"), counted(amount, "year")];
  const message = `${show(value)} has no unit: write ${quote(`${amount} h`)}, ${quote(days)}, ${quote(years)} or another unit`;
  return suggested(value, timeExpected, message, `${amount} h`);
}
