/** A long text is composed in pieces: it must come to the same as in one. */
import { Composer, type CST, Lexer, Parser } from "yaml";
import { describe, expect, test } from "vitest";
import { largeScenario, shapes } from "../../../scripts/large-scenario.mjs";
import { applyEdit } from "../../../simulation/scenario/edit/apply.ts";
import { compose } from "../../../simulation/scenario/reading/compose.ts";
import { indexing, isIndexed } from "../../../simulation/scenario/outline/search.ts";
import { isOpened, openingOutline, openOutline } from "../../../simulation/scenario/outline/open.ts";
import { parseScenario } from "../../../simulation/scenario/parse.ts";
import { readTree } from "../../../simulation/scenario/reading/read.ts";
import { plain, type Tree } from "../../../simulation/scenario/tree.ts";

const text = largeScenario({ ...shapes.classes, classes: 400, tools: 4000, parts: 120, failures: 130 });

/** Where everything stands. */
function places(tree: Tree): unknown {
  const { offset, keyOffset } = tree;
  const inner = tree.kind === "map" ? [...tree.entries.values()] : tree.kind === "list" ? tree.items : [];
  return [offset, keyOffset, inner.map(places)];
}

function inOnePiece(source: string) {
  const tokens: CST.Token[] = [];
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(source)) tokens.push(...parser.next(lexeme));
  tokens.push(...parser.end());
  const composer = new Composer({ version: "1.2", schema: "core", merge: false, uniqueKeys: false });
  return [...composer.compose(tokens, true, source.length)][0];
}

function treeOf(source: string): Tree {
  const composed = compose(source);
  if ("faults" in composed) throw new Error(composed.faults[0].message);
  return readTree(composed.document).tree;
}

describe("in pieces", () => {
  test.each([
    ["as it is made", text],
    ["with comments between entries", text.replaceAll("\n  team01", "\n  # of the first hundred\n\n  team01")],
    ["with Windows line ends", text.replaceAll("\n", "\r\n")],
    ["without a line break at its end", text.trimEnd()],
  ])("%s, every value stands where it stands in one", (_, source) => {
    const [pieces, whole] = [treeOf(source), readTree(inOnePiece(source)).tree];
    expect(plain(pieces)).toEqual(plain(whole));
    expect(places(pieces)).toEqual(places(whole));
    const range = (document: { readonly contents: { readonly range?: unknown } | null }) => document.contents!.range;
    const composed = compose(source);
    if ("faults" in composed) throw new Error("faults");
    expect(range(composed.document)).toEqual(range(inOnePiece(source)));
  });

  test("what is wrong is told with its line, wherever it is", () => {
    for (const name of ["team0003", "team0399"]) {
      const parsed = parseScenario(text.replace(`\n  ${name}:`, `\n   ${name}:`));
      if (parsed.ok) throw new Error("read");
      const line = text.slice(0, text.indexOf(`\n  ${name}:`)).split("\n").length + 1;
      expect(parsed.issues[0]).toMatchObject({ severity: "error" });
      expect(Math.abs(parsed.issues[0].line - line)).toBeLessThanOrEqual(1);
    }
  });

  test("an alias finds the anchor of another piece", () => {
    const source = text
      .replace("kind: web", "kind: &kind web")
      .replace(/(team0240:\n {4}count: 10\n {4}kind: )web/, "$1*kind");
    expect(source).toContain("*kind");
    expect(plain(treeOf(source))).toEqual(plain(treeOf(text)));
  });

  test("an edit changes what it changes in a text of one piece", () => {
    const edited = applyEdit(text, { kind: "set", path: ["tools", "team0200", "count"], value: 11 });
    if (!("text" in edited)) throw new Error(edited.problem.message);
    expect(edited.text).toBe(text.replace(/(team0200:\n {4}count: )10/, "$111"));
    const added = applyEdit(text, { kind: "set", path: ["tools", "late"], value: { count: 1 } });
    if (!("text" in added)) throw new Error(added.problem.message);
    expect(plain(treeOf(added.text))).toMatchObject({ tools: { late: { count: 1 } } });
  });
});

test("reading and indexing take many steps, and are done once", () => {
  const other = text.replace("Twenty thousand", "4,000");
  expect(isOpened(other)).toBe(false);
  const steps = [...openingOutline(other)].length;
  expect(steps).toBeGreaterThan(50);
  expect(isOpened(other)).toBe(true);
  expect([...openingOutline(other)]).toEqual([]);
  const opened = openOutline(other);
  if (!("ok" in opened)) throw new Error("not read");
  expect(isIndexed(opened.ok, null)).toBe(false);
  expect([...indexing(opened.ok, null)].length).toBeGreaterThan(5);
  expect(isIndexed(opened.ok, null)).toBe(true);
  expect([...indexing(opened.ok, null)]).toEqual([]);
});
