import type { PlacedProblem } from "./schema/explain.ts";
import { namePattern } from "./name-pattern.ts";
import { limits } from "./limits.ts";
import { quote } from "./show.ts";
import { child, type MapTree, pathOf, type Tree } from "./tree.ts";

/** Whose entries have names that their author gave. */
export const namedSections: readonly string[] = [
  "inputs",
  "crews",
  "failures",
  "sites",
  "racks",
  "components",
  "groups",
  "hosts",
  "vms",
  "nodes",
  "parts",
  "tools",
];

/** Names that nobody could refer to, over the base and all options. */
export function checkNames(file: MapTree): PlacedProblem[] {
  return allNameMaps(file).flatMap(wrongNames);
}

export function countNames(file: MapTree): number {
  return allNameMaps(file).reduce((sum, map) => sum + map.entries.size, 0);
}

function allNameMaps(file: MapTree): MapTree[] {
  const options = child(file, "options");
  const designs = [file, ...(options?.kind === "map" ? options.entries.values() : [])];
  return [options, ...designs.flatMap(mapsOfNames)].filter((map) => map?.kind === "map");
}

function mapsOfNames(design: Tree): (Tree | undefined)[] {
  const sections = namedSections.map((section) => child(design, section));
  const things = sections.flatMap((section) => (section?.kind === "map" ? [...section.entries.values()] : []));
  return [...sections, ...things.flatMap((thing) => [child(thing, "failures"), child(thing, "planned")])];
}

function wrongNames(map: MapTree): PlacedProblem[] {
  return [...map.entries.keys()].flatMap((name) => {
    const problem = problemWithName(name);
    return problem === null ? [] : [{ path: [...pathOf(map), name], key: true, message: problem, found: name }];
  });
}

/** Null if a thing may be called so. */
export function problemWithName(name: string): string | null {
  if (name.length > limits.nameLength)
    return `the name ${quote(name)} has ${name.length} characters, more than the ${limits.nameLength} allowed`;
  if (namePattern.test(name)) return null;
  return `${quote(name)} cannot be a name: names begin with a letter and have only letters, digits, _ and -`;
}
