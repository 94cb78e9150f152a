/** What holds for every edit of every file. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { Document, isCollection, isNode, isScalar, visit } from "yaml";
import { applyEdit } from "../../../../simulation/scenario/edit/apply.ts";
import { openText } from "../../../../simulation/scenario/edit/file.ts";
import { valueAt } from "../../../../simulation/scenario/edit/reset.ts";
import { applySplices, inverseSplices } from "../../../../simulation/scenario/edit/splices.ts";
import type { Edit, Value } from "../../../../simulation/scenario/edit/types.ts";

type Path = readonly (string | number)[];
type Data = Value;

const scalar = fc.oneof(
  fc.integer({ min: 0, max: 99 }),
  fc.boolean(),
  fc.constantFrom(
    "x",
    "4 h",
    "lognormal(mean 8 h, p95 24 h)",
    "a: b",
    "# c",
    "true",
    "8",
    "'",
    '"',
    "two\nlines\n",
    "- a",
    "$in * 3",
    "é …",
  ),
);
const key = fc.constantFrom("a", "b", "c", "d", "e f", "7");
const { data } = fc.letrec<{ data: Data; map: Data }>((tie) => ({
  data: fc.oneof({ maxDepth: 4 }, scalar, fc.array(tie("data"), { maxLength: 3 }), tie("map")),
  map: fc.dictionary(key, tie("data"), { maxKeys: 4, noNullPrototype: true }),
}));
const top = fc.dictionary(key, data, { minKeys: 1, maxKeys: 4, noNullPrototype: true });

/** The data as somebody may have written it: in lines and in braces, with comments and blank lines. */
const written = fc
  .tuple(top, fc.infiniteStream(fc.nat(11)), fc.constantFrom(2, 4), fc.boolean())
  .map(([value, dice, indent, crlf]) => {
    const document = new Document(value);
    const roll = (): number => dice.next().value ?? 0;
    visit(document, {
      Collection: (_, node) => {
        if (roll() === 0) node.flow = true;
      },
      Pair: (_, pair) => {
        if (isScalar(pair.key) && roll() === 0) pair.key.spaceBefore = true;
        if (isScalar(pair.key) && roll() === 0) pair.key.commentBefore = " above";
        if (isScalar(pair.value) && roll() === 0) pair.value.comment = " behind";
      },
    });
    const text = document.toString({ indent, lineWidth: 0 });
    return crlf ? text.replaceAll("\n", "\r\n") : text;
  });

interface Case {
  readonly text: string;
  readonly edit: Edit;
  readonly expected: Data;
}

function dataOf(text: string): Data {
  const opened = openText(text);
  if ("problem" in opened) throw new Error(`${opened.problem.message}\n${text}`);
  return valueAt(opened.ok, []) as Data;
}

function pathsIn(value: Data, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const entries: [string | number, Data][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([step, inner]) => pathsIn(inner, [...path, step]))];
}

function changed(
  value: Data,
  path: Path,
  change: (owner: Record<string, Data> | Data[], step: string | number) => void,
): Data {
  const copy = structuredClone(value) as Record<string, Data>;
  let at: Record<string, Data> = copy;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string, Data>;
  change(at, path.at(-1)!);
  return copy;
}

const cases = fc
  .tuple(written, fc.nat(), fc.nat(), fc.nat(3), scalar, data)
  .filter(([text]) => pathsIn(dataOf(text)).length > 1)
  .map(([text, which, place, to, single, whole]): Case => {
    const before = dataOf(text);
    const paths = pathsIn(before).slice(1);
    const path = paths[which % paths.length];
    const kinds = ["set", "whole", "remove", "insert", "duplicate", "move"] as const;
    const kind = kinds[place % kinds.length];
    const value = kind === "whole" ? whole : single;
    switch (kind) {
      case "set":
      case "whole":
        return {
          text,
          edit: { kind: "set", path, value },
          expected: changed(before, path, (owner, step) => ((owner as Record<string, Data>)[step] = value)),
        };
      case "remove":
        return {
          text,
          edit: { kind: "remove", path },
          expected: changed(before, path, (owner, step) =>
            Array.isArray(owner) ? owner.splice(Number(step), 1) : delete owner[step],
          ),
        };
      case "insert":
        if (typeof path.at(-1) !== "number")
          return {
            text,
            edit: { kind: "set", path: [...path.slice(0, -1), "new"], value: single },
            expected: changed(before, path, (owner) => ((owner as Record<string, Data>)["new"] = single)),
          };
        return {
          text,
          edit: { kind: "insert", path, value: single },
          expected: changed(before, path, (owner, step) => (owner as Data[]).splice(Number(step), 0, single)),
        };
      case "duplicate":
        return {
          text,
          edit: { kind: "duplicate", path, name: "copy" },
          expected: changed(before, path, (owner, step) =>
            Array.isArray(owner) ? owner.splice(Number(step), 0, owner[Number(step)]) : (owner["copy"] = owner[step]),
          ),
        };
      case "move":
        return {
          text,
          edit: { kind: "move", path, to },
          expected: changed(before, path, (owner, step) => {
            if (Array.isArray(owner)) owner.splice(Math.min(to, owner.length - 1), 0, ...owner.splice(Number(step), 1));
          }),
        };
    }
  });

/** Removing leaves no empty maps behind where the format has none; here it has nothing to say. */
function withoutEmpty(value: Data): Data {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return (value as Data[]).map(withoutEmpty);
  const entries = Object.entries(value).map(([name, inner]) => [name, withoutEmpty(inner)] as const);
  return Object.fromEntries(
    entries.filter(
      ([, inner]) =>
        typeof inner !== "object" || inner === null || Array.isArray(inner) || Object.keys(inner).length > 0,
    ),
  );
}

test("the edited text means the edited data, and the inverse takes it back", () => {
  fc.assert(
    fc.property(cases, ({ text, edit, expected }) => {
      const result = applyEdit(text, edit);
      if ("problem" in result) throw new Error(result.problem.message);
      expect(result.text).toBe(applySplices(text, result.splices));
      expect(applySplices(result.text, inverseSplices(text, result.splices))).toBe(text);
      expect(withoutEmpty(dataOf(result.text)), result.text).toEqual(withoutEmpty(expected));
    }),
    { numRuns: 400 },
  );
});

test("comments stay where a single value is changed", () => {
  fc.assert(
    fc.property(cases, ({ text, edit }) => {
      if (edit.kind !== "set") return;
      const opened = openText(text);
      const node = "ok" in opened ? opened.ok.document.getIn(edit.path, true) : null;
      if (!isNode(node) || isCollection(node)) return;
      const result = applyEdit(text, edit);
      if ("problem" in result) throw new Error(result.problem.message);
      expect(result.text.match(/# (?:above|behind)/g)?.length).toBe(text.match(/# (?:above|behind)/g)?.length);
    }),
    { numRuns: 200 },
  );
});

test("a reset gives back what was there, and the very characters of a single value", () => {
  fc.assert(
    fc.property(cases, ({ text, edit }) => {
      const result = applyEdit(text, edit);
      if ("problem" in result || edit.kind === "several") return;
      if (edit.kind !== "set" && edit.kind !== "remove") return;
      if (typeof edit.path.at(-1) === "number" && edit.kind === "remove") return;
      const back = applyEdit(result.text, { kind: "reset", path: edit.path, former: text });
      if ("problem" in back) throw new Error(back.problem.message);
      expect(withoutEmpty(dataOf(back.text)), back.text).toEqual(withoutEmpty(dataOf(text)));
    }),
    { numRuns: 200 },
  );
});
