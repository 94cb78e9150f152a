/** A law in braces, `{law: lognormal, mean: 8 h, p95: 24 h}`, as words, and back. */
import type { Edit, Value } from "../../edit/types.ts";
import type { Path } from "../../issues.ts";
import { isSaid } from "../../said.ts";
import { plain, type Tree } from "../../tree.ts";
import { isReference } from "../../unknowns/reference.ts";
import { isLawName, wordsOf } from "../../words/law-words.ts";

/** `lognormal(mean 8 h, p95 24 h)`; null for anything else, and where a parameter is an input or not known. */
export function wordsOfBraces(tree: Tree | null): string | null {
  if (tree?.kind !== "map") return null;
  const { law: name, ...given } = plain(tree) as Readonly<Record<string, Value>>;
  if (typeof name !== "string" || !isLawName(name)) return null;
  const values = name === "empirical" && Array.isArray(given["values"]) ? (given["values"] as readonly Value[]) : null;
  const parameters =
    values?.map((value) => ["", value] as const) ?? Object.entries(given).filter(([label]) => !isSaid(label));
  const words = parameters.map(([label, value]) => (isAmount(value) ? `${label} ${value}`.trim() : null));
  return words.includes(null) ? null : `${name}(${words.join(", ")})`;
}

function isAmount(value: Value): value is string | number {
  return typeof value === "number" || (typeof value === "string" && !isReference(value) && !/[,()]/.test(value));
}

export type Braces = Readonly<Record<string, Value>>;

/** The other way; null for what only words can say, as an amount or `4 h to 24 h`. */
export function bracesOfWords(words: string): Braces | null {
  const [, name = "", inside = ""] = /^([A-Za-z][\w-]*)\s*\((.*)\)$/s.exec(words.trim()) ?? [];
  if (!isLawName(name)) return null;
  const parts = inside.split(",").map((part) => part.trim());
  if (name === "empirical") return { law: name, values: parts.map(amountOf) };
  const named = parts.map((part, index) => {
    const labelled = /^([A-Za-z]\w*)(?:\s*[=:]\s*|\s+)(.+)$/s.exec(part);
    return labelled === null
      ? ([wordsOf(name).inOrder?.[index] ?? "", amountOf(part)] as const)
      : ([labelled[1], amountOf(labelled[2])] as const);
  });
  return named.some(([label]) => label === "") ? null : { law: name, ...Object.fromEntries(named) };
}

function amountOf(text: string): string | number {
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** As little as can be, so that comments stay. */
export function editBraces(tree: Tree, path: Path, next: Braces): Edit {
  const before = plain(tree) as Braces;
  const differing = Object.entries(next).filter(
    ([key, value]) => JSON.stringify(before[key]) !== JSON.stringify(value),
  );
  const gone = Object.keys(before).filter((key) => !isSaid(key) && !Object.hasOwn(next, key));
  return {
    kind: "several",
    edits: [
      ...differing.map(([key, value]): Edit => ({ kind: "set", path: [...path, key], value })),
      ...gone.map((key): Edit => ({ kind: "remove", path: [...path, key] })),
    ],
  };
}
