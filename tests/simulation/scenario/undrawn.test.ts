import { expect, test } from "vitest";
import { optionInWorld } from "../../../simulation/scenario/worlds.ts";
import { head, right } from "./support.ts";

const text = `${head}inputs: {crashes: {unknown: {best: 2 / year, range: 0.5 to 8 / year}}}
components: {a: {failures: {f: {rate: $crashes * 2, recovery: {unknown: {best: 3 h, range: 1 to 9 h}}}}}}
options: {one: {}, two: {components: {a: {failures: {f: {rate: $crashes}}}}}}
`;

test("another thread makes the same worlds of what it is sent, and the best guesses", () => {
  const { undrawn, options } = right(text);
  const sent = structuredClone(undrawn!);
  for (const { name } of options) {
    for (const choice of [{ seed: 3, world: 5 }, { u: 0.95 }])
      expect(optionInWorld(sent, name, choice)).toEqual(optionInWorld(undrawn!, name, choice));
  }
  expect(options.map(({ name }) => optionInWorld(sent, name, null))).toEqual(
    options.map((option) => ({ ok: true, option })),
  );
});

test("where everything is known there is nothing to draw", () => {
  expect(right(`${head}components: {a: {failures: {f: {mttf: 300 h, recovery: 3 h}}}}\n`).undrawn).toBeNull();
});
