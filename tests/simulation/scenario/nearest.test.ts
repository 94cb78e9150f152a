import { expect, test } from "vitest";
import { editDistance, nearest } from "../../../simulation/scenario/nearest.ts";

test.each([
  ["", "", 0],
  ["memroy", "memory", 1],
  ["abc", "abd", 1],
  ["abc", "abcd", 1],
  ["kitten", "sitting", 3],
  ["", "abc", 3],
])("from %j to %j in %d edits", (a, b, edits) => {
  expect(editDistance(a, b)).toBe(edits);
  expect(editDistance(b, a)).toBe(edits);
});

const fields = ["memory", "cpu", "maxPods", "on", "count", "failures"];

test.each([
  ["memroy", "memory"],
  ["max-pods", "maxPods"],
  ["MAXPODS", "maxPods"],
  ["cuont", "count"],
  ["failure", "failures"],
  ["no", null],
  ["xyz", null],
  ["", null],
])("%j most likely meant %j", (word, right) => {
  expect(nearest(word, fields)).toBe(right);
});
