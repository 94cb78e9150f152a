import type { Parsed } from "../issues.ts";
import { quote } from "../show.ts";
import { joinedWindows, parseWeekHours, week, type Window } from "../words/hours.ts";
import { hoursText } from "../words/hours-text.ts";
import { clipped, lengthOf, without } from "../words/windows.ts";
import { bareOf, type Row } from "./describe.ts";

/** Days from Monday, 0, and hours of the day, whose ends are both part of it. */
export interface Block {
  readonly days: readonly [number, number];
  readonly hours: readonly [number, number];
}

/** The hours of the week that a line says; null if it says no hours, or none that can be read. */
export function weekOf({ entry, field }: Row): readonly Window[] | null {
  if (entry.tree === null || (field?.kind !== "hours" && field?.element !== "hours")) return null;
  const bare = bareOf(entry.tree);
  const trees = bare.kind === "list" ? bare.items : [bare];
  const texts = trees.flatMap((tree) => (tree.kind === "scalar" && typeof tree.value === "string" ? [tree.value] : []));
  if (texts.length < trees.length) return null;
  const parsed = parseWeekHours(texts);
  return "problem" in parsed ? null : (parsed.ok ?? [[0, week]]);
}

/** How they are to stand in the file: one text, or a list of them. */
export function weekText(windows: readonly Window[]): string | readonly string[] {
  const texts = hoursText(windows);
  return texts.length === 1 ? texts[0] : texts;
}

/** With a block of whole hours filled or emptied; what lies outside keeps its minutes. */
export function painted(windows: readonly Window[], block: Block, isOn: boolean): readonly Window[] {
  const strokes: Window[] = [];
  for (let day = block.days[0]; day <= block.days[1]; day++)
    strokes.push([day * 24 + block.hours[0], day * 24 + block.hours[1] + 1]);
  return joinedWindows(isOn ? [...windows, ...strokes] : without(windows, strokes));
}

/** How much of an hour is in them, from 0 to 1. */
export function cellShare(windows: readonly Window[], day: number, hour: number): number {
  return lengthOf(clipped(windows, day * 24 + hour, day * 24 + hour + 1));
}

/** A day's windows, in hours of the day. */
export function barsOf(windows: readonly Window[], day: number): readonly Window[] {
  return clipped(windows, day * 24, day * 24 + 24).map(([from, to]) => [from - day * 24, to - day * 24]);
}

/** A day's hours by numbers, `09:00-12:00, 13:00-17:30`; empty for none. */
export function dayText(windows: readonly Window[], day: number): string {
  return barsOf(windows, day)
    .map((ends) => ends.map(clock).join("-"))
    .join(", ");
}

function clock(hours: number): string {
  const minutes = Math.round(hours * 60);
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

/** With a day's hours as typed, of which full ones need no minutes: `9-12, 13-17:30`. */
export function withDay(windows: readonly Window[], day: number, typed: string): Parsed<readonly Window[]> {
  const spans: Window[] = [];
  for (const part of typed.split(",").map((one) => one.trim())) {
    if (part === "") continue;
    const [, from, fromMinutes = "0", to, toMinutes = "0"] = span.exec(part) ?? [];
    if (from === undefined)
      return wrong(`${quote(part)} is no span of hours; expected such as \`9-12, 13-17:30\``, part);
    const [start, end] = [Number(from) + Number(fromMinutes) / 60, Number(to) + Number(toMinutes) / 60];
    if (Number(fromMinutes) > 59 || Number(toMinutes) > 59 || end > 24)
      return wrong(`${quote(part)} names a time of day that does not exist`, part);
    if (start >= end)
      return wrong(`${quote(part)} ends before it begins: what follows midnight stands on the next day`, part);
    spans.push([day * 24 + start, day * 24 + end]);
  }
  return { ok: joinedWindows([...without(windows, [[day * 24, day * 24 + 24]]), ...spans]) };
}

const span = /^(\d{1,2})(?::(\d{2}))?\s*(?:-|–|to)\s*(\d{1,2})(?::(\d{2}))?$/;

function wrong(message: string, found: string): Parsed<never> {
  return { problem: { message, found } };
}

export function hoursTotal(windows: readonly Window[]): string {
  const hours = Math.round(lengthOf(windows) * 100) / 100;
  return hours === week ? `all ${week} hours of the week` : `${hours} of the ${week} hours of a week`;
}
