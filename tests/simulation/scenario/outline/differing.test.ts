/** What differs is found without looking at what no option writes anew. */
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { sideBySide } from "../../../../simulation/scenario/outline/differing.ts";
import { readRepositoryFile } from "../../../support/run-scenario.ts";
import { outlineOf } from "./support.ts";

const scenarios = readdirSync("scenarios").filter((name) => name.endsWith(".yaml"));
const alike = (count: number): string =>
  Array.from({ length: 4 }, (_, index) => `  t${index}: {count: ${count}}\n`).join("");

/** Four alike tools are one line where an option does not make one of them another. */
const made = `format: headroom/1
title: Alike
tools:
${alike(2)}  other: {count: 3}
nodes: {n: {cpu: 4, memory: 8 GiB}, m: {cpu: 4, memory: 8 GiB}}
options:
  one: {}
  two: {tools: {t2: {count: 5}}, nodes: {n: {cpu: 8}}}
  three: {tools: {other: {count: 3}}, nodes: {k: {cpu: 2, memory: 1 GiB}}}
`;

function differing(text: string, which: "all" | "differing") {
  return sideBySide(outlineOf(text), which)
    .filter(({ differs }) => differs)
    .map(({ id, texts }) => ({ id, texts: [...texts] }));
}

test.each(scenarios)("%s", (name) => {
  const text = readRepositoryFile(`scenarios/${name}`);
  expect(differing(text, "differing")).toEqual(differing(text, "all"));
});

test("also of alike things, of which an option makes one another", () => {
  const [some, all] = [differing(made, "differing"), differing(made, "all")];
  expect(some).toEqual(all);
  expect(all.map(({ id }) => id)).toContain("nodes.n.cpu");
});

test("what is the same tree in all is not looked at", () => {
  const outline = outlineOf(made.replace(alike(2), ""));
  const [some, all] = (["differing", "all"] as const).map((which) => sideBySide(outline, which).map(({ id }) => id));
  expect(all).toContain("nodes.m.cpu");
  expect(some).not.toContain("nodes.m.cpu");
});
