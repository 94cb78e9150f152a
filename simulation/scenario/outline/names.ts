import { namespaceOf, type Namespace, type Reference, findingReferences } from "../edit/names.ts";
import { finish, type Steps } from "../steps.ts";
import { child } from "../tree.ts";
import type { Path } from "../issues.ts";
import type { Outline } from "./open.ts";

/** Names that may be referred to in a design, in the order of the file. */
export function namesIn(outline: Outline, option: string | null, namespaces: readonly Namespace[]): readonly string[] {
  const design = outline.design(option);
  const names: string[] = [];
  for (const [section, tree] of design.entries) {
    const namespace = namespaceOf(section);
    if (namespace === null || !namespaces.includes(namespace) || tree.kind !== "map") continue;
    names.push(...tree.entries.keys());
  }
  return [...new Set(names)];
}

/** What refers to a thing, given by its path in a design. */
export function usersOfThing(outline: Outline, option: string | null, path: Path): readonly Reference[] {
  const [section, name, ...more] = path;
  const namespace = more.length > 0 || typeof section !== "string" ? null : namespaceOf(section);
  if (namespace === null) return [];
  return referencesOfOutline(outline).filter(
    (one) =>
      one.name === name &&
      one.namespaces.includes(namespace) &&
      (option === null || one.option === null || one.option === option),
  );
}

function referencesOfOutline(outline: Outline): readonly Reference[] {
  return finish(findingReferencesOf(outline));
}

/** The same in steps; nothing is left to do the second time. */
export function* findingReferencesOf(outline: Outline): Steps<readonly Reference[]> {
  const known = references.get(outline) ?? (yield* findingReferences(outline.file));
  references.set(outline, known);
  return known;
}

const references = new WeakMap<Outline, readonly Reference[]>();

/** Where the thing is that a name stands for: in the base, else in the first option that has it. */
export function placeOfName(outline: Outline, name: string, namespaces: readonly Namespace[]): Path | null {
  for (const option of [null, ...outline.options.map((one) => one.name)]) {
    for (const [section, tree] of outline.design(option).entries) {
      const namespace = namespaceOf(section);
      if (namespace !== null && namespaces.includes(namespace) && child(tree, name) !== undefined)
        return [section, name];
    }
  }
  return null;
}
