import { z } from "zod";
import type { Parsed } from "../issues.ts";
import { namePattern } from "../name-pattern.ts";
import { limits } from "../limits.ts";
import { show } from "../show.ts";
import { cpuExpected, parseCpu } from "../units/cpu.ts";
import { memoryExpected, parseMemory } from "../units/memory.ts";
import { rateExpected, parseRate } from "../units/rate.ts";
import { parseShare, parseYearlyShare, shareExpected } from "../units/share.ts";
import { parseTime, timeExpected } from "../units/time.ts";
import { parseProbability, probabilityExpected } from "../words/probability.ts";
import type { DrawKind } from "../unknowns/draw.ts";
import { hoursExpected, parseWeekHours } from "../words/hours.ts";
import { parseStart, startExpected } from "../words/start-date.ts";
import { notAWord, notThis } from "./forms.ts";
import type { InitialAge } from "../types.ts";
import { leaf, type Scalar } from "./leaf.ts";
import { lawFields } from "./law.ts";
import { provenance } from "./provenance.ts";

const positive: DrawKind = { kind: "positive" };
const ageWords = ["new", "stationary", "uniform"] as const;
const ageExpected = "new, stationary, uniform or a time, such as `2 years`";
const nameExpected = `a name: letters, digits, _ and -, beginning with a letter, at most ${limits.nameLength} characters`;

/** The kinds of values a file is made of. A year is as long as the scenario says, so they are made per scenario. */
export function fieldTypes(hoursPerYear: number) {
  const time = (value: Scalar): Parsed<number> => unitValue(value, timeExpected, (v) => parseTime(v, hoursPerYear));
  /** Plain text; sources and descriptions have no sources of their own. */
  const text = z.string();
  const textOrNumber = { type: ["string", "number"] };
  return {
    time: leaf({
      id: "time",
      draw: positive,
      description: timeExpected,
      expected: timeExpected,
      json: textOrNumber,
      parse: time,
    }),
    timeAboveZero: leaf({
      id: "timeAboveZero",
      draw: positive,
      description: `${timeExpected}, above zero`,
      expected: timeExpected,
      json: textOrNumber,
      parse: (value) => aboveZero(value, time(value), "time"),
    }),
    sloWindow: leaf<number | "calendar month">({
      id: "sloWindow",
      draw: positive,
      description: `A time above zero, or \`calendar month\``,
      expected: `${timeExpected}, or \`calendar month\``,
      json: textOrNumber,
      parse: (value) => (value === "calendar month" ? { ok: value } : aboveZero(value, time(value), "time")),
    }),
    age: leaf<InitialAge>({
      id: "age",
      draw: positive,
      description: "`new`, `stationary`, `uniform` or a time",
      expected: ageExpected,
      json: textOrNumber,
      parse: (value) => {
        const named = ageWords.find((one) => one === value);
        if (named !== undefined) return { ok: named };
        return /^[\d.+-]/.test(String(value)) ? time(value) : { problem: notAWord(value, [...ageWords, "a time"]) };
      },
    }),
    cpu: leaf({
      id: "cpu",
      draw: positive,
      description: `${cpuExpected}; a bare number is whole CPUs`,
      expected: cpuExpected,
      json: textOrNumber,
      parse: (value) => unitValue(value, cpuExpected, parseCpu),
    }),
    memory: leaf({
      id: "memory",
      draw: positive,
      description: `${memoryExpected}; GB is decimal, GiB binary`,
      expected: memoryExpected,
      json: textOrNumber,
      parse: (value) => unitValue(value, memoryExpected, parseMemory),
    }),
    share: leaf({
      id: "share",
      draw: { kind: "share" },
      description: shareExpected,
      expected: shareExpected,
      json: textOrNumber,
      parse: (value) => unitValue(value, shareExpected, parseShare),
    }),
    yearlyShare: leaf({
      id: "yearlyShare",
      draw: positive,
      description: "a share that fails per year, such as `8 %`, taken as a rate",
      expected: "a share that fails per year, such as `8 %`",
      json: textOrNumber,
      parse: (value) => unitValue(value, shareExpected, parseYearlyShare),
    }),
    rate: leaf({
      id: "rate",
      draw: positive,
      description: rateExpected,
      expected: rateExpected,
      json: textOrNumber,
      parse: (value) => unitValue(value, rateExpected, (v) => parseRate(v, hoursPerYear)),
    }),
    pace: leaf({
      id: "pace",
      draw: positive,
      description: `${rateExpected}, or \`unlimited\``,
      expected: `${rateExpected}, or \`unlimited\``,
      json: textOrNumber,
      parse: (value) =>
        value === "unlimited"
          ? { ok: Infinity }
          : aboveZero(
              value,
              unitValue(value, rateExpected, (v) => parseRate(v, hoursPerYear)),
              "pace",
            ),
    }),
    probabilityWithin: leaf({
      id: "probabilityWithin",
      draw: positive,
      description: probabilityExpected,
      expected: probabilityExpected,
      json: { type: "string" },
      parse: (value) => parseProbability(value, hoursPerYear),
    }),
    ...lawFields(hoursPerYear),
    weekHours: textLeaf("weekHours", hoursExpected, (hours) => parseWeekHours([hours])),
    start: textLeaf("startsAt", startExpected, parseStart),
    hoursPerYear: number("hoursPerYear", "hours from 8000 to 9000, such as 8766 or 8760", isYear),
    format: leaf<string>({
      id: "format",
      expected: "headroom/1",
      json: { const: "headroom/1" },
      parse: parseFormat,
    }),
    factor: number("factor", "a number above 0, such as 4", (value) => value > 0, positive),
    weight: number("weight", "a number, 0 or more", (value) => value >= 0, positive),
    flag: leaf({
      id: "flag",
      draw: { kind: "word" },
      expected: "true or false",
      json: { type: "boolean" },
      parse: parseFlag,
    }),
    /** Of the file as a whole, which is the same in every world. */
    knownTime: leaf({
      id: "knownTime",
      description: `${timeExpected}, above zero`,
      expected: timeExpected,
      json: textOrNumber,
      parse: (value) => aboveZero(value, time(value), "time"),
    }),
    knownFlag: leaf({ id: "knownFlag", expected: "true or false", json: { type: "boolean" }, parse: parseFlag }),
    name: leaf({
      id: "name",
      description: nameExpected,
      expected: nameExpected,
      json: { type: "string", pattern: namePattern.source },
      parse: parseName,
    }),
    text,
    provenance: provenance(text),
  };
}

