/** Files that ask for too much are told so in a clear word, and soon: without limits some of these would take minutes. */
import { describe, expect, test } from "vitest";
import { limits } from "../../../simulation/scenario/limits.ts";
import { parseScenario } from "../../../simulation/scenario/parse.ts";

const head = "format: headroom/1\ntitle: t\nhorizon: 1 y\n";

function first(text: string): string {
  const { ok, issues } = parseScenario(text);
  expect(ok).toBe(false);
  return `${issues[0].line}:${issues[0].column} ${issues[0].message}`;
}

/** Ten lists of ten of the one before: 10^10 values. */
function laughs(): string {
  const letters = "abcdefghij".split("");
  const lists = letters.map((letter, index) => {
    const item = index === 0 ? "ha" : `*${letters[index - 1]}`;
    return `${letter}: &${letter} [${new Array(10).fill(item).join(", ")}]`;
  });
  return lists.join("\n");
}

test.each([
  [
    "length",
    " ".repeat(limits.textLength + 1),
    "1:1 the length in characters is 2,000,001, but at most 2,000,000 are allowed",
  ],
  ["depth in brackets", `x: ${"[".repeat(500_000)}`, "1:36 the depth of nesting exceeds 32"],
  ["depth in braces", "{a: ".repeat(400_000), "1:133 the depth of nesting exceeds 32"],
  ["depth in dashes", `x:\n  ${"- ".repeat(900_000)}a`, "2:67 the depth of nesting exceeds 32"],
  ["depth in question marks", "? ".repeat(900_000), "1:67 the depth of nesting exceeds 32"],
  [
    "depth in lines",
    Array.from({ length: 1900 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"),
    "34:34 the depth of nesting exceeds 32",
  ],
  ["values", `x: [${"1,".repeat(300_000)}1]`, "1:400003 the number of values exceeds 200,000"],
  ["commas", `[${",".repeat(1_000_000)}`, "1:200002 the number of values exceeds 200,000"],
  ["lines", "\n".repeat(300_000), "200001:1 the number of lines exceeds 200,000"],
  ["aliases, a billion laughs", laughs(), "4:36 the number of values that aliases expand to exceeds 10,000"],
  [
    "aliases, one by one",
    `x: &x 1\ny: [${"*x, ".repeat(20_000)}1]`,
    "2:40005 the number of values that aliases expand to exceeds 10,000",
  ],
  ["documents", "---\n".repeat(400_000), "2:1 a file holds one scenario, but a second document (`---`) begins here"],
  [
    "names",
    `${head}components: {${Array.from({ length: 20_001 }, (_, index) => `c${index}: {}`).join(", ")}}`,
    "1:1 the number of named things is 20,001, but at most 20,000 are allowed",
  ],
  [
    "things that stand on each other",
    `${head}components:\n  c0: {}\n${Array.from({ length: 5000 }, (_, index) => `  c${index + 1}: {on: c${index}}`).join("\n")}`,
    "69:13 the number of things standing on each other here exceeds 64",
  ],
  [
    "values of a law",
    `${head}components:\n  a: {start: "empirical(${"1 h,".repeat(20_000)} 1 h)"}\n`,
    "5:14 `empirical(1 h,1 h,1 h,1 h,1 h,1 h,1 h,1 h,1 h,1 h,1 h,1 h,1…`: the number of values of a law is 20,001, but at most 10,000 are allowed",
  ],
])("%s", { timeout: 60_000 }, (_, text, message) => {
  expect(first(text)).toBe(message);
});

describe("just within the limits", () => {
  test("depth", () => {
    const deep = `${head}components: {a: {note: ${"[".repeat(limits.nesting - 3)}${"]".repeat(limits.nesting - 3)}}}`;
    expect(parseScenario(deep).issues.map(({ path }) => path)).toEqual(["components.a.note"]);
  });

  test("things, tools and pods", () => {
    const body = "nodes: {n: {count: 20000}}\ntools: {web: {count: 50000, replicas: 2}}\n";
    expect(parseScenario(head + body).ok).toBe(true);
  });

  test("a name", () => {
    expect(parseScenario(`${head}components: {${"a".repeat(64)}: {}}`).ok).toBe(true);
  });

  test("a chain of things", () => {
    const chain = Array.from({ length: limits.standing - 1 }, (_, index) => `  c${index}: {on: c${index + 1}}`).join(
      "\n",
    );
    expect(parseScenario(`${head}components:\n${chain}\n  c${limits.standing - 1}: {}\n`).ok).toBe(true);
  });
});

test("no more issues are told than anybody reads", () => {
  const many = Array.from({ length: 5000 }, (_, index) => `  c${index}: {on: nowhere}`).join("\n");
  expect(parseScenario(`${head}components:\n${many}`).issues).toHaveLength(limits.issues);
});
