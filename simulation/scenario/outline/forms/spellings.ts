/** The units in which a value can be written. */
import { expm1 } from "../../../math/exp.ts";
import { readQuantity } from "../../units/quantity.ts";
import { bareUnitHours } from "../../units/time.ts";
import type { Unit } from "../field.ts";

export interface Spelling {
  readonly id: string;
  /** How many of the unit a value of the field's own unit is. */
  readonly amount: (value: number) => number;
  readonly write: (amount: string) => string;
  /** Whether a value is written so. */
  readonly fits: (text: string) => boolean;
}

/** All spellings of a unit, the smallest first; a year is as long as the scenario says. */
export function spellingsOf(unit: Unit, hoursPerYear: number): readonly Spelling[] {
  switch (unit) {
    case "time":
      return timeUnits.map((one) => timeSpelling(one, hoursPerYear));
    case "cpu":
      return [plain("m", (value) => value, ["m"]), plain("", (value) => value / 1000, ["", "CPU", "CPUs", "cores"])];
    case "memory":
      return memoryUnits.map(([name, mebibytes]) =>
        plain(` ${name}`, (value) => value / mebibytes, [name, name.replace("iB", "i")]),
      );
    case "share":
    case "perYear":
      return [plain(" %", (value) => value * 100, ["%"]), plain("", (value) => value, [""])];
    case "perTime":
      return rateSpellings(hoursPerYear);
    case "within":
      return spans.map((span) => withinSpelling(span, hoursPerYear));
    case "none":
      return [];
  }
}

interface TimeUnit {
  readonly one: string;
  readonly many: string;
}

const timeUnits: readonly TimeUnit[] = [
  { one: "s", many: "s" },
  { one: "min", many: "min" },
  { one: "h", many: "h" },
  { one: "d", many: "d" },
  { one: "week", many: "weeks" },
  { one: "month", many: "months" },
  { one: "year", many: "years" },
];

function timeSpelling({ one, many }: TimeUnit, hoursPerYear: number): Spelling {
  const hours = bareUnitHours(one, hoursPerYear)!;
  return {
    id: one,
    amount: (value) => value / hours,
    write: (amount) => `${amount} ${amount === "1" ? one : many}`,
    fits: (text) => bareUnitHours(readQuantity(text)?.unit ?? "", hoursPerYear) === hours,
  };
}

/** In the unit in which a time is usually said. */
export function usualTime(hours: number, hoursPerYear: number): Spelling {
  const [second, minute, hour, day, , , year] = timeUnits.map((one) => timeSpelling(one, hoursPerYear));
  if (hours < 1.5 / 60) return second;
  if (hours < 1) return minute;
  if (hours < 48) return hour;
  return hours < hoursPerYear ? day : year;
}

/** As something is written already, unless the amount would be hard to read; else in the usual unit. */
export function spellingLike(before: string, value: number, unit: Unit, hoursPerYear: number): Spelling | null {
  const all = spellingsOf(unit, hoursPerYear);
  const written = all.find((one) => one.fits(before));
  const [least, most] = unit === "memory" ? [1, 1024] : [0.1, 10_000];
  const suits = ({ amount }: Spelling): boolean => value === 0 || (amount(value) >= least && amount(value) < most);
  if (written !== undefined && suits(written)) return written;
  switch (unit) {
    case "time":
      return usualTime(value, hoursPerYear);
    case "cpu":
      return all[value < 1000 ? 0 : 1];
    case "memory":
      return all.slice(0, 3).findLast(({ amount }) => amount(value) >= 1) ?? all[0];
    default:
      return written ?? all[0] ?? null;
  }
}

const memoryUnits = [
  ["MiB", 1],
  ["GiB", 1024],
  ["TiB", 1024 * 1024],
  ["MB", 1e6 / 1_048_576],
  ["GB", 1e9 / 1_048_576],
  ["TB", 1e12 / 1_048_576],
] as const;

function plain(unit: string, amount: (value: number) => number, names: readonly string[]): Spelling {
  return {
    id: unit.trim() === "" ? "number" : unit.trim(),
    amount,
    write: (text) => text + unit,
    fits: (text) => names.includes(readQuantity(text)?.unit ?? "?"),
  };
}

const rateUnits = ["year", "month", "week", "day", "h"];

/** So many a year, a month, …; and once in a time. */
function rateSpellings(hoursPerYear: number): readonly Spelling[] {
  const perTime = rateUnits.map((unit): Spelling => {
    const hours = bareUnitHours(unit, hoursPerYear)!;
    return {
      id: unit,
      amount: (value) => value * hours,
      write: (amount) => `${amount} / ${unit}`,
      fits: (text) => bareUnitHours(timeIn(text), hoursPerYear) === hours,
    };
  });
  const once = timeUnits.slice(1).map((unit): Spelling => {
    const { amount, write } = timeSpelling(unit, hoursPerYear);
    return {
      id: `once in ${unit.many}`,
      amount: (value) => amount(1 / value),
      write: (text) => `1 / ${write(text)}`,
      fits: (text) =>
        /^1\s*(?:\/|per)\s*\d/.test(text.trim()) && readQuantity(timeIn(text))?.unit.startsWith(unit.one) === true,
    };
  });
  return [...perTime, ...once];
}

function timeIn(text: string): string {
  return (text.split(/\/|\bper\b/)[1] ?? "").trim();
}

const spans = ["1 month", "1 year", "5 years"];

/** The probability of at least one failure within a span, in percent. */
function withinSpelling(span: string, hoursPerYear: number): Spelling {
  const { amount: count, unit } = readQuantity(span)!;
  const hours = count * bareUnitHours(unit, hoursPerYear)!;
  return {
    id: `within ${span}`,
    amount: (value) => -100 * expm1(-value * hours),
    write: (amount) => `${amount} % within ${span}`,
    fits: (text) => (text.split(/\bwithin\b/)[1] ?? "").trim().replace(/^an?\s/, "1 ") === span,
  };
}
