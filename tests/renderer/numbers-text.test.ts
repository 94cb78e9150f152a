/** Worked on paper: a small table as text, and what is left of it when something is looked for. */
import { describe, expect, test } from "vitest";
import { only } from "../../renderer/answer/former-columns.ts";
import { sortedBy } from "../../renderer/answer/sorted.ts";
import { asMarkdown, asTsv, asWikitext } from "../../renderer/answer/numbers-text.ts";

const cell = (figure: string, detail = "") => ({ figure, detail });
const table = {
  columns: ["A", "B"],
  sections: [
    { title: null, rows: [{ label: "Availability", cells: [cell("99.9 %", "(99 to 100)"), cell("9 %")] }] },
    {
      title: "Downtime by cause",
      rows: [
        { label: "storage | NFS", cells: [cell("1 h", "(0 to 2)"), cell("2 h")] },
        { label: "  of users", cells: [cell("3 h"), cell("4 h")] },
        { label: "network", cells: [cell("none"), cell("none")] },
      ],
    },
  ],
};

test("as Markdown: one head, sections in bold, bars of names kept apart from those of the table", () => {
  expect(asMarkdown(table)).toBe(
    [
      "|  | A | B |",
      "| --- | ---: | ---: |",
      "| Availability | 99.9 % (99 to 100) | 9 % |",
      "| **Downtime by cause** |  |  |",
      "| storage \\| NFS | 1 h (0 to 2) | 2 h |",
      "| of users | 3 h | 4 h |",
      "| network | none | none |",
      "",
    ].join("\n"),
  );
});

test("as other texts", () => {
  expect(asTsv(table).split("\n")[1]).toBe("Availability\t99.9 %\t(99 to 100)\t9 %\t");
  expect(asWikitext(table)).toContain('|-\n! colspan="3" | Downtime by cause\n|-\n! storage');
});

describe("what is looked for", () => {
  const rows = (wanted: string): string[] =>
    only(table, wanted).sections.flatMap((one) => one.rows.map(({ label }) => label));

  test("is found in names of rows and sections, whatever its case", () => {
    expect(rows("AVAIL")).toEqual(["Availability"]);
    expect(rows("network")).toEqual(["network"]);
    expect(rows("by cause")).toEqual(["storage | NFS", "  of users", "network"]);
    expect(rows(" ")).toHaveLength(4);
    expect(rows("nothing")).toEqual([]);
  });

  test("stands below the row that it says more of", () => {
    expect(rows("users")).toEqual(["storage | NFS", "  of users"]);
  });
});

test("by size: within sections, what stands under a row goes along, what has no size comes last", () => {
  const sized = (label: string, value?: number) => ({ label, cells: [{ figure: "", detail: "", value }] });
  const small = {
    columns: ["A"],
    sections: [
      { title: null, rows: [sized("first", 1)] },
      { title: "Parts", rows: [sized("a", 2), sized("  of a", 9), sized("b"), sized("c", 5), sized("d", 5)] },
    ],
  };
  const labels = (column: number | null): string[] =>
    sortedBy(small, column).sections.flatMap(({ rows }) => rows.map(({ label }) => label));
  expect(labels(0)).toEqual(["first", "c", "d", "a", "  of a", "b"]);
  expect(labels(null)).toEqual(["first", "a", "  of a", "b", "c", "d"]);
});
