/** Names of options in sentences: where they stand, and shorter where there is no room for them. */

export interface Piece {
  readonly text: string;
  /** Which of the names it is; null for what stands between names. */
  readonly index: number | null;
}

/** A text in pieces, of which each name is one; of names that begin alike the longer one counts. */
export function namedPieces(text: string, names: readonly string[]): Piece[] {
  if (names.length === 0) return [{ text, index: null }];
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  const pieces = text.split(new RegExp(`${notWithin}(${longestFirst.map(escaped).join("|")})${notOnwards}`, "u"));
  return pieces.map((piece, place) => ({ text: piece, index: place % 2 === 1 ? names.indexOf(piece) : null }));
}

/** Names are whole words, and no part of a number: an option may be called "a", or "2". */
const notWithin = "(?<![\\p{L}\\p{N}]|\\p{N}[.,])";
const notOnwards = "(?![\\p{L}\\p{N}]|[.,]\\p{N})";

/** As many letters at most, the middle left out: beginnings and ends tell names apart. */
export function middleShortened(name: string, letters: number): string {
  const all = Array.from(name);
  if (all.length <= letters) return name;
  const before = Math.ceil((letters - 1) / 2);
  const behind = letters - 1 - before;
  return `${all.slice(0, before).join("").trimEnd()}…${all
    .slice(all.length - behind)
    .join("")
    .trimStart()}`;
}

/** Each name in as many letters at most; all as they are where two would come to the same. */
export function shortNames(names: readonly string[], letters: number): readonly string[] {
  const short = names.map((name) => middleShortened(name, letters));
  return new Set(short).size < names.length ? names : short;
}

export function withShortNames(text: string, names: readonly string[], letters: number): string {
  const short = shortNames(names, letters);
  return namedPieces(text, names)
    .map(({ text: piece, index }) => (index === null ? piece : short[index]))
    .join("");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
