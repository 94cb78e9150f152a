import { days, joinedWindows, type Window } from "./hours.ts";
import { lengthOf, without } from "./windows.ts";

export const day = 1440;
const week = 7 * day;

/** From and to in minutes from the midnight that its day begins with; a night ends after the next midnight. */
export interface Piece {
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The same hours by the times of day that cover most at once, which may overlap: nights that run on into a whole day
 * stay nights like the others. Greedy, so not always the fewest. The pieces must cover the spans.
 */
export function covering(spans: readonly Window[], pieces: readonly Piece[]): Piece[] {
  const all = joinedWindows(spans.flatMap(inWeek));
  const times = [...new Map(pieces.map((piece) => [`${piece.from} ${piece.to}`, piece])).values()].map((piece) =>
    days.map((_, on) => ({ ...piece, day: on })).filter((one) => without(windowsOf(one), all).length === 0),
  );
  const chosen: Piece[] = [];
  for (let left: readonly Window[] = all; left.length > 0;) {
    const gain = (one: Piece): number => one.to - one.from - lengthOf(without(windowsOf(one), left));
    const gains = times.map((time) => time.reduce((sum, one) => sum + gain(one), 0));
    const best = times[gains.indexOf(Math.max(...gains))].filter((one) => gain(one) > 0);
    chosen.push(...best);
    left = without(left, best.flatMap(windowsOf));
  }
  return chosen;
}

function windowsOf(piece: Piece): Window[] {
  return inWeek([piece.day * day + piece.from, piece.day * day + piece.to]);
}

/** What runs on after Sunday begins on Monday. */
function inWeek([from, to]: Window): Window[] {
  if (to <= week) return [[from, to]];
  return [
    [from, week],
    [0, to - week],
  ];
}
