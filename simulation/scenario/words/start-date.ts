import { dayNumber, daysInMonth } from "../calendar.ts";
import type { Parsed } from "../issues.ts";
import { show } from "../show.ts";

export const startExpected = "a date and time such as `2026-01-05T00:00Z`";

const shape = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?)?$/;

/** Hours from Monday 1 January of the year 1, 00:00 UTC, to the date. */
export function parseStart(text: string): Parsed<number> {
  const match = shape.exec(text.trim());
  if (match === null) return wrong(text, `${show(text)} is not a date; expected ${startExpected}`);
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const inMonth = daysInMonth(year, month);
  if (inMonth === 0 || day < 1 || day > inMonth || hour > 23 || minute > 59 || second > 59) {
    return wrong(text, `${show(text)} is a date that does not exist`);
  }
  const offset = zoneHours(match[7] ?? "Z");
  const hours = dayNumber(year, month, day) * 24 + hour + minute / 60 + second / 3600 - offset;
  return { ok: hours };
}

function zoneHours(zone: string): number {
  if (zone === "Z") return 0;
  const size = Number(zone.slice(1, 3)) + Number(zone.slice(4, 6)) / 60;
  return zone.startsWith("-") ? -size : size;
}

function wrong(text: string, message: string): Parsed<number> {
  return { problem: { message, found: text, expected: startExpected } };
}
