/** Worked on paper: where a thing goes to stand on the other side of its neighbour. */
import { describe, expect, test } from "vitest";
import { applyEdit } from "../../../../simulation/scenario/edit/apply.ts";
import { placeBeside } from "../../../../simulation/scenario/outline/siblings.ts";
import { yaml } from "../edit/support.ts";
import { outlineOf, rowAt, rowsOf } from "./support.ts";

const text = yaml`
  inputs:
    often: 1 / year
    seldom: 0.1 / year # hardly ever
  hosts:
    first: {cpu: 8}
    a1: {cpu: 16}
    a2: {cpu: 16}
    a3: {cpu: 16}
    # after the four
    second: {cpu: 32}
    a4: {cpu: 16}
  vms:
    v:
      on:
        - {group: first} # at home
        - {group: second}
  options:
    more: {hosts: {third: {cpu: 64}, fourth: {cpu: 64}}}
`;
const outline = outlineOf(text);

describe("a place", () => {
  test.each([
    ["inputs.often", 1, 1],
    ["inputs.often", -1, null],
    ["inputs.seldom", -1, 0],
    ["inputs.seldom", 1, null],
    // a2 and a3 have no line of their own.
    ["hosts.first", 1, 3],
    ["hosts.second", -1, 1],
    // a4 stands with a1.
    ["hosts.second", 1, null],
    ["vms.v.on.0", 1, 1],
    ["vms.v.on.1", 1, null],
    ["hosts.first.cpu", 1, null],
  ] as const)("%s by %i: %s", (id, by, place) => {
    expect(placeBeside(rowAt(outline, id), by)).toBe(place);
  });

  test("of what an option has from the base is the base's to change", () => {
    expect(placeBeside(rowAt(outline, "hosts.second", "more"), -1)).toBeNull();
    expect(placeBeside(rowAt(outline, "hosts.fourth", "more"), -1)).toBe(0);
  });
});

test("what is moved past alike things stands on their other side, in the file and in the outline, with its comments", () => {
  const row = rowAt(outline, "hosts.second");
  const moved = applyEdit(text, { kind: "move", path: row.writtenAt, to: placeBeside(row, -1)! });
  const after = "text" in moved ? moved.text : "";
  expect(after).toContain(
    "  first: {cpu: 8}\n  # after the four\n  second: {cpu: 32}\n  a1: {cpu: 16}\n  a2: {cpu: 16}\n  a3: {cpu: 16}\n  a4: {cpu: 16}\n",
  );
  const labels = rowsOf(outlineOf(after)).flatMap(({ entry: { depth, path, label } }) =>
    depth === 1 && path[0] === "hosts" ? [label] : [],
  );
  expect(labels).toEqual(["first", "second", "a1 … a4"]);
});
