import { groupNames } from "../model/group-names.ts";
import { NoRoomForVm } from "../model/machines.ts";
import type { Worlds } from "../scenario/worlds.ts";

const ends = [1e-9, 1 - 1e-9];

/** Known already, by the name of the option: neither seeds nor threads change it. */
const known = new WeakMap<Worlds, Map<string, readonly string[]>>();

/** What is one thing rather than several may depend on an unknown count: only what is one everywhere has columns. */
export function groupsEverywhere(worlds: Worlds, option: string, atBest: readonly string[]): readonly string[] {
  const ofFile = known.get(worlds) ?? new Map<string, readonly string[]>();
  known.set(worlds, ofFile);
  const groups = ofFile.get(option) ?? inAll(groupsAtEnds(worlds, option), atBest);
  ofFile.set(option, groups);
  return groups;
}

function inAll(everywhere: readonly (readonly string[])[], atBest: readonly string[]): readonly string[] {
  return atBest.filter((group) => everywhere.every((all) => all.includes(group)));
}

function groupsAtEnds(worlds: Worlds, option: string): (readonly string[])[] {
  return ends.flatMap((u) => {
    const found = worlds.option(option, { u });
    if (!found.ok) return [];
    try {
      return [groupNames(found.option)];
    } catch (error) {
      if (error instanceof NoRoomForVm) return [];
      throw error;
    }
  });
}
