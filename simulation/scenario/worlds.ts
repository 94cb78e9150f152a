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
import { drawnIn, unknownsOf } from "./unknowns/list.ts";

export type OptionInWorld =
  | { readonly ok: true; readonly option: OptionSpec }
  | { readonly ok: false; readonly issues: readonly Issue[]; readonly drawn: readonly DrawnValue[] };

/** Where in its range an unknown lies: `P97`. */
export interface DrawnValue {
  readonly key: string;
  readonly value: string;
}

/** A world of a run; a world in which every unknown lies at one end, given as a probability; or, null, the best guesses. */
export type WorldChoice = { readonly seed: number; readonly world: number } | { readonly u: number } | null;

export interface Worlds {
  /** What holds in all worlds, without options. */
  readonly common: Scenario;
  /** One option as it is in a world; or what makes that world impossible. */
  readonly option: (name: string, choice: WorldChoice) => OptionInWorld;
}

/** The last file: a thread mostly reads one, and asks for its worlds for each option, each run and each look. */
let last: { readonly text: string; readonly worlds: Worlds } | null = null;

/**
 * The worlds of a file that `parseScenario` has found right. The text is read once, and not again until another comes; an
 * option of a world then costs about 4 ms per 500 lines.
 */
export function openWorlds(text: string): Worlds {
  if (last?.text === text) return last.worlds;
  const locate = locator(text);
  const book = issueBook(locate);
  const open = openFile(text, book);
  if (open === null || book.list([]).length > 0) throw new Error("only a scenario without mistakes has worlds");
  return keepWorlds(text, open, locate);
}

/** For whoever has read the text already, and found it right. */
export function keepWorlds(text: string, open: OpenFile, locate: Locate): Worlds {
  const worlds: Worlds = {
    common: { ...open.common, options: [], unknowns: unknownsOf(open.designs), worldsText: text },
    option: (name, choice) => {
      const design = open.designs.find((one) => one.name === name);
      if (design === undefined) throw new RangeError(`no option is called ${name}`);
      return optionInWorld(open, locate, design, drawsOf(choice));
    },
  };
  last = { text, worlds };
  return worlds;
}

function drawsOf(choice: WorldChoice): Draws {
  if (choice === null) return () => null;
  if ("u" in choice) return () => choice.u;
  return (stream) => drawOf(choice.seed, stream, choice.world);
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
    return { ok: false, issues: book.list([name]), drawn: drawnValues(design, draws) };
  }
  const around = { option: name, hoursPerYear: common.hoursPerYear, brokenNames, brokenAnywhere };
  const option = optionSpec(contextOf(book, tree, parsed.data, around), name, title);
  const issues = book.list([name]);
  if (option === null || issues.length > 0) return { ok: false, issues, drawn: drawnValues(design, draws) };
  return { ok: true, option };
}

function drawnValues({ tree }: NamedDesign, draws: Draws): DrawnValue[] {
  const keys = [...new Set(drawnIn(tree).map(({ stream }) => stream))];
  return keys.map((key) => {
    const u = draws(key);
    return { key, value: u === null ? "best" : `P${Math.round(1000 * u) / 10}` };
  });
}
