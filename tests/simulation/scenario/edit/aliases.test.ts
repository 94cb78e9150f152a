/** Worked on paper: anchors and aliases under edits. */
import { describe, expect, test } from "vitest";
import { edited, yaml } from "./support.ts";

const file = yaml`
  vms:
    one:
      start: &start {value: 90 s, source: a guess} # how long
      onHostLoss: &byHand
        # somebody does it
        evacuate:
          after: 1 h
    two:
      start: *start
      onHostLoss: *byHand # as one
    three: {start: *start, onHostLoss: *byHand}
`;

const copied = yaml`
      onHostLoss: # as one
        # somebody does it
        evacuate:
          after: 1 h
`;

test("what is set in the place of an alias is set there alone", () => {
  expect(edited(file, { kind: "set", path: ["vms", "two", "start"], value: "5 s" })).toBe(
    file.replace("two:\n    start: *start", "two:\n    start: 5 s"),
  );
});

describe("behind an alias, a copy is changed", () => {
  test("in braces", () => {
    expect(edited(file, { kind: "set", path: ["vms", "two", "start", "value"], value: "5 s" })).toBe(
      file.replace("two:\n    start: *start", "two:\n    start: {value: 5 s, source: a guess}"),
    );
  });

  test("in lines, with the comments inside", () => {
    const path = ["vms", "two", "onHostLoss", "evacuate", "after"];
    const lines = copied.replaceAll(/^(?=.)/gm, "    ").replace("1 h", "2 h");
    expect(edited(file, { kind: "set", path, value: "2 h" })).toBe(
      file.replace("    onHostLoss: *byHand # as one\n", lines),
    );
  });

  test("lines in braces", () => {
    const path = ["vms", "three", "onHostLoss", "evacuate", "after"];
    expect(edited(file, { kind: "set", path, value: "2 h" })).toBe(
      file.replace("start: *start, onHostLoss: *byHand", "start: *start, onHostLoss: {evacuate: {after: 2 h}}"),
    );
  });
});

test("what carries the anchor is changed for all", () => {
  expect(edited(file, { kind: "set", path: ["vms", "one", "start", "value"], value: "5 s" })).toBe(
    file.replace("90 s", "5 s"),
  );
  expect(edited(file, { kind: "set", path: ["vms", "one", "start"], value: "5 s" })).toBe(
    file.replace("{value: 90 s, source: a guess}", "5 s"),
  );
});

test("when the anchor goes, the first that refers to it takes its place", () => {
  expect(edited(file, { kind: "remove", path: ["vms", "one"] })).toBe(yaml`
    vms:
      two:
        start: &start {value: 90 s, source: a guess}
        onHostLoss: &byHand # as one
          # somebody does it
          evacuate:
            after: 1 h
      three: {start: *start, onHostLoss: *byHand}
  `);
});

test("a copy refers to what has an anchor", () => {
  expect(edited(file, { kind: "duplicate", path: ["vms", "one"], name: "copy" })).toBe(
    file.replace("  two:", "  copy:\n    start: *start # how long\n    onHostLoss: *byHand\n  two:"),
  );
});
