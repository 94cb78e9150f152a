import { compose } from "./compose.ts";
import { defaults } from "./defaults.ts";
import { contextOf } from "./design.ts";
import { type IssueBook, issueBook } from "./issue-book.ts";
import type { Issue } from "./issues.ts";
import { merge } from "./merge.ts";
import { checkNames } from "./names.ts";
import { optionSpec } from "./normalise/option.ts";
import { scenarioFields } from "./normalise/scenario.ts";
import { locator } from "./positions.ts";
import { prune } from "./prune.ts";
import { countQualities } from "./qualities.ts";
import { readTree } from "./read.ts";
import { explain } from "./schema/explain.ts";
import { isYear } from "./schema/fields.ts";
import { scenarioSchema } from "./schema/scenario.ts";
import { child, type MapTree, plain } from "./tree.ts";
import type { OptionSpec, Scenario } from "./types.ts";

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
    const input = plain(tree);
    const parsed = schemas.design.safeParse(input);
    if (parsed.success) {
      const around = { option: name, hoursPerYear: common.hoursPerYear, brokenNames, brokenAnywhere };
      return [optionSpec(contextOf(book, tree, parsed.data, around), name, title)];
    }
    for (const problem of explain(schemas.design, input, parsed.error.issues))
      book.on(tree, problem.path, problem, { option: name });
    return [];
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
function checkFile(
  file: MapTree,
  schema: ReturnType<typeof scenarioSchema>["file"],
  book: IssueBook,
): ReadonlySet<string> {
  const input = plain(file);
  const parsed = schema.safeParse(input);
  const problems = [...checkNames(file), ...(parsed.success ? [] : explain(schema, input, parsed.error.issues))];
  for (const problem of problems) book.on(file, problem.path, problem, { key: problem.key === true });
  return prune(
    file,
    problems.map(({ path, key, suggestion }) => ({ path, meant: key === true ? suggestion : undefined })),
  );
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
  return [...options.entries].map(([name, over]) => {
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
