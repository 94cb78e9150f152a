import { expect, test } from "vitest";
import { Recent } from "../../../simulation/scenario/recent.ts";
import { finish } from "../../../simulation/scenario/steps.ts";

test("the last few texts are worked out once; one that is looked at again counts as the newest", () => {
  const made: string[] = [];
  const recent = new Recent(2, function* (text) {
    yield;
    made.push(text);
    return text.length;
  });
  const get = (text: string): number => finish(recent.get(text));
  expect(["a", "bb", "a", "ccc", "a", "bb"].map(get)).toEqual([1, 2, 1, 3, 1, 2]);
  expect(made).toEqual(["a", "bb", "ccc", "bb"]);
  expect(["a", "bb", "ccc"].map((text) => recent.has(text))).toEqual([true, true, false]);
});

test("one that is given up is not kept", () => {
  const recent = new Recent(2, function* (text) {
    yield;
    return text;
  });
  recent.get("a").next();
  expect(recent.has("a")).toBe(false);
});
