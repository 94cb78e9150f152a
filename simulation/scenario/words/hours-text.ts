import { days, week, type Window } from "./hours.ts";
import { covering, day, type Piece } from "./hours-cover.ts";

/**
 * What `parseWeekHours` reads as these windows, to the minute: of a few ways to cut them the one with the fewest
 * texts, and of as few the shortest. Null is round the clock; no windows have no text.
 */
export function hoursText(windows: readonly Window[] | null): string[] {
  if (windows === null) return ["24/7"];
  const spans = roundTheWeek(windows.map(([from, to]) => [Math.round(from * 60), Math.round(to * 60)] as const));
  if (spans.length === 1 && spans[0][1] - spans[0][0] >= week * 60) return ["24/7"];
  const cut = spans.flatMap(byMidnight);
  const whole = spans.flatMap(byNight);
  // Of ways that are as good the first, which has no overlaps.
  return [cut, whole, covering(spans, [...cut, ...whole])].map(textsOf).reduce(shorter);
}

function shorter(one: string[], other: string[]): string[] {
  const by = other.length - one.length || other.join("").length - one.join("").length;
  return by < 0 ? other : one;
}

/** Sunday's night goes on into Monday. */
function roundTheWeek(spans: readonly Window[]): readonly Window[] {
  const [first, last] = [spans[0], spans.at(-1)];
  if (spans.length < 2 || first[0] !== 0 || last?.[1] !== week * 60) return spans;
  return [...spans.slice(1, -1), [last[0], last[1] + first[1]]];
}

function byMidnight([from, to]: Window): Piece[] {
  const pieces: Piece[] = [];
  for (let start = from; start < to;) {
    const midnight = Math.floor(start / day) * day;
    const end = Math.min(to, midnight + day);
    pieces.push({ day: (midnight / day) % 7, from: start - midnight, to: end - midnight });
    start = end;
  }
  return pieces;
}

/** One text cannot be as long as a day, other than from midnight. */
function byNight(span: Window): Piece[] {
  const [from, to] = span;
  if (to - from >= day) return byMidnight(span);
  const midnight = Math.floor(from / day) * day;
  return [{ day: (midnight / day) % 7, from: from - midnight, to: to - midnight }];
}

function textsOf(pieces: readonly Piece[]): string[] {
  const byTime = new Map<string, Set<number>>();
  for (const piece of [...pieces].sort((a, b) => a.day - b.day || a.from - b.from)) {
    const time = `${clock(piece.from)}-${clock(piece.to > day ? piece.to - day : piece.to)}`;
    byTime.set(time, (byTime.get(time) ?? new Set()).add(piece.day));
  }
  return [...byTime].map(([time, on]) => `${daysText(on)}${time}`);
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

/** Ranges, also round the end of the week: `Sat-Mon`. Every day needs no word. */
function daysText(on: ReadonlySet<number>): string {
  if (on.size === 7) return "";
  const ranges: string[] = [];
  for (let first = 0; first < 7; first++) {
    if (!on.has(first) || on.has((first + 6) % 7)) continue;
    let last = first;
    while (on.has((last + 1) % 7)) last = (last + 1) % 7;
    ranges.push(first === last ? days[first] : `${days[first]}-${days[last]}`);
  }
  return `${ranges.join(",")} `;
}