export type Fields = ReturnType<typeof fieldTypes>;

/** A whole number between two bounds, both included. */
export function whole(least: number, most: number = Number.MAX_SAFE_INTEGER) {
  return wholeLeaf(least, most, { kind: "count", least, most });
}

/** The same where what is made of it would change its shape from world to world. */
export function knownWhole(least: number, most: number = Number.MAX_SAFE_INTEGER) {
  return wholeLeaf(least, most);
}

function wholeLeaf(least: number, most: number, draw?: DrawKind) {
  const upTo = most === Number.MAX_SAFE_INTEGER ? `, ${least} or more` : ` from ${least} to ${most}`;
  const expected = `a whole number${upTo}`;
  return leaf<number>({
    ...(draw === undefined ? {} : { draw }),
    expected,
    json: { type: "integer", minimum: least, ...(most === Number.MAX_SAFE_INTEGER ? {} : { maximum: most }) },
    parse: (value) => {
      const fits = typeof value === "number" && Number.isSafeInteger(value) && value >= least && value <= most;
      return fits ? { ok: value } : { problem: notThis(value, expected) };
    },
  });
}

export function isYear(hours: unknown): hours is number {
  return typeof hours === "number" && hours >= 8000 && hours <= 9000;
}

/** A text that must make sense, checked here and understood where it is used. */
function textLeaf(id: string, expected: string, check: (text: string) => Parsed<unknown>) {
  return leaf<string>({
    id,
    description: expected,
    expected,
    json: { type: "string" },
    parse: (value) => {
      if (typeof value !== "string") return { problem: notThis(value, expected) };
      const checked = check(value);
      return "ok" in checked ? { ok: value } : checked;
    },
  });
}

function parseFormat(value: Scalar): Parsed<string> {
  const text = String(value);
  if (text === "headroom/1") return { ok: text };
  const newer = /^headroom\/\d+$/.test(text) ? " (it may need a newer version of the program)" : "";
  return {
    problem: {
      message: `${show(text)} is not a format that this version reads${newer}; expected \`headroom/1\``,
      found: text,
      expected: "headroom/1",
      suggestion: "headroom/1",
    },
  };
}

function number(id: string, expected: string, fits: (value: number) => boolean, draw?: DrawKind) {
  return leaf({
    id,
    ...(draw === undefined ? {} : { draw }),
    description: expected,
    expected,
    json: { type: "number" },
    parse: (value) => {
      const right = typeof value === "number" && Number.isFinite(value) && fits(value);
      return right ? { ok: value } : { problem: notThis(value, expected) };
    },
  });
}

/** Words of units are read from texts and numbers only. */
function unitValue(value: Scalar, expected: string, parse: (value: string | number) => Parsed<number>): Parsed<number> {
  return typeof value === "boolean" ? { problem: notThis(value, expected) } : parse(value);
}

export function aboveZero(value: Scalar, parsed: Parsed<number>, what: string): Parsed<number> {
  if ("problem" in parsed || parsed.ok > 0) return parsed;
  return {
    problem: {
      message: `${show(value)} is no ${what}: it must be above zero`,
      found: String(value),
      expected: `a ${what} above zero`,
    },
  };
}

function parseFlag(value: Scalar): Parsed<boolean> {
  return typeof value === "boolean" ? { ok: value } : { problem: notThis(value, "true or false") };
}

function parseName(value: Scalar): Parsed<string> {
  const fine = typeof value === "string" && namePattern.test(value) && value.length <= limits.nameLength;
  return fine ? { ok: value } : { problem: notThis(value, nameExpected) };
}
