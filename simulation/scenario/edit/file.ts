import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node } from "yaml";
import { composingInParts } from "../reading/compose-in-parts.ts";
import { composing } from "../reading/compose.ts";
import type { Problem } from "../issues.ts";
import { Recent } from "../recent.ts";
import { finish, type Steps } from "../steps.ts";

/** A text as it can be edited. */
export interface EditableFile {
  readonly text: string;
  readonly document: Document;
  /** JSON: every text in double quotes, and all in braces. */
  readonly json: boolean;
  readonly newline: "\n" | "\r\n";
  /** Spaces per level. */
  readonly step: number;
  /** What an alias stands for; null if that is not defined above it. */
  readonly target: (alias: Alias) => Node | null;
}

export type OpenedText = { readonly ok: EditableFile } | { readonly problem: Problem };

/** Reading takes most of the time of an edit. */
const recent = new Recent(3, opening);

export function openText(text: string): OpenedText {
  return finish(openingText(text));
}

export function openingText(text: string): Steps<OpenedText> {
  return recent.get(text);
}

function* opening(text: string): Steps<OpenedText> {
  const inParts = yield* composingInParts(text);
  const composed = inParts === null ? yield* composing(text) : { document: inParts };
  if ("faults" in composed) return { problem: { message: composed.faults[0].message } };
  const { document } = composed;
  return {
    ok: {
      text,
      document,
      json: /^\uFEFF?\s*[{[]/.test(text),
      newline: text.includes("\r\n") ? "\r\n" : "\n",
      step: /^[^\s#][^\n]*:[^\n]*\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( {1,8})[^\s#-]/m.exec(text)?.[1].length ?? 2,
      target: targetsOf(document),
    },
  };
}

/** By the anchor of that name which stands last before the alias. */
function targetsOf(document: Document): (alias: Alias) => Node | null {
  let targets: Map<Alias, Node | null> | null = null;
  return (alias) => {
    if (targets === null) {
      targets = new Map();
      const anchors = new Map<string, Node>();
      for (const node of nodesIn(document.contents)) {
        if (isAlias(node)) targets.set(node, anchors.get(node.source) ?? null);
        else if ("anchor" in node && typeof node.anchor === "string") anchors.set(node.anchor, node);
      }
    }
    return targets.get(alias) ?? null;
  };
}

/** All nodes below, itself first, in the order of the text; aliases are not followed. */
export function* nodesIn(top: unknown): Generator<Node> {
  const open: unknown[] = [top];
  while (open.length > 0) {
    const node = open.pop();
    if (isMap(node)) {
      yield node;
      for (const { key, value } of node.items.toReversed()) open.push(value, key);
    } else if (isSeq(node)) {
      yield node;
      open.push(...node.items.toReversed());
    } else if (isAlias(node) || isScalar(node)) yield node;
  }
}
