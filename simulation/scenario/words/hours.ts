import type { Parsed } from "../issues.ts";
import { nearest } from "../nearest.ts";
import { quote } from "../show.ts";

export type Window = readonly [number, number];

export const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
export const hoursExpected = "working hours, such as `Mon-Fri 09:00-17:00`, or `24/7`";
export const week = 168;

/** Windows in hours of the week, sorted and disjoint; null is round the clock. Nights run on into the next day. */
export function parseWeekHours(texts: readonly string[]): Parsed<readonly Window[] | null> {
  const windows: [number, number][] = [];
  for (const text of texts) {
    if (text.trim() === "24/7") return { ok: null };
    const parsed = parseOne(text.trim());
    if ("problem" in parsed) return parsed;
    for (const [from, to] of parsed.ok) {
      windows.push([from, Math.min(to, week)]);
      if (to > week) windows.push([0, to - week]);
    }
  }
  const joined = joinedWindows(windows);
  const always = joined.length === 1 && joined[0][0] === 0 && joined[0][1] === week;
  return { ok: always ? null : joined };
}

function parseOne(text: string): Parsed<Window[]> {
  const match = /^(.*?)\s*(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})$/.exec(text);
  if (match === null) return problem(`${quote(text)} is not working hours; expected ${hoursExpected}`, text);
  const from = Number(match[2]) + Number(match[3]) / 60;
  const to = Number(match[4]) + Number(match[5]) / 60;
  if (Number(match[3]) > 59 || Number(match[5]) > 59 || from >= 24 || to > 24) {
    return problem(`${quote(text)} names a time of day that does not exist`, text);
  }
  if (from === to) return problem(`${quote(text)} ends when it begins`, text);
  const named = parseDays(match[1], text);
  if ("problem" in named) return named;
  return { ok: named.ok.map((day) => [day * 24 + from, day * 24 + (to > from ? to : to + 24)] as const) };
}

function parseDays(text: string, whole: string): Parsed<number[]> {
  if (text === "" || text === "daily") return { ok: [0, 1, 2, 3, 4, 5, 6] };
  const found: number[] = [];
  for (const part of text.split(",")) {
    const ends = part.trim().split(/\s*-\s*/);
    if (ends.length > 2) return problem(`${quote(part)} in ${quote(whole)} is not a range of days`, whole);
    const numbers: number[] = [];
    for (const end of ends) {
      const day = days.findIndex((name) => end.slice(0, 3).toLowerCase() === name.toLowerCase());
      if (day < 0) return unknownDay(end, whole);
      numbers.push(day);
    }
    const [first, last] = [numbers[0], numbers.at(-1)!];
    for (let day = first; ; day = (day + 1) % 7) {
      found.push(day);
      if (day === last) break;
    }
  }
  return { ok: found };
}

/** The same hours, sorted and disjoint. */
export function joinedWindows(windows: readonly (readonly [number, number])[]): Window[] {
  const joined: [number, number][] = [];
  for (const [from, to] of [...windows].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

function unknownDay(day: string, whole: string): Parsed<number[]> {
  const right = nearest(day, days);
  const hint = right === null ? `; days are ${days.join(", ")}` : `: did you mean ${quote(right)}?`;
  const message = `${quote(day)} in ${quote(whole)} is not a day of the week${hint}`;
  return {
    problem: { message, found: whole, expected: hoursExpected, ...(right === null ? {} : { suggestion: right }) },
  };
}

function problem(
  message: string,
  found: string,
): { readonly problem: { message: string; found: string; expected: string } } {
  return { problem: { message, found, expected: hoursExpected } };
}
