/** What is to be seen of the history that is told, as it comes from the desk option by option. */
import type { Seen, Span } from "../../charts/index.ts";

/** Of an option at this place in the file. */
export type PlacedSeen = Seen & { readonly optionPlace: number };

export interface SeenHistory {
  /** All of it; where it is large, as much as can be told apart. */
  readonly whole: readonly PlacedSeen[];
  /** A part of it, as much as can be told apart there; null before one was asked for. */
  readonly part: { readonly span: Span; readonly seen: readonly PlacedSeen[] } | null;
  /** How many options there will be; null before the first. */
  readonly of: number | null;
}

export const nothingSeen: SeenHistory = { whole: [], part: null, of: null };

export function withSeen({ whole, part }: SeenHistory, span: Span | null, of: number, seen: PlacedSeen): SeenHistory {
  if (span === null) return { whole: [...whole, seen], part, of };
  const before = part !== null && isSame(part.span, span) ? part.seen : [];
  return { whole, part: { span, seen: [...before, seen] }, of };
}

/** The sharpest there is of a part; null until there is anything of all options. */
export function seenIn({ whole, part, of }: SeenHistory, span: Span): readonly PlacedSeen[] | null {
  if (of === null || whole.length < of) return null;
  const isHeld = part !== null && part.seen.length === of && part.span.from <= span.from && span.to <= part.span.to;
  return isHeld ? part.seen : whole;
}

/** Whether there would be more to see if it was asked for. */
export function isBlurred({ whole, part }: SeenHistory, span: Span): boolean {
  return (
    whole.some(({ merged }) => merged !== undefined && !isSame(merged.span, span)) &&
    !(part !== null && isSame(part.span, span))
  );
}

function isSame(one: Span, other: Span): boolean {
  return one.from === other.from && one.to === other.to;
}
