import { inFileOrder, type Issue, type Path, pathText, type Problem } from "./issues.ts";
import { limits } from "./limits.ts";
import type { Locate } from "./reading/positions.ts";
import { quote } from "./show.ts";
import { follow, pathOf, type Tree } from "./tree.ts";

/** Collects what is wrong, each with its place in the file. */
export interface IssueBook {
  readonly at: (offset: number, path: Path, problem: Problem, severity?: Issue["severity"]) => void;
  /** At a path of a tree, merged or not; `key`: the key itself is what is wrong. */
  readonly on: (
    tree: Tree,
    path: Path,
    problem: Problem,
    where?: { key?: boolean; severity?: Issue["severity"]; option?: string },
  ) => void;
  /** Enough has been found wrong; looking further would help nobody. */
  readonly full: () => boolean;
  /** All of them in file order; those of some options only say of which. */
  readonly list: (options: readonly string[]) => Issue[];
}

interface Entry {
  readonly issue: Issue;
  readonly option: string | undefined;
}

export function issueBook(locate: Locate): IssueBook {
  const entries: Entry[] = [];
  const said = new Set<string>();
  const add = (offset: number, path: Path, problem: Problem, severity: Issue["severity"], option?: string): void => {
    const { line, column } = locate(offset);
    const key = `${offset} ${option ?? ""} ${problem.message}`;
    if (said.has(key) || entries.length >= limits.issuesSeen) return;
    said.add(key);
    const { message, found, expected, suggestion } = problem;
    const issue: Issue = {
      severity,
      path: pathText(path),
      line,
      column,
      message,
      ...(found === undefined ? {} : { found }),
      ...(expected === undefined ? {} : { expected }),
      ...(suggestion === undefined ? {} : { suggestion }),
    };
    entries.push({ issue, option });
  };
  return {
    at: (offset, path, problem, severity = "error") => add(offset, path, problem, severity),
    on: (tree, path, problem, { key = false, severity = "error", option } = {}) => {
      const place = follow(tree, path);
      const there = place.rest.length === 0 && !key;
      add(
        there ? place.tree.offset : place.tree.keyOffset,
        [...pathOf(place.tree), ...place.rest],
        problem,
        severity,
        option,
      );
    },
    full: () => entries.length >= limits.issuesSeen,
    list: (options) => withOptions(entries, options),
  };
}

function withOptions(entries: readonly Entry[], options: readonly string[]): Issue[] {
  const places = new Map<string, { issue: Issue; options: Set<string> }>();
  const plain: Issue[] = [];
  for (const { issue, option } of entries) {
    if (option === undefined) {
      plain.push(issue);
      continue;
    }
    const key = `${issue.line}:${issue.column}:${issue.path}:${issue.message}`;
    const place = places.get(key) ?? { issue, options: new Set() };
    places.set(key, place);
    place.options.add(option);
  }
  const merged = [...places.values()].map(({ issue, options: having }) => {
    const all = having.size === options.length;
    const inside = [...having].every((option) => issue.path.startsWith(`options.${option}.`));
    if (all || inside) return issue;
    return { ...issue, message: `${issue.message} (in option ${[...having].map(quote).join(", ")})` };
  });
  return inFileOrder([...plain, ...merged]).slice(0, limits.issues);
}
