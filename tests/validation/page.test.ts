/** docs/validation.md is a run of the cases that stand in validation/ now. */
import { describe, expect, test } from "vitest";
import { allCases } from "../../validation/cases/all.ts";
import { notYet } from "../../validation/cases/not-yet.ts";
import { systems } from "../../validation/coverage/systems.ts";
import { figureWords } from "../../validation/page/cases-section.ts";
import { table, withSection } from "../../validation/page/sections.ts";
import { readRepositoryFile } from "../support/run-scenario.ts";

const page = readRepositoryFile("docs/validation.md");
const rows = page
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .map((line) =>
    line
      .slice(2, -2)
      .split(" | ")
      .map((cell) => cell.trim()),
  );

test("no two cases share a name", () => {
  expect(new Set(allCases.map(({ id }) => id)).size).toBe(allCases.length);
});

describe("the page", () => {
  test.each(allCases)("has $id with every figure, agreeing", ({ id, metrics, histories }) => {
    const own = rows.filter(([first]) => first === id);
    expect(own[0][2]).toBe(histories.toLocaleString("en"));
    for (const { name, expected } of metrics) {
      const row = own.find((cells) => cells[1] === name)!;
      expect(row[2], name).toBe(figureWords(expected));
      expect(row[7], name).toBe("agrees");
    }
  });

  test("says why where an error of 2 % could have been missed", () => {
    for (const cells of rows.filter((row) => row[7] === "agrees" && row[8].includes("%"))) {
      const visible = Number.parseFloat(cells[8]);
      expect(visible <= 2 || cells[8].includes(": "), cells.join(" | ")).toBe(true);
    }
  });

  test("has every system of the coverage, and what is not compared yet", () => {
    for (const { name } of systems)
      expect(
        rows.some(([first]) => first === name),
        name,
      ).toBe(true);
    for (const [ids] of notYet)
      expect(
        rows.some(([first]) => first === ids),
        ids,
      ).toBe(true);
  });
});

describe("writing it", () => {
  test("replaces one half and leaves the other", () => {
    const before = "a\n<!-- begin x -->\nold\n<!-- end x -->\nb\n<!-- begin y -->\nother\n<!-- end y -->\n";
    expect(withSection(before, "x", "new\n")).toBe(before.replace("old", "new"));
    expect(() => withSection(before, "z", "new\n")).toThrow(/z/);
  });

  test("lines up tables", () => {
    const lines = ["| a   |   b |", "| --- | --: |", "| x   |   1 |"];
    expect(table(["a", "b"], [["x", "1"]], [1])).toBe(lines.join("\n"));
    expect(table(["a"], [["y|z"]])).toContain("| y\\|z |");
  });
});
