/** A text that is composed section by section has the same nodes, in the same places, as one composed as a whole. */
import fc from "fast-check";
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { isAlias, isCollection, isScalar, type Document, type Node } from "yaml";
import { compose } from "../../../../simulation/scenario/compose.ts";
import { nodesIn } from "../../../../simulation/scenario/edit/file.ts";
import { composeInParts } from "../../../../simulation/scenario/edit/parts.ts";
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

function expectSame(text: string): boolean {
  const inParts = composeInParts(text);
  const whole = compose(text);
  if (inParts === null) return false;
  expect("document" in whole).toBe(true);
  if ("document" in whole) expect(told(text, inParts)).toEqual(told(text, whole.document));
  return true;
}

test.each(scenarios)("%s, also after its sections have moved", (name) => {
  const text = readRepositoryFile(`scenarios/${name}`);
  expect(expectSame(text)).toBe(true);
  const second = text.search(/^(?!\s|#)/m);
  for (const before of ["# one more line\n", "# another\n\n"])
    expect(expectSame(text.slice(0, second) + before + text.slice(second))).toBe(true);
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
  "# comment",
  "  # deeper comment",
  "}",
  "  o'",
  "",
  "  ",
  "--- x",
  "plain",
);

test("any lines, or it is left to the whole", () => {
  let same = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 9 }), fc.constantFrom("\n", "\r\n"), (lines, newline) => {
      if (expectSame(lines.join(newline))) same += 1;
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
