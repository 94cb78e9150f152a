import type { Node } from "yaml";
import { isScalar } from "yaml";
import { defaults } from "../defaults.ts";
import type { Path } from "../issues.ts";
import { scenarioSchema } from "../schema/scenario.ts";
import { branchesOf, type Schema, shapeOf, under, unwrapped, valuesOf } from "../schema/walk.ts";
import type { Collection } from "./extent.ts";

/** What the format allows at a path, on whichever of its branches; null for what it does not know. */
export function schemasAt(path: Path, root: Schema = scenarioSchema(defaults.hoursPerYear).file): readonly Schema[] {
  let at: readonly Schema[] = branches(root);
  for (const step of path)
    at = at.flatMap((schema) => {
      const inside = under(schema, step);
      return inside === null ? [] : branches(inside);
    });
  return at;
}

function branches(schema: Schema): Schema[] {
  const bare = unwrapped(schema);
  return branchesOf(bare)?.flatMap(branches) ?? [bare];
}

/** True for a map of things that their authors name, as opposed to fields. */
export function holdsNames(path: Path): boolean {
  return schemasAt(path).some((schema) => valuesOf(schema) !== null);
}

/** Where a new field belongs among those that are there: behind the last that the format puts before it. */
export function placeFor(path: Path, key: string, owner: Collection): number | null {
  const shape = schemasAt(path)
    .map(shapeOf)
    .find((fields) => fields !== null && Object.hasOwn(fields, key));
  if (shape === undefined || shape === null) return null;
  const order = Object.keys(shape);
  const mine = order.indexOf(key);
  const there = (owner.items as { key: Node }[]).map((pair) =>
    order.indexOf(isScalar(pair.key) ? String(pair.key.value) : ""),
  );
  const before = there.findLastIndex((place) => place >= 0 && place < mine);
  return before < 0 ? there.findIndex((place) => place > mine) : before + 1;
}
