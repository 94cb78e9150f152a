import { unknownName } from "../normalise/context.ts";
import { pathText } from "../issues.ts";
import { quote } from "../show.ts";
import { child, type DrawnTree, type MapTree, pathOf, plain, type ScalarTree, type Tree } from "../tree.ts";
import type { Source, Unknown } from "./drawn.ts";
import { readUnknown } from "./read-unknown.ts";
import { isReference, readReference } from "./reference.ts";
import { isUnknown } from "./value.ts";

/** Fields of plain text, in which a `$` is a letter as any other. */
const texts = ["$schema", "title", "description", "source", "date", "link", "note"];

/**
 * Puts what can be drawn in the place of every unknown and of every name of an input, and gives back the streams of the
 * inputs by name. What is written wrong stays as it is, for its field to say so.
 */
export function annotate(file: MapTree): Inputs {
  const inputs = inputsOf(file);
  for (const [key, value] of file.entries) if (key !== "inputs") file.entries.set(key, annotated(value, inputs));
  return inputs;
}

export type Inputs = ReadonlyMap<string, Unknown>;

function inputsOf(file: MapTree): Map<string, Unknown> {
  const written = child(file, "inputs");
  const inputs = new Map<string, Unknown>();
  if (written?.kind !== "map") return inputs;
  for (const [name, tree] of written.entries) inputs.set(name, { ...inputOf(tree), reference: null });
  return inputs;
}

function inputOf(tree: Tree): Omit<Unknown, "reference"> {
  const bare = child(tree, "value") ?? tree;
  if (bare.kind === "scalar" && bare.value !== null && !isReference(bare.value))
    return { source: { kind: "plain", value: bare.value }, stream: null };
  const source = tree.kind === "map" ? sourceOf(tree) : null;
  if (source !== null) return { source, stream: pathText(pathOf(tree)) };
  return { source: { kind: "wrong", problem: null }, stream: null };
}

function sourceOf(tree: MapTree): Source | null {
  if (child(tree, "unknown")?.kind !== "map") return null;
  const data = plain(tree);
  const read = isUnknown(data) ? readUnknown(data) : null;
  return read !== null && "ok" in read ? read.ok : null;
}

function annotated(tree: Tree, inputs: Inputs): Tree {
  switch (tree.kind) {
    case "drawn":
      return tree;
    case "scalar":
      return isReference(tree.value) && !texts.includes(String(tree.key)) ? reference(tree, tree.value, inputs) : tree;
    case "list":
      for (const [index, item] of tree.items.entries()) tree.items[index] = annotated(item, inputs);
      return tree;
    case "map": {
      const source = sourceOf(tree);
      if (source !== null) return drawnTree(tree, { source, stream: pathText(pathOf(tree)), reference: null });
      for (const [key, value] of tree.entries) tree.entries.set(key, annotated(value, inputs));
      return tree;
    }
  }
}

function reference(tree: ScalarTree, text: string, inputs: Inputs): DrawnTree {
  const read = readReference(text);
  if (read === null) return drawnTree(tree, wrong(text, wrongForm(text)));
  const input = inputs.get(read.name);
  if (input === undefined) {
    const { message, ...rest } = unknownName(read.name, [...inputs.keys()], "the name of an input");
    return drawnTree(tree, wrong(text, { message: `the input ${message}`, ...rest }));
  }
  return drawnTree(tree, { ...input, reference: { text: text.trim(), factor: read.factor } });
}

function wrong(text: string, problem: Extract<Source, { kind: "wrong" }>["problem"]): Unknown {
  return { source: { kind: "wrong", problem }, stream: null, reference: { text, factor: 1 } };
}

function wrongForm(text: string): { message: string; found: string; expected: string } {
  const expected = "`$name`, `$name * 4.3` or `$name / 4.3`";
  return { message: `${quote(text)} is no name of an input; expected ${expected}`, found: text, expected };
}

function drawnTree(written: MapTree | ScalarTree, unknown: Unknown): DrawnTree {
  const { parent, key, offset, keyOffset } = written;
  return { kind: "drawn", parent, key, offset, keyOffset, written, unknown };
}
