import { contextOf } from "./context-of.ts";
import { readDesign } from "./designs.ts";
import { type IssueBook, issueBook } from "./issue-book.ts";
import { inFileOrder, type Issue } from "./issues.ts";
import { markWarnings } from "./key-inputs.ts";
import { optionSpec } from "./normalise/option.ts";
import { type OpenFile, openFile } from "./open.ts";
import { type Locate, locator } from "./reading/positions.ts";
import type { Scenario, Undrawn } from "./types.ts";
import { unknownsOf } from "./unknowns/list.ts";
import { unknownWarnings } from "./unknowns/warnings.ts";
import { placeOf, warningsFor } from "./warnings.ts";
import { optionInWorld } from "./worlds.ts";

export type ParseResult =
  | { readonly ok: true; readonly scenario: Scenario; /** Warnings only. */ readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * A scenario file, YAML or JSON, to a complete scenario; or all that is wrong with it, in file order. What is not known has
 * its best guess; `optionInWorld` gives those of the other worlds.
 */
export function parseScenario(text: string): ParseResult {
  const locate = locator(text);
  const book = issueBook(locate);
  const open = openFile(text, book);
  if (open === null) return { ok: false, issues: book.list([]) };
  const complete = readOptions(open, book);
  const names = open.designs.map(({ name }) => name);
  if (book.list(names).length > 0) return { ok: false, issues: book.list(names) };
  const options = complete.map(({ option }) => option);
  const unknowns = unknownsOf(open.designs);
  const undrawn = unknowns.length === 0 ? null : { common: open.common, designs: open.designs };
  const atEnds = undrawn === null ? [] : issuesAtEnds(undrawn, locate);
  if (atEnds.length > 0) return { ok: false, issues: atEnds };
  warn(open, book, complete);
  return { ok: true, scenario: { ...open.common, options, unknowns, undrawn }, issues: book.list(names) };
}

type ReadOption = ReturnType<typeof readOptions>[number];

function readOptions(open: OpenFile, book: IssueBook) {
  const { schemas, common, designs, brokenNames, brokenAnywhere } = open;
  return designs.flatMap(({ name, tree, title }) => {
    const design = readDesign(tree, schemas.design, book, name);
    if (design === null) return [];
    const around = { option: name, hoursPerYear: common.hoursPerYear, brokenNames, brokenAnywhere };
    const option = optionSpec(contextOf(book, tree, design, around), name, title);
    return option === null ? [] : [{ design, option }];
  });
}

function warn({ common, file, designs, schemas }: OpenFile, book: IssueBook, read: readonly ReadOption[]): void {
  const usual = warningsFor(
    read.map(({ design }) => design),
    read.map(({ option }) => option),
    common.horizonHours,
  ).map((warning) => ({ ...warning, path: placeOf(file, warning.path) }));
  for (const warning of markWarnings(file, schemas.file)) book.on(file, warning.path, warning, { severity: "warning" });
  for (const warning of [...usual, ...unknownWarnings(file, designs)])
    book.on(file, warning.path, warning, { key: true, severity: "warning" });
}

const ends = [
  { u: 0.05, words: "where everything unknown is at the low end of its range" },
  { u: 0.95, words: "where everything unknown is at the high end of its range" },
];

/** What is right at best may be wrong elsewhere: better said before anything is run than in the middle of it. */
function issuesAtEnds(undrawn: Undrawn, locate: Locate): Issue[] {
  const found = ends.flatMap(({ u, words }) =>
    undrawn.designs.flatMap(({ name }) => {
      const world = optionInWorld(undrawn, name, { u }, locate);
      return world.ok ? [] : world.issues.map((issue) => ({ ...issue, message: `${issue.message} (${words})` }));
    }),
  );
  return inFileOrder(found);
}
