import type { EditableFile } from "./file.ts";
import { fieldsIn } from "../fields-in.ts";
import { defaults } from "../defaults.ts";
import type { Path } from "../issues.ts";
import { readTree } from "../reading/read.ts";
import { leafOf } from "../schema/leaf.ts";
import { scenarioSchema } from "../schema/scenario.ts";
import { finish, type Steps } from "../steps.ts";
import { child, type Tree } from "../tree.ts";
import { readReference } from "../unknowns/reference.ts";

/** Names that live apart: the same word may name a crew and a host. */
export type Namespace = "inputs" | "crews" | "failures" | "things" | "tools";

/** Sections of things that stand on or need each other; their names differ. */
const things = ["sites", "racks", "components", "groups", "hosts", "vms", "nodes", "parts"];

export function namespaceOf(section: string): Namespace | null {
  if (things.includes(section)) return "things";
  return section === "inputs" || section === "crews" || section === "failures" || section === "tools" ? section : null;
}

/** By the field in which a name stands: whose names they are. */
export const namedBy: Readonly<Record<string, readonly Namespace[]>> = {
  by: ["crews"],
  crew: ["crews"],
  failures: ["failures"],
  group: ["things"],
  needs: ["things"],
  nodes: ["things"],
  of: ["things"],
  on: ["things"],
  over: ["things"],
  storage: ["things"],
  stuck: ["things"],
  system: ["things"],
  twin: ["things", "tools"],
  use: ["failures"],
};

export interface Reference {
  readonly path: Path;
  readonly name: string;
  readonly namespaces: readonly Namespace[];
  /** Null for the base. */
  readonly option: string | null;
}

export function referencesOf(file: EditableFile): Reference[] {
  return referencesIn(readTree(file.document).tree);
}

/** Every place where a name of something else stands. */
export function referencesIn(tree: Tree): Reference[] {
  return finish(findingReferences(tree));
}

/** The same in steps: a megabyte takes some fifty milliseconds. */
export function* findingReferences(tree: Tree): Steps<Reference[]> {
  const found: Reference[] = [];
  let fields = 0;
  for (const { path, tree: field, schema } of fieldsIn(tree, scenarioSchema(defaults.hoursPerYear).file)) {
    if (++fields % fieldsInStep === 0) yield;
    const bare = child(field, "value") ?? field;
    const option = path[0] === "options" ? String(path[1]) : null;
    const at = bare === field ? path : [...path, "value"];
    if (leafOf(schema)?.id === "name" && bare.kind === "scalar")
      found.push({ path: at, name: String(bare.value), namespaces: namespacesAt(path), option });
    for (const { path: inside, text } of textsIn(field)) {
      const name = readReference(text)?.name;
      if (name !== undefined) found.push({ path: [...path, ...inside], name, namespaces: ["inputs"], option });
    }
  }
  return [...found, ...marksIn(tree)];
}

const fieldsInStep = 1000;

/** Key inputs are paths, in which the name of a thing comes second. */
function marksIn(tree: Tree): Reference[] {
  const marks = child(tree, "keyInputs");
  if (marks?.kind !== "list") return [];
  return marks.items.flatMap((item, index): Reference[] => {
    const [section, name] = item.kind === "scalar" ? String(item.value).split(".") : [];
    const namespace = section === undefined ? null : namespaceOf(section);
    if (namespace === null || name === undefined) return [];
    return [{ path: ["keyInputs", index], name, namespaces: [namespace], option: null }];
  });
}

/** Whose names stand at a path: said by the field, or by the map of modes that it is in. */
export function namespacesAt(path: Path): readonly Namespace[] {
  const field = path.findLast((step) => typeof step === "string" && step !== "value") as string;
  return namedBy[field] ?? (path.at(-2) === "failures" ? ["failures"] : []);
}

function* textsIn(tree: Tree, path: Path = []): Generator<{ readonly path: Path; readonly text: string }> {
  if (tree.kind === "scalar" && typeof tree.value === "string" && tree.value.trimStart().startsWith("$"))
    yield { path, text: tree.value };
  if (tree.kind === "drawn") yield* textsIn(tree.written, path);
  if (tree.kind === "map") for (const [key, inner] of tree.entries) yield* textsIn(inner, [...path, key]);
  if (tree.kind === "list") for (const [key, inner] of tree.items.entries()) yield* textsIn(inner, [...path, key]);
}
