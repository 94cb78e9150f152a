/** Worked on paper: where the caret is, and what may be written there. `|` is the caret. */
import { describe, expect, test } from "vitest";
import { lineOf, pathAt, spanOf } from "../../../../simulation/scenario/outline/caret.ts";
import { completionsAt } from "../../../../simulation/scenario/outline/complete.ts";
import { namesIn } from "../../../../simulation/scenario/outline/names.ts";
import { yaml } from "../edit/support.ts";
import { outlineOf, rowAt } from "./support.ts";

const text = yaml`
  title: t # about
  failures:
    crash: {rate: 1 / year, recovery: 4 h}
  hosts:
    # the servers
    server:
      count: 3
      on: [rack, power]
      start: &start
        value: 5 s
    other: {start: *start}
`;
const outline = outlineOf(text);

test.each([
  ["title", "title"],
  ["about", "title"],
  ["crash", "failures.crash"],
  ["1 / year", "failures.crash.rate"],
  ["4 h", "failures.crash.recovery"],
  ["count", "hosts.server.count"],
  ["power", "hosts.server.on.1"],
  ["5 s", "hosts.server.start.value"],
  ["*start", "hosts.other.start"],
])("at `%s` stands %s", (words, path) => {
  expect(pathAt(outline, text.indexOf(words)).join(".")).toBe(path);
});

test("a value stands on a line, unless an option has it from the base", () => {
  const sized = outlineOf(`${text}options:\n  more:\n    hosts: {server: {count: 4}}\n`);
  expect(lineOf(sized, rowAt(sized, "hosts.server.count"))).toBe(7);
  expect(lineOf(sized, rowAt(sized, "hosts.server.count", "more"))).toBe(sized.text.split("\n").length - 1);
  expect(lineOf(sized, rowAt(sized, "hosts.server.start", "more"))).toBeNull();
});

test("a path is found in the text, or as much of it as is there", () => {
  const written = (path: readonly string[]): string => {
    const { from, to } = spanOf(outline, path);
    return text.slice(from, to);
  };
  expect(written(["hosts", "server", "count"])).toBe("count: 3");
  expect(written(["hosts", "server", "cpu", "value"])).toBe("server:\n    count: 3");
});

describe("completion", () => {
  const choices = (marked: string): { at: string; labels: readonly string[] } => {
    const caret = marked.indexOf("|");
    const plain = marked.replace("|", "");
    const { from, choices: found } = completionsAt(plain, caret, ({ namespaces }) =>
      namesIn(outline, null, namespaces),
    );
    return { at: plain.slice(from, caret), labels: found.map(({ label }) => label) };
  };

  test("of keys, without those that are there", () => {
    const { at, labels } = choices("title: x\nhosts:\n  a:\n    count: 3\n    me|\n    cpu: 3\n");
    expect(at).toBe("me");
    expect(labels).toContain("memory");
    expect(labels).not.toContain("count");
    expect(labels).not.toContain("cpu");
    expect(labels).not.toContain("price");
  });

  test("at the top", () => {
    expect(choices("title: x\nho|").labels).toContain("horizon");
  });

  test("in braces", () => {
    const { at, labels } = choices("hosts:\n  a: {count: 3, c|");
    expect([at, labels.includes("cpu"), labels.includes("count")]).toEqual(["c", true, false]);
  });

  test("of words, names and lists of names", () => {
    expect(choices("failures:\n  a:\n    cause: st|").labels).toContain("storage");
    expect(choices("nodes:\n  a:\n    on: s|").labels).toEqual(expect.arrayContaining(["server", "other"]));
    expect(choices("hosts:\n  a:\n    failures: [cr|").labels).toEqual(["crash"]);
    expect(choices("hosts:\n  a:\n    failures:\n      - cr|").labels).toEqual(["crash"]);
    expect(choices("options:\n  one:\n    tools:\n      a:\n        kind: |").labels).toContain("web");
  });

  test("not in comments", () => {
    expect(choices("title: x # ho|").labels).toEqual([]);
  });
});
