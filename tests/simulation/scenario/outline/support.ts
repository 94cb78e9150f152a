import { describe as describeEntry, type Row } from "../../../../simulation/scenario/outline/describe.ts";
import { entriesOf } from "../../../../simulation/scenario/outline/entries.ts";
import { type Outline, openOutline } from "../../../../simulation/scenario/outline/open.ts";

export function outlineOf(text: string): Outline {
  const opened = openOutline(text);
  if ("problem" in opened) throw new Error(opened.problem.message);
  return opened.ok;
}

export function rowsOf(outline: Outline, option: string | null = null): Row[] {
  const entries = entriesOf(outline, option, { toggled: new Map(), all: true });
  return entries.filter(({ kind }) => kind !== "add").map((entry) => describeEntry(outline, option, entry));
}

export function rowAt(outline: Outline, id: string, option: string | null = null): Row {
  const row = rowsOf(outline, option).find(({ entry }) => entry.id === id);
  if (row === undefined) throw new Error(`no line ${id}`);
  return row;
}
