/** The fields that say how often something fails; each says the same in other words. */
import type { Law } from "../../../distributions/law.ts";
import { parseRate } from "../../units/rate.ts";
import { parseYearlyShare } from "../../units/share.ts";
import { parseTime, timeExpected } from "../../units/time.ts";
import { parseLaw } from "../../words/law.ts";
import { parseProbability } from "../../words/probability.ts";
import type { Parsed, Path } from "../../issues.ts";
import { decimal, exactText } from "./exact-text.ts";
import { type Spelling, spellingsOf, usualTime } from "./spellings.ts";

export const timings = ["mttf", "mtbf", "rate", "afr", "probability", "time"] as const;
export type Timing = (typeof timings)[number];

/** Which of them a field is; null for any other. */
export function timingAt(path: Path): Timing | null {
  return path.at(-3) === "failures" ? (timings.find((one) => one === path.at(-1)) ?? null) : null;
}

/** Fields that grow with the frequency, while the others grow with the time to failure. */
export function isFrequency(timing: Timing): boolean {
  return timing === "rate" || timing === "afr" || timing === "probability";
}

/** Hours to failure on average, where what is written says that it fails at a constant rate; else null. */
export function meanHours(timing: Timing, text: string, hoursPerYear: number): number | null {
  const perHour = (parsed: Parsed<number>, per: number): number | null =>
    "ok" in parsed && parsed.ok > 0 && parsed.ok < Infinity ? per / parsed.ok : null;
  switch (timing) {
    case "mttf":
    case "mtbf": {
      const hours = parseTime(text, hoursPerYear);
      return "ok" in hours && hours.ok > 0 ? hours.ok : null;
    }
    case "rate":
      return perHour(parseRate(text, hoursPerYear), 1);
    case "afr":
      return perHour(parseYearlyShare(text), hoursPerYear);
    case "probability":
      return perHour(parseProbability(text, hoursPerYear), 1);
    case "time": {
      const parse = (value: string | number): Parsed<number> => parseTime(value, hoursPerYear);
      const law: Parsed<Law> = parseLaw(text, { parse, expected: timeExpected });
      return "ok" in law && law.ok.law === "exponential" ? law.ok.mean : null;
    }
  }
}

/** How a mean time to failure is written under each name; null where it cannot be. */
export function timingText(timing: Timing, mean: number, hoursPerYear: number, digits?: number): string | null {
  const { spelling, value, around } = spellingFor(timing, mean, hoursPerYear);
  const write = (amount: string): string => around(spelling.write(amount));
  const about = spelling.amount(value);
  if (digits !== undefined) return write(decimal(about, digits));
  const text = exactText(about, mean, write, (one) => meanHours(timing, one, hoursPerYear));
  const back = meanHours(timing, text, hoursPerYear);
  return back !== null && Math.abs(back - mean) <= 1e-9 * mean ? text : null;
}

interface Written {
  readonly spelling: Spelling;
  /** In the unit of the field. */
  readonly value: number;
  readonly around: (text: string) => string;
}

function spellingFor(timing: Timing, mean: number, hoursPerYear: number): Written {
  const around = (text: string): string => text;
  const among = (unit: "perTime" | "perYear" | "within", id: string): Spelling =>
    spellingsOf(unit, hoursPerYear).find((one) => one.id === id)!;
  switch (timing) {
    case "mttf":
    case "mtbf":
      return { spelling: usualTime(mean, hoursPerYear), value: mean, around };
    case "rate":
      return { spelling: among("perTime", "year"), value: 1 / mean, around };
    case "afr":
      return { spelling: among("perYear", "%"), value: hoursPerYear / mean, around };
    case "probability":
      return { spelling: among("within", "within 1 year"), value: 1 / mean, around };
    case "time":
      return {
        spelling: usualTime(mean, hoursPerYear),
        value: mean,
        around: (text) => `exponential(mean ${text})`,
      };
  }
}
