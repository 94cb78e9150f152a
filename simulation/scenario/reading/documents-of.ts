/** Tokens to YAML documents; a long one in pieces, for what composes it does so without a stop. */
import { Composer, type CST, type Document, isMap, type YAMLMap } from "yaml";
import type { Steps } from "../steps.ts";

/** Entries of a map that are composed in one piece. */
const piece = 100;

export function* documentsOf(tokens: readonly CST.Token[], length: number): Steps<Document.Parsed[]> {
  const whole = tokens.filter(({ type }) => type === "document").length === 1 ? tokens.find(isLong) : undefined;
  if (whole === undefined) return composed(tokens, length);
  const bare = tokens.map((token) => (token === whole ? { ...whole, value: withoutEntries(whole.value) } : token));
  const documents = composed(bare, length);
  const [document] = documents;
  if (documents.length !== 1 || !isMap(document.contents)) return composed(tokens, length);
  yield* fill(document, document.contents, whole.value, length, 0);
  return documents;
}

type LongDocument = CST.Document & { readonly value: CST.BlockMap };

/** One whose entries, or those of one of its entries, are many. */
function isLong(token: CST.Token): token is LongDocument {
  if (token.type !== "document" || token.value?.type !== "block-map") return false;
  return [token.value, ...token.value.items.map(({ value }) => value)].some(isLongMap);
}

function isLongMap(token: CST.Token | null | undefined): token is CST.BlockMap {
  return token?.type === "block-map" && token.items.length > piece;
}

function withoutEntries(map: CST.BlockMap): CST.BlockMap {
  return { ...map, items: [] };
}

/** Composes the entries of a map of the document, and of long maps among them in their turn. */
function* fill(
  document: Document,
  map: YAMLMap,
  { items, ...rest }: CST.BlockMap,
  length: number,
  depth: number,
): Steps<void> {
  let offset = rest.offset;
  for (let first = 0; first < items.length;) {
    const { value } = items[first];
    const inner = depth === 0 && isLongMap(value) ? value : null;
    const next = inner !== null ? first + 1 : endOfPiece(items, first, depth);
    const some = inner === null ? items.slice(first, next) : [{ ...items[first], value: withoutEntries(inner) }];
    const part = { type: "document", offset, start: [], value: { ...rest, offset, items: some } } as CST.Document;
    const [made] = composed([part], length);
    document.errors.push(...made.errors);
    if (!isMap(made.contents)) throw new Error("a map without some of its entries is a map");
    map.items.push(...made.contents.items);
    const added = map.items.at(-1)?.value;
    if (inner !== null && isMap(added)) yield* fill(document, added, inner, length, depth + 1);
    const [, end, after] = inner !== null && isMap(added) ? added.range! : made.contents.range;
    // Where the next one begins, and the map ends for now.
    offset = inner === null ? end : after;
    map.range = [map.range![0], offset, after];
    first = next;
    yield;
  }
}

/** As many as make a piece, up to the next long one. */
function endOfPiece(items: CST.BlockMap["items"], first: number, depth: number): number {
  const end = Math.min(items.length, first + piece);
  if (depth > 0) return end;
  const long = items.findIndex(({ value }, index) => index > first && index < end && isLongMap(value));
  return long < 0 ? end : long;
}

function composed(tokens: readonly CST.Token[], length: number): Document.Parsed[] {
  const composer = new Composer({
    version: "1.2",
    schema: "core",
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent",
  });
  return [...composer.compose(tokens, true, length)];
}
