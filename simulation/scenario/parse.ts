import { contextOf } from "./context-of.ts";
import { designsOf, readDesign } from "./designs.ts";
import { checkFile, readFile, yearOf } from "./file.ts";
import { issueBook } from "./issue-book.ts";
import type { Issue } from "./issues.ts";
import { optionSpec } from "./normalise/option.ts";
import { scenarioFields } from "./normalise/scenario.ts";
import { locator } from "./positions.ts";
import { countQualities } from "./qualities.ts";
import { scenarioSchema } from "./schema/scenario.ts";
import type { Scenario } from "./types.ts";
import { placeOf, warningsFor } from "./warnings.ts";

export type ParseResult =
  | { readonly ok: true; readonly scenario: Scenario; /** Warnings only. */ readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** A scenario file, YAML or JSON, to a complete scenario; or all that is wrong with it, in file order. */
export function parseScenario(text: string): ParseResult {
  const book = issueBook(locator(text));
  const file = readFile(text, book);
  if (file === null) return { ok: false, issues: book.list([]) };
  const qualities = countQualities(file);
  const hoursPerYear = yearOf(file);
  const schemas = scenarioSchema(hoursPerYear);
  const brokenNames = checkFile(file, schemas.file, book);
  if (brokenNames === null || book.full()) return { ok: false, issues: book.list([]) };
  const brokenAnywhere = book.list([]).length > 0;
  const common = scenarioFields(file, schemas.file, book, hoursPerYear);
  const named = designsOf(file, common.title);
  const read = named.map(({ name, tree, title }) => {
    const design = readDesign(tree, schemas.design, book, name);
    if (design === null) return null;
    const around = { option: name, hoursPerYear, brokenNames, brokenAnywhere };
    return { design, option: optionSpec(contextOf(book, tree, design, around), name, title) };
  });
  const names = named.map(({ name }) => name);
  const complete = read.flatMap((one) =>
    one === null || one.option === null ? [] : [{ design: one.design, option: one.option }],
  );
  const options = complete.map(({ option }) => option);
  if (book.list(names).length > 0) return { ok: false, issues: book.list(names) };
  for (const warning of warningsFor(
    complete.map(({ design }) => design),
    options,
  )) {
    book.on(file, placeOf(file, warning.path), warning, { key: true, severity: "warning" });
  }
  return { ok: true, scenario: { ...common, options, qualities }, issues: book.list(names) };
}
