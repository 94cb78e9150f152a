import { quantile } from "../../distributions/distribution.ts";
import { describe, type Row } from "./describe.ts";
import { entriesOf } from "./entries.ts";
import type { Outline } from "./open.ts";

const most = 12;

/**
 * What one turns first: inputs that are not known, in the file's order, then what else is a guess, the widest first. Of a
 * guess that is one number nothing says how wide it is, so it comes after all that has a range.
 */
export function keyInputs(outline: Outline): readonly Row[] {
  const rows = entriesOf(outline, null, { toggled: new Map(), all: true })
    .filter(({ kind }) => kind === "field")
    .map((entry) => describe(outline, null, entry));
  const named = rows.filter(({ entry, doubt }) => entry.path[0] === "inputs" && doubt !== null);
  const others = rows
    .filter((row) => row.entry.path[0] !== "inputs" && row.input === null && isGuess(row))
    .map((row) => ({ row, width: widthOf(row) }))
    .filter(({ width }) => width > 1)
    .sort((a, b) => b.width - a.width)
    .map(({ row }) => row);
  return [...named, ...withoutTwins(others)].slice(0, most);
}

/** What is written in many places, with an alias or without, is turned in one. */
function withoutTwins(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter(({ entry, text }) => {
    const key = `${entry.label} ${text}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

function isGuess({ doubt, provenance, field }: Row): boolean {
  return doubt !== null || (field?.kind === "law" && provenance?.quality === "guess");
}

/** How many times larger the high end is than the low one. */
export function widthOf({ doubt, law }: Row): number {
  if (doubt?.kind === "choice") return Infinity;
  if (doubt?.kind === "range" && doubt.numbers !== null && doubt.numbers.low > 0)
    return doubt.numbers.high / doubt.numbers.low;
  if (law === null || law.law === "constant") return 1;
  const low = quantile(law, 0.05);
  return low > 0 ? quantile(law, 0.95) / low : Infinity;
}
