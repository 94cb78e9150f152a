/** Lines and columns count from 1 and are those of the file as it was given. */
import { describe, expect, test } from "vitest";
import { parseScenario } from "../../../../simulation/scenario/parse.ts";
import { locator } from "../../../../simulation/scenario/reading/positions.ts";

test("offsets to lines and columns", () => {
  const locate = locator("ab\ncd\r\n\nx");
  expect([0, 1, 2, 3, 5, 7, 8, 9].map((offset) => Object.values(locate(offset)))).toEqual([
    [1, 1],
    [1, 2],
    [1, 3],
    [2, 1],
    [2, 3],
    [3, 1],
    [4, 1],
    [4, 2],
  ]);
});

const lines = [
  "# a comment",
  "format: headroom/1",
  "title: t",
  "",
  "horizon: 1",
  "components:",
  "  a: # the first",
  "    count: none",
  "    start: &s",
  "      value: 8",
  "    on: [b,",
  "      c]",
  "  b: {start: *s}",
  "",
];

const expected = [
  "5:10 horizon",
  "8:12 components.a.count",
  "10:14 components.a.start.value",
  "12:7 components.a.on[2]",
  "13:14 components.b.start.value",
];

function places(text: string): string[] {
  return parseScenario(text).issues.map(({ line, column, path }) => `${line}:${column} ${path}`);
}

describe("the same places", () => {
  test.each([
    ["in a file with LF", lines.join("\n")],
    ["in a file with CRLF", lines.join("\r\n")],
    ["after a byte order mark", `\uFEFF${lines.join("\n")}`],
    ["after a document mark", lines.join("\n").replace("# a comment", "---")],
  ])("%s", (_, text) => {
    expect(places(text)).toEqual(expected);
  });
});

test("right after a byte order mark", () => {
  const text = "\uFEFFformat: headroom/1\ntitle: t\nhorizon: 1\ncomponents: {a: {}}\n";
  expect(places(text)).toEqual(["3:10 horizon"]);
  expect(parseScenario(text.replace("horizon: 1", "horizon: 1 y")).ok).toBe(true);
  expect(places(text.replace("format: headroom/1", "format: headroom/9"))).toEqual(["1:10 format", "3:10 horizon"]);
  expect(
    parseScenario(
      `\uFEFF${JSON.stringify({ format: "headroom/1", title: "t", horizon: "1 y", components: { a: {} } }, null, "\t")}`,
    ).ok,
  ).toBe(true);
});

test("in JSON, indented with tabs or not at all", () => {
  const data = { format: "headroom/1", title: "t", horizon: 1, components: { a: { count: "none", memroy: 1 } } };
  expect(places(JSON.stringify(data, null, "\t"))).toEqual([
    "4:13 horizon",
    "7:13 components.a.count",
    "8:4 components.a.memroy",
  ]);
  expect(places(JSON.stringify(data))).toEqual(["1:46 horizon", "1:75 components.a.count", "1:82 components.a.memroy"]);
});

test("a value in several lines is where it begins", () => {
  expect(places("format: headroom/1\ntitle: t\nhorizon:\n  never\n  ever\ncomponents: {a: {}}\n")).toEqual([
    "4:3 horizon",
  ]);
});
