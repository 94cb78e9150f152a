import { groupNames } from "../model/group-names.ts";
import { NoRoomForVm } from "../model/machines.ts";
import type { OptionSpec, Undrawn } from "../scenario/types.ts";
import { optionInWorld } from "../scenario/worlds.ts";

const ends = [1e-9, 1 - 1e-9];

/** Known already, by the name of the option: seeds do not change it. */
const known = new WeakMap<Undrawn, Map<string, readonly string[]>>();

/** What is one thing rather than several may depend on an unknown count: only what is one everywhere has columns. */
export function groupsEverywhere(undrawn: Undrawn, atBest: OptionSpec): readonly string[] {
  const { name } = atBest;
  const ofFile = known.get(undrawn) ?? new Map<string, readonly string[]>();
  known.set(undrawn, ofFile);
  const atEnds = (): (readonly string[])[] => ends.flatMap((u) => groupsAt(undrawn, name, u));
  const groups = ofFile.get(name) ?? inAll(atEnds(), groupNames(atBest));
  ofFile.set(name, groups);
  return groups;
}

function inAll(everywhere: readonly (readonly string[])[], atBest: readonly string[]): readonly string[] {
  return atBest.filter((group) => everywhere.every((all) => all.includes(group)));
}

/** None where that end is impossible. */
function groupsAt(undrawn: Undrawn, option: string, u: number): [] | [readonly string[]] {
  const found = optionInWorld(undrawn, option, { u });
  if (!found.ok) return [];
  try {
    return [groupNames(found.option)];
  } catch (error) {
    if (error instanceof NoRoomForVm) return [];
    throw error;
  }
}
