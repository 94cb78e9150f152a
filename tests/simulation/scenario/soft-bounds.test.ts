/** Of every field of the format that holds one amount: where its slider ends. */
import { describe, expect, test } from "vitest";
import { fieldOf } from "../../../simulation/scenario/outline/field.ts";
import { numberOf } from "../../../simulation/scenario/outline/doubt.ts";
import { leafOf } from "../../../simulation/scenario/schema/leaf.ts";
import { isLater } from "../../../simulation/scenario/schema/not-yet.ts";
import { scenarioSchema } from "../../../simulation/scenario/schema/scenario.ts";
import { softBoundsOf } from "../../../simulation/scenario/schema/soft-bounds.ts";
import {
  branchesOf,
  elementOf,
  type Schema,
  shapeOf,
  unwrapped,
  valuesOf,
} from "../../../simulation/scenario/schema/walk.ts";

type Path = readonly (string | number)[];

/** The fields of the base; options have the same. */
function* amountsIn(schema: Schema, path: Path, around: Schema = schema): Generator<[string, Path, Schema, Schema]> {
  const bare = unwrapped(schema);
  if (path[0] === "options" || isLater(schema)) return;
  const shape = shapeOf(bare);
  const values = valuesOf(bare);
  const element = elementOf(bare);
  for (const branch of branchesOf(bare) ?? []) yield* amountsIn(branch, path, around);
  if (shape !== null) for (const [key, field] of Object.entries(shape)) yield* amountsIn(field, [...path, key]);
  if (values !== null) yield* amountsIn(values, [...path, "x"]);
  if (element !== null) yield* amountsIn(element, [...path, 0]);
  const kind = fieldOf(bare, path)?.kind ?? "";
  if (leafOf(bare) !== undefined && ["quantity", "count", "number", "share", "rate"].includes(kind))
    yield [path.join("."), path, bare, around];
}

const amounts = new Map(
  [...amountsIn(scenarioSchema(8766).file, [])].map(([id, path, schema, around]) => [id, { path, schema, around }]),
);

const nobodyTurns = /(?:^|\.)(?:hoursPerYear|seed|target|priority|spread\.0)$/;
const turned = [...amounts].filter(([id]) => !nobodyTurns.test(id));

test("the whole format is looked at", () => {
  for (const id of ["horizon", "hosts.x.cpu", "failures.x.afr", "tools.x.schedule.every", "kubernetes.evictionRate"])
    expect(amounts.has(id)).toBe(true);
  expect(turned.length).toBeGreaterThan(100);
});

describe("the ends", () => {
  test.each(turned)(
    "of %s are amounts of its kind, and what holds without it lies between",
    (_, { path, schema, around }) => {
      const field = fieldOf(schema, path, around)!;
      const bounds = softBoundsOf(path, leafOf(schema)?.id);
      const [low, high] = (bounds ?? []).map((end) => numberOf(field, end));
      expect(low).toBeTypeOf("number");
      expect(high).toBeTypeOf("number");
      expect(low!).toBeGreaterThanOrEqual(field.least ?? 0);
      expect(high!).toBeGreaterThan(low!);
      expect(high!).toBeLessThanOrEqual(field.most ?? Infinity);
      const usual =
        field.usual === null
          ? null
          : numberOf(field, Number.isFinite(Number(field.usual)) ? Number(field.usual) : field.usual);
      if (usual !== null && Number.isFinite(usual)) {
        expect(usual).toBeGreaterThanOrEqual(low!);
        expect(usual).toBeLessThanOrEqual(high!);
      }
    },
  );

  test.each([...amounts].filter(([id]) => nobodyTurns.test(id) && !id.endsWith("spread.0")))(
    "%s has none",
    (_, { path, schema }) => {
      expect(softBoundsOf(path, leafOf(schema)?.id)).toBeNull();
    },
  );
});
