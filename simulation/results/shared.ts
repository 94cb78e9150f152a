import type { OptionFacts } from "../trials/types.ts";
import type { Shared } from "./schema.ts";

const mostListed = 20;

/** What two options have in common: things whose random streams are the same, so that they fail and recover alike. */
export function sharedStreams(a: OptionFacts, b: OptionFacts): Shared {
  const ofA = new Set(a.streamIds);
  const ofB = new Set(b.streamIds);
  const without = (ids: Set<string>, others: Set<string>): string[] => [...ids].filter((id) => !others.has(id));
  const onlyA = without(ofA, ofB);
  return {
    a: a.name,
    b: b.name,
    streams: ofA.size - onlyA.length,
    onlyA: onlyA.slice(0, mostListed),
    onlyB: without(ofB, ofA).slice(0, mostListed),
  };
}
