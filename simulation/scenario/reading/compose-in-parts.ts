/** A file composed part by part: those that say the same as in a text before are taken over from it. */
import { Document, isMap, type Pair, YAMLMap, type Node } from "yaml";
import { compose } from "./compose.ts";
import { cutsOf, entriesIn } from "./cuts.ts";
import { mayPassLimits } from "../limits.ts";
import { type Entry, move, moved } from "./moved.ts";
import { finish, type Steps } from "../steps.ts";

interface Part {
  /** Where it stands. */
  readonly from: number;
  readonly pair: Entry;
}

/** By their text: those of the text composed last, and of the one before. */
let kept: readonly [ReadonlyMap<string, Part>, ReadonlyMap<string, Part>] = [new Map(), new Map()];

/** Characters from which on a section is composed entry by entry. */
const longSection = 10_000;

/**
 * Costs about as much as composing the parts that are new, and a walk over those behind them. Parts are sections, and the
 * entries of long ones. Null for a text that has no sections in block style, or in which something is wrong: that, the
 * whole text tells. Only what edits need of a node is as in the whole: where a collection in block style ends is not.
 */
export function composeInParts(text: string, long = longSection): Document | null {
  return finish(composingInParts(text, long));
}

export function* composingInParts(text: string, long = longSection): Steps<Document | null> {
  // As a whole it may pass a limit that no part passes.
  if (mayPassLimits(text)) return null;
  const cuts = cutsOf(text);
  if (cuts === null || cuts.length === 0) return null;
  const composing = new Composing();
  const whole = new YAMLMap<Node, Node | null>();
  for (const [index, cut] of cuts.entries()) {
    // What stands above the first section, comments at most, goes with it.
    const from = index === 0 ? 0 : cut;
    const own = text.slice(from, cuts[index + 1] ?? text.length);
    const entry = yield* own.length < long ? composing.part(from, own) : composing.section(from, own);
    if (entry === null) return null;
    whole.items.push(entry);
  }
  kept = [composing.parts, kept[0]];
  whole.range = [cuts[0], text.length, text.length];
  return new Document(whole, { version: "1.2", schema: "core", merge: false, uniqueKeys: false });
}

/** One text on its way. */
class Composing {
  readonly parts = new Map<string, Part>();
  private sinceStep = 0;

  /** What the text says, from `from` on: as it was known, or else composed. Null where something is wrong. */
  *part(from: number, text: string): Steps<Entry | null> {
    let known = this.parts.get(text) ?? lastly(text);
    if (known === undefined) {
      const pair = composed(text);
      if (pair === null) return null;
      move(pair, from);
      known = { from, pair };
    }
    const part = known.from === from ? known : { from, pair: moved(known.pair, from - known.from) };
    this.parts.set(text, part);
    this.sinceStep += text.length;
    if (this.sinceStep > charactersInStep) {
      this.sinceStep = 0;
      yield;
    }
    return part.pair;
  }

  /** A long section, entry by entry if it has such. */
  *section(from: number, text: string): Steps<Entry | null> {
    const cuts = entriesIn(text);
    if (cuts === null) return yield* this.part(from, text);
    const pairs: Entry[] = [];
    // Also of one that is known as a whole: the next text may have another in its place.
    for (const [index, cut] of cuts.entries()) {
      // The name of the section goes with its first entry.
      const start = index === 0 ? 0 : cut;
      const pair = yield* this.part(from + start, text.slice(start, cuts[index + 1] ?? text.length));
      if (pair === null) return null;
      pairs.push(pair);
    }
    const known = lastly(text);
    const pair = known?.from === from ? known.pair : joined(pairs);
    if (pair !== null) this.parts.set(text, { from, pair });
    return pair;
  }
}

function lastly(text: string): Part | undefined {
  return kept[0].get(text) ?? kept[1].get(text);
}

/** The section of the first entry, with all of them in it. */
function joined([first, ...others]: readonly Entry[]): Entry | null {
  const section = moved(first, 0);
  const map = section.value;
  if (!isMap<Node, Node | null>(map) || map.flow === true || map.items.length !== 1) return null;
  map.items.push(...others);
  return section;
}

/** A millisecond or so. */
const charactersInStep = 4000;

function composed(text: string): Entry | null {
  const all = compose(text);
  const contents = "document" in all ? all.document.contents : null;
  if (!isMap(contents) || contents.items.length !== 1) return null;
  return contents.items[0] as Pair<Node, Node | null>;
}
