import { expect, test } from "vitest";
import { styleFor } from "../../cli/print/style.ts";
import { layOut } from "../../cli/print/table.ts";
import { cell, empty } from "../../simulation/index.ts";

const plain = styleFor(false);
const lines = (text: string): string[] => text.trimEnd().split("\n");

test("figures end in one line, details begin in one, headings stand over them", () => {
  const rows = [
    { label: "Availability", cells: [cell("99.9\u00a0%", "(99 to 100)"), cell("9 %")] },
    { label: "Downtime", cells: [cell("1 h", "(0 to 2)"), cell("12 min", "(3)")] },
  ];
  expect(lines(layOut(["A", "B"], [{ title: null, rows }], plain))).toEqual([
    "               A                    B",
    "Availability   99.9 % (99 to 100)      9 %",
    "Downtime          1 h (0 to 2)      12 min (3)",
  ]);
});

test("sections are headed and indented, those without rows left out; a long title moves no column", () => {
  const sections = [
    { title: "Full of words", rows: [{ label: "x", cells: [cell("1"), empty] }] },
    { title: "None", rows: [] },
  ];
  expect(lines(layOut(["First", "Second"], sections, plain))).toEqual([
    "      First   Second",
    "",
    "Full of words",
    "  x   1",
  ]);
});

test("style adds codes and moves nothing", () => {
  const sections = [{ title: "Part", rows: [{ label: "x", cells: [cell("1", "(0 to 2)"), cell("2", "(1)")] }] }];
  const coloured = layOut(["A", "B"], sections, styleFor(true));
  expect(coloured).toContain("\u001b[1m");
  const bare = (text: string): string[] => lines(text.replaceAll(/\u001b\[\d+m/g, "")).map((line) => line.trimEnd());
  expect(bare(coloured)).toEqual(lines(layOut(["A", "B"], sections, plain)));
});
