import type { Splice } from "./types.ts";

/** The text with all splices, which are in its order and do not overlap. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let changed = "";
  let at = 0;
  for (const { from, to, insert } of splices) {
    changed += text.slice(at, from) + insert;
    at = to;
  }
  return changed + text.slice(at);
}

/** What takes the changed text back to this one. */
export function inverseSplices(text: string, splices: readonly Splice[]): Splice[] {
  let shift = 0;
  return splices.map(({ from, to, insert }) => {
    const back = { from: from + shift, to: from + shift + insert.length, insert: text.slice(from, to) };
    shift += insert.length - (to - from);
    return back;
  });
}

const chunk = 1024;

/** One splice that makes `after` of `before`: all between what both begin and end with. None if they are equal. */
export function spliceBetween(before: string, after: string): Splice[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let from = 0;
  // Of a megabyte most is the same: many characters at a time, then one by one.
  while (from + chunk <= most && before.slice(from, from + chunk) === after.slice(from, from + chunk)) from += chunk;
  while (from < most && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  let tail = 0;
  const ending = (text: string): string => text.slice(text.length - tail - chunk, text.length - tail);
  while (tail + chunk <= most - from && ending(before) === ending(after)) tail += chunk;
  while (
    tail < most - from &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  return [{ from, to: before.length - tail, insert: after.slice(from, after.length - tail) }];
}
