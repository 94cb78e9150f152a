import { asWrong, problemsIn } from "./file.ts";
import type { IssueBook } from "./issue-book.ts";
import { merge } from "./merge.ts";
import type { NamedDesign } from "./named-design.ts";
import { prune } from "./prune.ts";
import type { Design, designSchema } from "./schema/scenario.ts";
import { optionTitles } from "./titles.ts";
import { child, type MapTree, plain, type Tree } from "./tree.ts";

/** What holds for the file and not for one design. */
export const ofTheFile = [
  "$schema",
  "format",
  "title",
  "description",
  "horizon",
  "hoursPerYear",
  "startsAt",
  "margin",
  "run",
  "inputs",
  "keyInputs",
  "questions",
  "options",
];

/** The base alone, or the base with each option merged in. */
export function designsOf(file: MapTree, title: string): NamedDesign[] {
  const base = withoutCommon(file);
  const options = child(file, "options");
  if (file.broken.has("options")) return [];
  if (options?.kind !== "map" || options.entries.size === 0) return [{ name: "base", title, tree: base }];
  const titles = optionTitles(options);
  return [...options.entries].map(([name, over]) => {
    const tree = merge(base, over);
    return {
      name,
      title: titles.get(name) ?? name,
      tree: tree.kind === "map" ? withoutCommon(tree) : base,
    };
  });
}

/** A merged design, at best or in a world. Its parts have been checked; together they may still be wrong. */
export function readDesign(
  tree: MapTree,
  schema: ReturnType<typeof designSchema>,
  book: IssueBook,
  option: string,
): Design | null {
  for (let attempt = 0; attempt < 3; attempt++) {
    const parsed = schema.safeParse(plain(tree));
    if (parsed.success) return parsed.data;
    const problems = problemsIn(tree, schema);
    for (const problem of problems.filter(({ silent }) => silent !== true))
      book.on(tree, problem.path, problem, { key: problem.key === true, option });
    prune(tree, problems.map(asWrong));
  }
  return null;
}

function withoutCommon(tree: MapTree): MapTree {
  const entries = [...tree.entries].filter(([key]) => !ofTheFile.includes(key));
  return { ...tree, entries: new Map<string, Tree>(entries) };
}
