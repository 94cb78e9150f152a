import type { Parsed, Path, Problem } from "./issues.ts";
import { unknownName } from "./normalise/context.ts";
import { titleOf, branchesOf, type Schema, settle, shapeOf, under, unwrapped, valuesOf } from "./schema/walk.ts";
import { unknownField } from "./schema/forms.ts";
import { fieldsOf } from "./schema/explain.ts";
import { quote } from "./show.ts";
import { child, follow, plain, type Tree } from "./tree.ts";

/** `options.vms.hosts.cloudvirt.on[1]`: fields and names with dots between, places in lists counted from 1. */
export function splitPath(text: string): Parsed<Path> {
  const path: (string | number)[] = [];
  for (const part of text.trim().split(".")) {
    const match = /^([^[\]]+)((?:\[\d+\])*)$/.exec(part);
    if (match === null)
      return { problem: { message: `${quote(text)} is not a path such as \`hosts.worker.count\``, found: text } };
    path.push(match[1]);
    for (const index of match[2].matchAll(/\d+/g)) path.push(Number(index[0]) - 1);
  }
  return { ok: path };
}

/** What is wrong with a path into a file; null if it leads to a place that the file has or may have. */
export function checkPath(file: Schema, tree: Tree, path: Path): Problem | null {
  let schema: Schema | null = file;
  let at: Tree | undefined = tree;
  for (const [index, step] of path.entries()) {
    const here: Path = path.slice(0, index);
    const next: Schema | null = schema === null ? null : inside(schema, at, step);
    const below = child(at, step);
    if (below === undefined) {
      const problem =
        next === null || valuesOf(bare(schema, at)) !== null ? absent(schema, at, tree, here, step) : null;
      if (problem !== null) return problem;
    }
    schema = next;
    at = below;
  }
  return null;
}

/** What may stand under a key: on the branch that is written, or else on any that has the key. */
function inside(schema: Schema, at: Tree | undefined, step: string | number): Schema | null {
  const settled = at === undefined ? null : settle(schema, plain(at));
  if (settled !== null) return under(settled, step);
  const open = unwrapped(schema);
  const branches = branchesOf(open);
  if (branches === null) return under(open, step);
  for (const branch of branches) {
    const found = inside(branch, undefined, step);
    if (found !== null) return found;
  }
  return null;
}

function bare(schema: Schema | null, at: Tree | undefined): Schema | null {
  if (schema === null) return null;
  return at === undefined ? unwrapped(schema) : settle(schema, plain(at));
}

/** A key that is not there: perhaps a name that the base has, and an option may override. */
function absent(
  schema: Schema | null,
  at: Tree | undefined,
  file: Tree,
  here: Path,
  step: string | number,
): Problem | null {
  const owner = bare(schema, at);
  if (typeof step === "number")
    return { message: `there is no place ${step + 1} in this list`, found: String(step + 1) };
  if (at?.kind === "list")
    return {
      message: `${quote(String(here.at(-1)))} is a list: name a place in it, as in \`${String(here.at(-1))}[1]\``,
      found: step,
    };
  if (shapeOf(owner) !== null) return unknownField(step, fieldsOf(owner), titleOf(owner));
  if (valuesOf(owner) === null) {
    const what = here.length === 0 ? "the file" : quote(String(here.at(-1)));
    return { message: `${what} is a value of its own and has no field ${quote(step)}`, found: step };
  }
  const names = [at, ...baseOf(file, here)].flatMap((map) => (map?.kind === "map" ? [...map.entries.keys()] : []));
  return names.includes(step) ? null : unknownName(step, names, "a name in the file");
}

/** The same place in the base, for a place in an option. */
function baseOf(file: Tree, here: Path): Tree[] {
  if (here[0] !== "options" || here.length < 3) return [];
  const { tree, rest } = follow(file, here.slice(2));
  return rest.length === 0 ? [tree] : [];
}
