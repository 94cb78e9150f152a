import type { Path, Problem } from "../issues.ts";
import { nearest } from "../nearest.ts";
import type { Design } from "../schema/scenario.ts";
import { listOf, quote } from "../show.ts";
import type { EntityKind } from "./sections.ts";

export type NameKind = EntityKind | "group" | "part";

export interface Named {
  readonly name: string;
  readonly kind: NameKind;
  readonly path: Path;
}

/** What every step of turning one option into its final form needs. */
export interface Context {
  readonly design: Design;
  readonly hoursPerYear: number;
  /** Entity groups, groups and parts by name. */
  readonly names: ReadonlyMap<string, Named>;
  /** An error at a path of the option; said at the place in the file where the value was written. */
  readonly report: (path: Path, problem: Problem | string | (() => Problem)) => void;
  /** A field that is needed and not there. Silent if it is there, but wrong. */
  readonly missing: (path: Path, field: string, message: string) => void;
  /** True if one of these fields is wrong already, so that what follows from it need not be said. */
  readonly broken: (path: Path, ...fields: readonly string[]) => boolean;
  /** Something somewhere is wrong: what the whole looks like is not to be judged. */
  readonly brokenAnywhere: () => boolean;
  /** True for names of things that are wrong themselves: they exist all the same. */
  readonly known: (name: string) => boolean;
  /** How many members the thing of this name has; 1 if it does not exist. */
  readonly members: (name: string) => number;
  /** False if what the number of members follows from is wrong. */
  readonly sure: (name: string) => boolean;
}

/** "a host", "an entity" */
const kindWords: Readonly<Record<NameKind, string>> = {
  site: "a site",
  rack: "a rack",
  component: "a component",
  host: "a host group",
  vm: "a VM group",
  node: "a node group",
  group: "a group",
  part: "a part",
};

/** The thing of that name if it is of an allowed kind; otherwise reported, with the nearest right name. */
export function resolve(
  context: Context,
  name: string,
  path: Path,
  allowed: readonly NameKind[],
  wanted: string,
): Named | null {
  const found = context.names.get(name);
  if (found !== undefined && allowed.includes(found.kind)) return found;
  if (found !== undefined) {
    context.report(path, {
      message: `${quote(name)} is ${kindWords[found.kind]}, but ${wanted} is expected here`,
      found: name,
      expected: wanted,
    });
  } else if (!context.known(name)) {
    context.report(path, () => {
      const candidates = [...context.names.values()].filter((one) => allowed.includes(one.kind));
      return unknownName(
        name,
        candidates.map((one) => one.name),
        wanted,
      );
    });
  }
  return null;
}

export function unknownName(name: string, candidates: readonly string[], wanted: string): Problem {
  const right = nearest(name, candidates);
  if (right !== null) {
    return {
      message: `${quote(name)} does not exist: did you mean ${quote(right)}?`,
      found: name,
      expected: wanted,
      suggestion: right,
    };
  }
  const known =
    candidates.length === 0 ? "there is none" : `there ${candidates.length === 1 ? "is" : "are"} ${some(candidates)}`;
  return { message: `${quote(name)} does not exist; expected ${wanted}, and ${known}`, found: name, expected: wanted };
}

function some(candidates: readonly string[]): string {
  return candidates.length <= 8
    ? listOf(candidates)
    : `${listOf(candidates.slice(0, 8))} and ${candidates.length - 8} more`;
}
