import { streamKey, uniform } from "../random/streams.ts";
import { contextOf } from "./context-of.ts";
import type { NamedDesign } from "./designs.ts";
import { problemsIn } from "./file.ts";
import { issueBook } from "./issue-book.ts";
import type { Issue } from "./issues.ts";
import { optionSpec } from "./normalise/option.ts";
import { type OpenFile, openFile } from "./open.ts";
import { type Locate, locator } from "./positions.ts";
import { plain } from "./tree.ts";
import type { OptionSpec, Scenario } from "./types.ts";
import type { Draws } from "./unknowns/drawn.ts";
import { unknownsOf } from "./unknowns/list.ts";

export type OptionInWorld =
  { readonly ok: true; readonly option: OptionSpec } | { readonly ok: false; readonly issues: readonly Issue[] };

export interface Worlds {
  /** What holds in all worlds, without options. */
  readonly common: Scenario;
  /** One option as it is in a world; or what makes that world impossible. */
  readonly option: (name: string, seed: number, world: number) => OptionInWorld;
}

/**
 * The worlds of a file that `parseScenario` has found right. The text is read once; an option of a world then costs about
 * 4 ms per 500 lines.
 */
export function openWorlds(text: string): Worlds {
  const locate = locator(text);
  const book = issueBook(locate);
  const open = openFile(text, book);
  if (open === null || book.list([]).length > 0) throw new Error("only a scenario without mistakes has worlds");
  return {
    common: { ...open.common, options: [], unknowns: unknownsOf(open.designs) },
    option: (name, seed, world) => {
      const design = open.designs.find((one) => one.name === name);
      if (design === undefined) throw new RangeError(`no option is called ${name}`);
      return optionInWorld(open, locate, design, (stream) => drawOf(seed, stream, world));
    },
  };
}

/** The number that a world draws for an unknown: the same for all options, and for nothing else. */
export function drawOf(seed: number, stream: string, world: number): number {
  const [key0, key1] = streamKey(seed, stream, "unknown");
  return uniform(key0, key1, world, 0);
}

export function optionInWorld(open: OpenFile, locate: Locate, design: NamedDesign, draws: Draws): OptionInWorld {
  const { schemas, common, brokenNames, brokenAnywhere } = open;
  const { name, title, tree } = design;
  const book = issueBook(locate);
  const parsed = schemas.design.safeParse(plain(tree, draws));
  if (!parsed.success) {
    for (const problem of problemsIn(tree, schemas.design, draws))
      book.on(tree, problem.path, problem, { key: problem.key === true, option: name });
    return { ok: false, issues: book.list([name]) };
  }
  const around = { option: name, hoursPerYear: common.hoursPerYear, brokenNames, brokenAnywhere };
  const option = optionSpec(contextOf(book, tree, parsed.data, around), name, title);
  const issues = book.list([name]);
  return option === null || issues.length > 0 ? { ok: false, issues } : { ok: true, option };
}
