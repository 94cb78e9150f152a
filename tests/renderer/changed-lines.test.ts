import * as fc from "fast-check";
import { expect, test } from "vitest";
import { changedLines } from "../../renderer/pins/changed-lines.ts";

test.each([
  ["a\nb\nc", "a\nb\nc", 0],
  ["a\nb\nc", "a\nB\nc", 1],
  ["a\nb\nc\nd", "A\nb\nc\nD", 2],
  ["a\nc", "a\nb\nc", 1],
  ["a\nb\nc", "a", 1],
  ["", "a", 1],
])("%j and %j differ in %d places", (before, after, places) => {
  expect(changedLines(before, after)).toBe(places);
});

test("the same way forth and back, and none only where they are the same", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 8 }).map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(changedLines(before, after) === 0).toBe(before === after);
      expect(changedLines(after, before) > 0).toBe(changedLines(before, after) > 0);
    }),
  );
});
