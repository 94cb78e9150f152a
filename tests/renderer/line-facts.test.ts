/** After an edit only lines that say something else are drawn; and all of those. */
import { expect, test } from "vitest";
import { lineActs } from "../../renderer/outline/acts.ts";
import { factsOf, sameFacts, type LineFacts } from "../../renderer/outline/line-facts.ts";
import { makeStore } from "../../renderer/store/store.ts";
import { changedPlaces, entriesOf, openOutline, type Outline } from "../../simulation/index.ts";
import { readRepositoryFile } from "../support/run-scenario.ts";

const text = readRepositoryFile("scenarios/toolforge.yaml");
const saved = outlineOf(text);

function outlineOf(written: string): Outline {
  const opened = openOutline(written);
  if ("problem" in opened) throw new Error(opened.problem.message);
  return opened.ok;
}

function factsIn(written: string): ReadonlyMap<string, LineFacts> {
  const outline = outlineOf(written);
  const acts = lineActs(makeStore(), () => outline, null);
  const changed = { places: changedPlaces(outline, saved), saved };
  const entries = entriesOf(outline, null, { toggled: new Map(), all: true }).filter(({ kind }) => kind !== "add");
  const none = { at: new Map(), within: new Map() };
  return new Map(entries.map((entry) => [entry.id, factsOf(outline, null, entry, acts, changed, none)]));
}

const before = factsIn(text);

function drawnAfter(from: string, to: string): string[] {
  expect(text.split(from).length).toBe(2);
  return [...factsIn(text.replace(from, to))]
    .flatMap(([id, facts]) => {
      const was = before.get(id);
      return was !== undefined && sameFacts(was, facts) ? [] : [id];
    })
    .toSorted();
}

test("a value, and all that it stands in", () => {
  expect(drawnAfter("count: {value: 1, source: one pager", "count: {value: 2, source: one pager")).toEqual(
    ["crews.cloudAdmin", "crews.cloudAdmin.count", "crews"].toSorted(),
  );
});

test("a comment: none", () => {
  expect(drawnAfter("\ncrews:", "\n# One more line.\ncrews:")).toEqual([]);
});

test("an input, and all that it is used by", () => {
  const drawn = drawnAfter("best: 0.3 / year", "best: 0.4 / year");
  expect(drawn).toContain("inputs.hostCrashes");
  const users = [...before].flatMap(([id, { row }]) => (row.input?.name === "hostCrashes" ? [id] : []));
  expect(users.length).toBeGreaterThan(0);
  expect(drawn).toEqual(expect.arrayContaining(users));
});

test("the name of a crew, and the fields in which it may stand", () => {
  const drawn = drawnAfter("\ncrews:\n", "\ncrews:\n  helpers: {count: 1}\n");
  const crews = [...before].flatMap(([id, { names }]) => (names.includes("cloudAdmin") ? [id] : []));
  expect(crews.length).toBeGreaterThan(0);
  expect(drawn).toEqual(expect.arrayContaining(["crews", "crews.helpers", ...crews]));
});
