import { z } from "zod";
import { compose } from "./compose.ts";
import { defaults } from "./defaults.ts";
import { contextOf } from "./design.ts";
import { type IssueBook, issueBook } from "./issue-book.ts";
import type { Issue, Path } from "./issues.ts";
import { limits, overLimit } from "./limits.ts";
import { merge } from "./merge.ts";
import { checkNames } from "./names.ts";
import { optionSpec } from "./normalise/option.ts";
import { scenarioFields } from "./normalise/scenario.ts";
import { locator } from "./positions.ts";
import { prune, type Wrong } from "./prune.ts";
import { countQualities } from "./qualities.ts";
import { readTree } from "./read.ts";
import { explain, type PlacedProblem, wholeOf } from "./schema/explain.ts";
import { isYear } from "./schema/fields.ts";
import { type Design, type designSchema, scenarioSchema } from "./schema/scenario.ts";
import type { Schema } from "./schema/walk.ts";
import { child, type MapTree, plain } from "./tree.ts";
import type { OptionSpec, Scenario } from "./types.ts";

type DesignSchema = ReturnType<typeof designSchema>;

export type ParseResult =
  | { readonly ok: true; readonly scenario: Scenario; /** Warnings only. */ readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** A scenario file, YAML or JSON, to a complete scenario; or all that is wrong with it, in file order. */
export function parseScenario(text: string): ParseResult {
  const book = issueBook(locator(text));
  const file = readFile(text, book);
  if (file === null) return { ok: false, issues: book.list([]) };
  const qualities = countQualities(file);
  const schemas = scenarioSchema(yearOf(file));
  const brokenNames = checkFile(file, schemas.file, book);
  const brokenAnywhere = book.list([]).length > 0;
  const common = scenarioFields(file, schemas.file, book, yearOf(file));
  const designs = designsOf(file, common.title);
  const options = designs.flatMap(({ name, tree, title }): OptionSpec[] => {
    const design = readDesign(tree, schemas.design, book, name);
    const around = { option: name, hoursPerYear: common.hoursPerYear, brokenNames, brokenAnywhere };
    const option = design === null ? null : optionSpec(contextOf(book, tree, design, around), name, title);
    return option === null ? [] : [option];
  });
  const issues = book.list(designs.map((design) => design.name));
  if (issues.some((issue) => issue.severity === "error")) return { ok: false, issues };
  return { ok: true, scenario: { ...common, options, qualities }, issues };
}

function readFile(text: string, book: IssueBook): MapTree | null {
  const composed = compose(text);
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

function yearOf(file: MapTree): number {
  const year = plain(child(file, "hoursPerYear") ?? file);
  const bare = typeof year === "object" && year !== null && !Array.isArray(year) ? year["value"] : year;
  return isYear(bare) ? bare : defaults.hoursPerYear;
}

/** Field by field; what is wrong is taken out, so that the rest can be checked too. */
function checkFile(file: MapTree, schema: Schema, book: IssueBook): ReadonlySet<string> {
  const names = [...checkNames(file), ...checkOptionCount(file)];
  for (const problem of names) book.on(file, problem.path, problem, { key: true });
  const broken = prune(file, names);
  const problems = problemsIn(file, schema);
  for (const problem of problems)
    if (problem.silent !== true) book.on(file, problem.path, problem, { key: problem.key === true });
  return new Set([...broken, ...prune(file, problems.map(asWrong))]);
}

function problemsIn(tree: MapTree, schema: Schema): (PlacedProblem & { readonly whole: Path })[] {
  const input = plain(tree);
  const { error } = z.safeParse(schema, input);
  if (error === undefined) return [];
  return explain(schema, input, error.issues).map((problem) => ({
    ...problem,
    whole: wholeOf(schema, input, problem),
  }));
}

function asWrong({ whole, key, suggestion }: PlacedProblem & { readonly whole: Path }): Wrong {
  return { path: whole, meant: key === true ? suggestion : undefined };
}

/** A merged design. What its parts are has been checked; together they may still be wrong. */
function readDesign(tree: MapTree, schema: DesignSchema, book: IssueBook, option: string): Design | null {
  for (let attempt = 0; attempt < 3; attempt++) {
    const parsed = schema.safeParse(plain(tree));
    if (parsed.success) return parsed.data;
    const problems = problemsIn(tree, schema);
    for (const problem of problems) book.on(tree, problem.path, problem, { key: problem.key === true, option });
    prune(tree, problems.map(asWrong));
  }
  return null;
}

function checkOptionCount(file: MapTree): PlacedProblem[] {
  const options = child(file, "options");
  const count = options?.kind === "map" ? options.entries.size : 0;
  return count <= limits.options
    ? []
    : [{ path: ["options"], message: overLimit("the number of options", count, limits.options) }];
}

interface NamedDesign {
  readonly name: string;
  readonly title: string;
  readonly tree: MapTree;
}

/** The base alone, or the base with each option merged in. */
function designsOf(file: MapTree, title: string): NamedDesign[] {
  const base: MapTree = { ...file, entries: new Map([...file.entries].filter(([key]) => !commonFields.includes(key))) };
  const options = child(file, "options");
  if (options?.kind !== "map" || options.entries.size === 0) return [{ name: "base", title, tree: base }];
  return [...options.entries].slice(0, limits.options).map(([name, over]) => {
    const tree = merge(base, over);
    const merged = tree.kind === "map" ? tree : base;
    const own = child(merged, "title");
    const entries = new Map([...merged.entries].filter(([key]) => !commonFields.includes(key)));
    return { name, title: own?.kind === "scalar" ? String(own.value) : name, tree: { ...merged, entries } };
  });
}

const commonFields = [
  "$schema",
  "format",
  "title",
  "description",
  "horizon",
  "hoursPerYear",
  "startsAt",
  "run",
  "options",
  "inputs",
  "questions",
];
