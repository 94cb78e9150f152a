import { openingText } from "../edit/file.ts";
import { yearOf } from "../file.ts";
import type { Path, Problem } from "../issues.ts";
import { merge } from "../merge.ts";
import { readingTree } from "../reading/read.ts";
import { Recent } from "../recent.ts";
import { scenarioSchema } from "../schema/scenario.ts";
import type { Schema } from "../schema/walk.ts";
import { finish, type Steps } from "../steps.ts";
import { optionTitles } from "../titles.ts";
import { child, follow, type MapTree, type Tree } from "../tree.ts";

/** A text as an outline shows it. What it costs to make is reading the text; all else is worked out when asked for. */
export interface Outline {
  readonly text: string;
  readonly file: MapTree;
  readonly hoursPerYear: number;
  readonly schema: Schema;
  readonly options: readonly { readonly name: string; readonly title: string }[];
  /** The base for null, else the base with that option's overrides. */
  readonly design: (option: string | null) => MapTree;
}

export type OpenedOutline = { readonly ok: Outline } | { readonly problem: Problem };

/** The present text, the saved one, and one more. */
const recent = new Recent(3, making);

export function openOutline(text: string): OpenedOutline {
  return finish(openingOutline(text));
}

/** The same in steps: a megabyte takes some hundreds of milliseconds. */
export function openingOutline(text: string): Steps<OpenedOutline> {
  return recent.get(text);
}

/** Whether opening it costs nothing any more. */
export function isOpened(text: string): boolean {
  return recent.has(text);
}

function* making(text: string): Steps<OpenedOutline> {
  const opened = yield* openingText(text);
  if ("problem" in opened) return opened;
  yield;
  const { tree } = yield* readingTree(opened.ok.document);
  yield;
  if (tree.kind !== "map") return { problem: { message: "a scenario is a map of fields" } };
  const designs = new Map<string | null, MapTree>([[null, tree]]);
  const hoursPerYear = yearOf(tree);
  return {
    ok: {
      text,
      file: tree,
      hoursPerYear,
      schema: scenarioSchema(hoursPerYear).file,
      options: optionsOf(tree),
      design: (option) => {
        const ready = designs.get(option);
        if (ready !== undefined) return ready;
        const over = option === null ? undefined : follow(tree, ["options", option]).tree;
        const merged = over?.kind === "map" && over.key === option ? merge(withoutOptions(tree), over) : tree;
        const design = merged.kind === "map" ? merged : tree;
        designs.set(option, design);
        return design;
      },
    },
  };
}

function withoutOptions(tree: MapTree): MapTree {
  return { ...tree, entries: new Map([...tree.entries].filter(([key]) => key !== "options")) };
}

function optionsOf(file: MapTree): { name: string; title: string }[] {
  const options = child(file, "options");
  if (options?.kind !== "map") return [];
  return [...optionTitles(options)].map(([name, title]) => ({ name, title }));
}

/** Where an edit of a place in a design goes: into the base, or into the option. */
export function placeIn(option: string | null, path: Path): Path {
  return option === null ? path : ["options", option, ...path];
}

export function treeAt(outline: Outline, option: string | null, path: Path): Tree | null {
  const { tree, rest } = follow(outline.design(option), path);
  return rest.length === 0 ? tree : null;
}
