import { streamKey, uniform } from "../random/streams.ts";
import { contextOf } from "./context-of.ts";
import { problemsIn } from "./file.ts";
import { issueBook } from "./issue-book.ts";
import type { Issue } from "./issues.ts";
import type { NamedDesign } from "./named-design.ts";
import { optionSpec } from "./normalise/option.ts";
import type { Locate } from "./reading/positions.ts";
import { scenarioSchema } from "./schema/scenario.ts";
import { plain } from "./tree.ts";
import type { OptionSpec, Undrawn } from "./types.ts";
import type { Draws } from "./unknowns/drawn.ts";
import { drawnIn } from "./unknowns/list.ts";

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

/** Whoever has no text tells places by their path alone. */
const nowhere: Locate = () => ({ line: 0, column: 0 });

/** One option as it is in a world; or what makes that world impossible. Costs about 4 ms per 500 lines of the file. */
export function optionInWorld(
  { common, designs }: Undrawn,
  name: string,
  choice: WorldChoice,
  locate = nowhere,
): OptionInWorld {
  const design = designs.find((one) => one.name === name);
  if (design === undefined) throw new RangeError(`no option is called ${name}`);
  const { title, tree } = design;
  const { hoursPerYear } = common;
  const schema = scenarioSchema(hoursPerYear).design;
  const draws = drawsOf(choice);
  const book = issueBook(locate);
  const parsed = schema.safeParse(plain(tree, draws));
  if (!parsed.success) {
    for (const problem of problemsIn(tree, schema, draws))
      book.on(tree, problem.path, problem, { key: problem.key === true, option: name });
    return { ok: false, issues: book.list([name]), drawn: drawnValues(design, draws) };
  }
  const around = { option: name, hoursPerYear, brokenNames: new Set<string>(), brokenAnywhere: false };
  const option = optionSpec(contextOf(book, tree, parsed.data, around), name, title);
  const issues = book.list([name]);
  if (option === null || issues.length > 0) return { ok: false, issues, drawn: drawnValues(design, draws) };
  return { ok: true, option };
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

function drawnValues({ tree }: NamedDesign, draws: Draws): DrawnValue[] {
  const keys = [...new Set(drawnIn(tree).map(({ stream }) => stream))];
  return keys.map((key) => {
    const u = draws(key);
    return { key, value: u === null ? "best" : `P${Math.round(1000 * u) / 10}` };
  });
}
