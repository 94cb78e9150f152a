/** What is said about where a row comes from, as edits of the file. */
import type { Edit, Value } from "../edit/types.ts";
import type { Path } from "../issues.ts";
import { isSaid, type SaidKey, saidKeys } from "../said.ts";
import { plain, type Tree } from "../tree.ts";
import type { Row } from "./describe.ts";

/** False where an option takes it from the base. */
export function isWrittenHere({ writtenAt, target }: Row): boolean {
  return writtenAt.every((step, index) => step === target[index]);
}

const ofSource = ["source", "date", "link"] as const;

/** What was said of a value that is another now: it is nobody's but the user's. */
export function forgotten({ provenance }: Row, owner: Path): Edit[] {
  const forget = ofSource
    .filter((key) => provenance?.own === true && provenance[key] !== null)
    .map((key): Edit => ({ kind: "remove", path: [...owner, key] }));
  return [...forget, { kind: "set", path: [...owner, "quality"], value: "guess" }];
}

/** What stands beside the value, as it is written. */
export function saidOf({ provenance }: Row): Readonly<Record<string, Value>> {
  if (provenance?.own !== true) return {};
  return Object.fromEntries(
    saidKeys.flatMap((key) => {
      const said = provenance[key];
      return said === null ? [] : [[key, saidValue(key, said)]];
    }),
  );
}

/** Another value for one that is not known, whose source stands beside it in the same map. */
export function besideSaid(row: Row, value: Value): Value {
  if (row.provenance?.own !== true || row.isSourced) return value;
  const { quality } = row.provenance;
  const said = quality === "measured" || quality === "published" ? asGuess(saidOf(row)) : saidOf(row);
  const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
  return isMap ? { ...(value as Readonly<Record<string, Value>>), ...said } : { value, ...said };
}

/** What is said, or a value with it, after a change. */
export function asGuess(said: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  const kept = Object.entries(said).filter(([key]) => !ofSource.some((one) => one === key));
  return { ...Object.fromEntries(kept), quality: "guess" };
}

/** A year alone needs no quotes. */
function saidValue(key: SaidKey, text: string): string | number {
  return key === "date" && /^[1-9]\d{3}$/.test(text) ? Number(text) : text;
}

/** All that is said of a row; what is empty is taken out. */
export function editProvenance(row: Row, said: Readonly<Record<SaidKey, string>>): Edit {
  const { tree } = row.entry;
  const place = row.isSourced && row.target.at(-1) === "value" ? row.target.slice(0, -1) : row.target;
  const given = saidKeys
    .filter((key) => said[key].trim() !== "")
    .map((key) => [key, saidValue(key, said[key].trim())] as const);
  // An option replaces a single value as a whole: words about it alone would leave it without one.
  if (row.field !== null && (tree?.kind !== "map" || !isWrittenHere(row)))
    return { kind: "set", path: place, value: { ...bareMap(tree), ...Object.fromEntries(given) } };
  const sets = given.map(([key, value]): Edit => ({ kind: "set", path: [...place, key], value }));
  const gone = saidKeys
    .filter((key) => row.provenance?.own === true && row.provenance[key] !== null && said[key].trim() === "")
    .map((key): Edit => ({ kind: "remove", path: [...place, key] }));
  return { kind: "several", edits: [...sets, ...gone] };
}

/** As a map, without what is said. */
function bareMap(tree: Tree | null): Readonly<Record<string, Value>> {
  if (tree?.kind !== "map") return { value: tree === null ? null : (plain(tree) as Value) };
  const written = plain(tree) as Readonly<Record<string, Value>>;
  return Object.fromEntries(Object.entries(written).filter(([key]) => !isSaid(key)));
}
