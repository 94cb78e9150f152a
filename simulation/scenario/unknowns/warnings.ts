import type { Path, Problem } from "../issues.ts";
import type { NamedDesign } from "../named-design.ts";
import { quote } from "../show.ts";
import { child, type MapTree, pathOf, type Tree } from "../tree.ts";
import { type DrawnHere, drawnIn } from "./list.ts";

/** Inputs that nothing refers to, and ranges that were written twice where one was meant. */
export function unknownWarnings(file: MapTree, designs: readonly NamedDesign[]): (Problem & { readonly path: Path })[] {
  return [...unusedInputs(file), ...rangesInPlace(designs)];
}

function unusedInputs(file: MapTree): (Problem & { readonly path: Path })[] {
  const inputs = child(file, "inputs");
  if (inputs?.kind !== "map") return [];
  const used = referencesIn(file);
  return [...inputs.entries.keys()]
    .filter((name) => !used.has(name))
    .map((name) => ({ path: ["inputs", name], message: `nothing refers to the input ${quote(name)}` }));
}

function referencesIn(file: MapTree): Set<string> {
  const names = new Set<string>();
  const open: Tree[] = [file];
  for (let tree = open.pop(); tree !== undefined; tree = open.pop()) {
    if (tree.kind === "list") open.push(...tree.items);
    if (tree.kind === "map") open.push(...tree.entries.values());
    const name = tree.kind === "drawn" ? /^\$([\w-]+)/.exec(tree.unknown.reference?.text ?? "")?.[1] : undefined;
    if (name !== undefined) names.add(name);
  }
  return names;
}

/** The same field with the same range in two options is drawn apart, which is rarely meant. */
function rangesInPlace(designs: readonly NamedDesign[]): (Problem & { readonly path: Path })[] {
  const first = new Map<string, string>();
  return designs.flatMap(({ name, tree }) =>
    drawnIn(tree).flatMap((place) => {
      const own = inOption(place, name);
      if (own === null) return [];
      const key = JSON.stringify([own.at(-1), place.source]);
      const other = first.get(key);
      if (other === undefined) first.set(key, name);
      if (other === undefined || other === name) return [];
      return [{ path: pathOf(place.tree), message: drawnApart(other, name) }];
    }),
  );
}

function drawnApart(one: string, other: string): string {
  return `the options ${quote(one)} and ${quote(other)} carry the same range, each with draws of its own; where it is one quantity, write it once under \`inputs\` and refer to it`;
}

/** The path inside the option for what is written there; null for what comes from the base or from an input. */
function inOption({ named, tree }: DrawnHere, option: string): Path | null {
  const [section, name, ...rest] = pathOf(tree);
  return !named && section === "options" && name === option ? rest : null;
}
