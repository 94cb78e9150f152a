import { composeInParts } from "./reading/compose-in-parts.ts";
import { compose } from "./reading/compose.ts";
import { defaults } from "./defaults.ts";
import type { IssueBook } from "./issue-book.ts";
import type { Path } from "./issues.ts";
import { limits, overLimit } from "./limits.ts";
import { checkNames, countNames } from "./names.ts";
import { prune, type Wrong } from "./prune.ts";
import { readTree } from "./reading/read.ts";
import { explain, type PlacedProblem, wholeOf } from "./schema/explain.ts";
import { isYear } from "./schema/fields.ts";
import { isMap } from "./schema/forms.ts";
import { problemsWith, type Schema } from "./schema/walk.ts";
import { child, type MapTree, plain } from "./tree.ts";
import type { Draws } from "./unknowns/drawn.ts";

/** Text to tree; null if it is no document that could be looked at any further. */
export function readFile(text: string, book: IssueBook): MapTree | null {
  const inParts = composeInParts(text);
  const composed = inParts === null ? compose(text) : { document: inParts };
  if ("faults" in composed) {
    for (const { offset, message } of composed.faults) book.at(offset, [], { message });
    return null;
  }
  const { tree, faults, tooMuch } = readTree(composed.document);
  for (const fault of faults) book.at(fault.offset, fault.path, fault);
  if (tooMuch) return null;
  if (tree.kind === "map") return tree;
  book.at(tree.offset, [], { message: "a scenario is a map of fields, beginning with `format: headroom/1`" });
  return null;
}

/** How long a year is must be known before any time can be read. */
export function yearOf(file: MapTree): number {
  const year = plain(child(file, "hoursPerYear") ?? file);
  const bare = isMap(year) ? year["value"] : year;
  return isYear(bare) ? bare : defaults.hoursPerYear;
}

/**
 * Field by field, base and options as they are written. What is wrong is taken out, so that the rest can be checked too.
 * Returns the names in what was taken out; null if there is too much to look at.
 */
export function checkFile(file: MapTree, schema: Schema, book: IssueBook): ReadonlySet<string> | null {
  const tooMany = countNames(file);
  if (tooMany > limits.names) {
    book.on(file, [], { message: overLimit("the number of named things", tooMany, limits.names) });
    return null;
  }
  const names = [...checkNames(file), ...checkOptionCount(file)];
  for (const problem of names) book.on(file, problem.path, problem, { key: problem.key === true });
  const broken = prune(file, names);
  const problems = problemsIn(file, schema);
  for (const problem of problems) {
    if (problem.silent !== true) book.on(file, problem.path, problem, { key: problem.key === true });
  }
  return new Set([...broken, ...prune(file, problems.map(asWrong))]);
}

export type Misfit = PlacedProblem & {
  /** What must go with it. */
  readonly whole: Path;
};

export function problemsIn(tree: MapTree, schema: Schema, draws?: Draws): Misfit[] {
  const input = plain(tree, draws);
  return explain(schema, input, problemsWith(schema, input)).map((problem) => ({
    ...problem,
    whole: wholeOf(schema, input, problem),
  }));
}

export function asWrong({ whole, key, suggestion }: Misfit): Wrong {
  return { path: whole, meant: key === true ? suggestion : undefined };
}

function checkOptionCount(file: MapTree): PlacedProblem[] {
  const options = child(file, "options");
  const count = options?.kind === "map" ? options.entries.size : 0;
  if (count <= limits.options) return [];
  return [{ path: ["options"], message: overLimit("the number of options", count, limits.options) }];
}
