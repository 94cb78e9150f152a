import type { IssueBook } from "./issue-book.ts";
import type { Path } from "./issues.ts";
import type { Context, Named } from "./normalise/context.ts";
import { countsFollow, memberCounter } from "./normalise/members.ts";
import { entitySections, type EntitySection } from "./normalise/sections.ts";
import type { Design } from "./schema/scenario.ts";
import { quote } from "./show.ts";
import { follow, type MapTree } from "./tree.ts";

interface Surroundings {
  readonly option: string;
  readonly hoursPerYear: number;
  /** Names in what was taken out because it is wrong. */
  readonly brokenNames: ReadonlySet<string>;
  readonly brokenAnywhere: boolean;
}

/** What normalising one option needs: its names, and a way to report at the place where a value was written. */
export function contextOf(book: IssueBook, tree: MapTree, design: Design, around: Surroundings): Context {
  const { option } = around;
  let reported = false;
  const report: Context["report"] = (path, problem) => {
    if (book.full()) return;
    reported = true;
    const said = typeof problem === "function" ? problem() : problem;
    book.on(tree, path, typeof said === "string" ? { message: said } : said, { option });
  };
  const broken = (path: Path, ...fields: readonly string[]): boolean => {
    const { tree: owner, rest } = follow(tree, path);
    if (rest.length > 0 || owner.kind !== "map") return rest.length > 0;
    return fields.some((field) => (field === "*" ? owner.broken.size > 0 : owner.broken.has(field)));
  };
  const names = namesOf(design, report);
  const sure = (name: string): boolean =>
    countsFollow(design, name).every((one) => {
      const path = names.get(one)?.path;
      return path !== undefined && !broken(path, "count", "on", "of", "size");
    });
  return {
    design,
    hoursPerYear: around.hoursPerYear,
    brokenAnywhere: () => around.brokenAnywhere || reported,
    names,
    report,
    missing: (path, field, message) => {
      if (broken(path, field)) return;
      reported = true;
      book.on(tree, field === "*" ? path : [...path, field], { message }, { option, key: true });
    },
    broken,
    known: (name) => around.brokenNames.has(name),
    members: memberCounter(design),
    sure,
  };
}

const sections: readonly { readonly section: EntitySection | "groups" | "parts"; readonly kind: Named["kind"] }[] = [
  ...entitySections,
  { section: "groups", kind: "group" },
  { section: "parts", kind: "part" },
];

/** One name, one thing: entity groups, groups and parts share their names. */
function namesOf(design: Design, report: (path: Path, problem: string) => void): Map<string, Named> {
  const names = new Map<string, Named>();
  for (const { section, kind } of sections) {
    for (const name of Object.keys(design[section] ?? {})) {
      const earlier = names.get(name);
      if (earlier === undefined) names.set(name, { name, kind, path: [section, name] });
      else {
        report(
          [section, name],
          `${quote(name)} is already the name of one of the ${quote(String(earlier.path[0]))}; names must differ`,
        );
      }
    }
  }
  return names;
}
