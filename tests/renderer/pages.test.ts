/** The pages of the table of every number, where classes, parts and groups are many. */
import { expect, test } from "vitest";
import { pageWords } from "../../renderer/answer/pages-line.tsx";
import { beside, type Pages } from "../../renderer/answer/use-listed.ts";

const of = { classes: 130, parts: 60, groups: 0 };
const page = (first: number): Pages => ({ of, first, ...beside(of, first, 20), show: () => undefined });

test("lead from one to the next and back, and leave nothing out", () => {
  const there = [0];
  for (let at = page(0); at.next !== null; at = page(at.next)) there.push(at.next);
  expect(there).toEqual([0, 20, 70, 120]);
  expect(there.map((first) => page(first).count)).toEqual([20, 50, 50, 50]);
  expect(there.map((first) => page(first).before)).toEqual([null, 0, 20, 70]);
});

test("say what is on them", () => {
  expect([0, 20, 70].map((first) => pageWords(page(first)))).toEqual([
    "Classes of tools 1 to 20 of 130 and parts 1 to 20 of 60, those that lose most first.",
    "Classes of tools 21 to 70 of 130 and parts 21 to 60 of 60, those that lose most first.",
    "Classes of tools 71 to 120 of 130, those that lose most first.",
  ]);
});

test("of what is all on one, nothing is said", () => {
  const few = { classes: 7, parts: 0, groups: 2 };
  expect(pageWords({ of: few, first: 0, ...beside(few, 0, 50), show: () => undefined })).toBe("");
});
