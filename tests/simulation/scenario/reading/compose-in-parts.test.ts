/** A text that is composed section by section has the same nodes, in the same places, as one composed as a whole. */
import fc from "fast-check";
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { isAlias, isCollection, isMap, isScalar, type Document, type Node } from "yaml";
import { compose } from "../../../../simulation/scenario/reading/compose.ts";
import { readTree, type ReadResult } from "../../../../simulation/scenario/reading/read.ts";
import { nodesIn } from "../../../../simulation/scenario/edit/file.ts";
import { composeInParts } from "../../../../simulation/scenario/reading/compose-in-parts.ts";
import { readRepositoryFile } from "../../../support/run-scenario.ts";

const scenarios = readdirSync("scenarios").filter((name) => name.endsWith(".yaml"));

/** What edits look at. Block collections end where the last of them ends; behind block scalars, blank lines are nobody's. */
function told(text: string, document: Document): unknown[] {
  return [...nodesIn(document.contents)].map((node) => ({
    from: node.range![0],
    to: endOf(text, node),
    value: isScalar(node) ? node.value : isAlias(node) ? node.source : isCollection(node) ? node.items.length : null,
    type: isScalar(node) ? node.type : isCollection(node) ? node.flow === true : "alias",
    anchor: "anchor" in node ? node.anchor : undefined,
    tag: node.tag,
  }));
}

function endOf(text: string, node: Node): number | null {
  const end = node.range![1];
  if (isCollection(node)) return node.flow === true ? end : null;
  const isBlock = isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED");
  return isBlock ? text.slice(0, end).trimEnd().length : end;
}

/** Parents would go round in circles. */
function plainly({ tree, faults, tooMuch }: ReadResult): string {
  return JSON.stringify({ tree, faults, tooMuch }, (key, value) =>
    key === "parent" ? undefined : value instanceof Map ? [...value] : value instanceof Set ? [...value] : value,
  );
}

/** In sections alone, and with the entries of every section for themselves. */
const lengths = [undefined, 0];

function expectSame(text: string, long?: number): boolean {
  const inParts = composeInParts(text, long);
  const whole = compose(text);
  if (inParts === null) return false;
  expect("document" in whole).toBe(true);
  if ("document" in whole) {
    expect(told(text, inParts)).toEqual(told(text, whole.document));
    // What is read of it.
    expect(plainly(readTree(inParts))).toEqual(plainly(readTree(whole.document)));
  }
  return true;
}

test.each(scenarios)("%s, also after its sections have moved", (name) => {
  const text = readRepositoryFile(`scenarios/${name}`);
  const second = text.search(/^(?!\s|#)/m);
  for (const long of lengths)
    for (const before of ["", "# one more line\n", "# another\n\n"])
      expect(expectSame(text.slice(0, second) + before + text.slice(second), long)).toBe(true);
});

const line = fc.constantFrom(
  "a:",
  "b: 1",
  "c: [1, 2]",
  "d: |",
  "e: &x {f: 1}",
  "g: *x",
  "h: 'quoted",
  "i: {",
  "  j: 1",
  "  k: two # words",
  "  - l",
  "    m: n",
  "  n: >-",
  "  o:",
  "  p: *x",
  "  q: &x r",
  " s: t",
  '  u: "v',
  "  w: {",
  "# comment",
  "  # deeper comment",
  "}",
  "  o'",
  "",
  "  ",
  "--- x",
  "plain",
);

test.each(lengths)("any lines, or it is left to the whole: %s", (long) => {
  let same = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 9 }), fc.constantFrom("\n", "\r\n"), (lines, newline) => {
      if (expectSame(lines.join(newline), long)) same += 1;
    }),
    { numRuns: 3000, seed: 7 },
  );
  expect(same).toBeGreaterThan(200);
});

test("what is wrong anywhere is left to the whole, which says where", () => {
  expect(composeInParts("a: 1\nb: [1\nc: 2\n")).toBe(null);
  expect(composeInParts("a: 1\nb\n")).toBe(null);
  expect(composeInParts("{a: 1}")).toBe(null);
});

test("a section that stays as it was is not composed again", () => {
  const text = "a:\n  b: 1\nc:\n  d: 2\n";
  const before = composeInParts(text);
  const after = composeInParts(text.replace("b: 1", "b: 3"));
  const last = (document: Document | null): unknown =>
    document !== null && isCollection(document.contents) ? document.contents.items[1] : null;
  expect(last(after)).not.toBe(null);
  expect(last(after)).toBe(last(before));
});

test("nor is an entry of a long section, wherever its section was meanwhile", () => {
  const text = "a:\n  b: {c: 1}\n  d: {e: 1}\nf:\n  g: {h: 1}\n";
  const entry = (document: Document | null): unknown => {
    const section = document !== null && isMap(document.contents) ? document.contents.items[0].value : null;
    return isMap(section) ? section.items[1] : null;
  };
  const before = composeInParts(text, 0);
  // Two texts in between, in which all of the section stays.
  for (const number of [2, 3]) composeInParts(text.replace("h: 1", `h: ${number}`), 0);
  const after = composeInParts(text.replace("c: 1", "c: 4"), 0);
  expect(entry(after)).not.toBe(null);
  expect(entry(after)).toBe(entry(before));
});

test("what may pass a limit as a whole is left to the whole", () => {
  const entries = (count: number): string =>
    Array.from({ length: count }, (_, index) => `  n${index}: {note: as all the others are}\n`).join("");
  expect(composeInParts(`a:\n${entries(10_000)}`)).not.toBe(null);
  expect(composeInParts(`a:\n${entries(10_000)}b: [${"1,".repeat(150_000)}]\n`)).toBe(null);
  expect(composeInParts(`a:\n${entries(10_000)}${"\n".repeat(200_000)}`)).toBe(null);
});
