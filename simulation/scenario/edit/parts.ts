/** A file composed section by section: those that say the same as in a text before are taken over from it. */
import { Document, isCollection, isMap, isPair, type Node, type Pair, YAMLMap } from "yaml";
import { compose } from "../compose.ts";
import { limits } from "../limits.ts";

interface Part {
  /** Where it stands. */
  readonly from: number;
  readonly pair: Pair<Node, Node | null>;
}

/** By their text: those of the text composed last, and of the one before. */
let kept: readonly [ReadonlyMap<string, Part>, ReadonlyMap<string, Part>] = [new Map(), new Map()];

/**
 * Costs about as much as composing the sections that are new, and a walk over those behind them. Null for a text that
 * has no sections in block style, or in which something is wrong: that, the whole text tells. Only what edits need of
 * a node is as in the whole: where a collection in block style ends is not.
 */
export function composeInParts(text: string): Document | null {
  // A longer one may pass a limit as a whole that no section passes.
  if (text.length > limits.nodes) return null;
  const cuts = cutsOf(text);
  if (cuts === null || cuts.length === 0) return null;
  const parts = new Map<string, Part>();
  const whole = new YAMLMap<Node, Node | null>();
  for (const [index, cut] of cuts.entries()) {
    // What stands above the first section, comments at most, goes with it.
    const from = index === 0 ? 0 : cut;
    const own = text.slice(from, cuts[index + 1] ?? text.length);
    const part = movedTo(from, parts.get(own) ?? kept[0].get(own) ?? kept[1].get(own) ?? partOf(own));
    if (part === null) return null;
    parts.set(own, part);
    whole.items.push(part.pair);
  }
  kept = [parts, kept[0]];
  whole.range = [cuts[0], text.length, text.length];
  return new Document(whole, { version: "1.2", schema: "core", merge: false, uniqueKeys: false });
}

/** Where each section begins; null where a line stands at the margin that begins none. */
function cutsOf(text: string): number[] | null {
  const cuts: number[] = [];
  const key = /[A-Za-z_][\w-]*:(?=[ \r\n]|$)/y;
  for (let at = 0; at < text.length;) {
    if (!" #\r\n".includes(text[at])) {
      key.lastIndex = at;
      if (!key.test(text)) return null;
      cuts.push(at);
    }
    const end = text.indexOf("\n", at);
    at = end < 0 ? text.length : end + 1;
  }
  return cuts;
}

function partOf(text: string): Part | null {
  const composed = compose(text);
  const contents = "document" in composed ? composed.document.contents : null;
  if (!isMap(contents) || contents.items.length !== 1) return null;
  return { from: 0, pair: contents.items[0] as Part["pair"] };
}

function movedTo(from: number, part: Part | null): Part | null {
  if (part === null || part.from === from) return part;
  return { from, pair: moved(part.pair, from - part.from) };
}

/** A copy: other texts still hold the one that was. */
function moved<Item extends Node | Pair<Node, Node | null> | null>(item: Item, by: number): Item {
  if (item === null) return item;
  const copy = Object.assign(Object.create(Object.getPrototypeOf(item)), item) as Item & object;
  // What tells the kinds of nodes apart is not enumerable.
  for (const mark of Object.getOwnPropertySymbols(item))
    Object.defineProperty(copy, mark, { value: item[mark as never] });
  if (isPair<Node, Node | null>(copy)) {
    copy.key = moved(copy.key, by);
    copy.value = moved(copy.value, by);
    return copy;
  }
  if (copy.range) copy.range = [copy.range[0] + by, copy.range[1] + by, copy.range[2] + by];
  if (isCollection(copy)) copy.items = (copy.items as (Node | Pair<Node, Node | null>)[]).map((one) => moved(one, by));
  return copy;
}
