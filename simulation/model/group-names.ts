import type { OptionSpec } from "../scenario/types.ts";
import { takeInventory } from "./inventory.ts";
import { LawPool } from "./law-pool.ts";
import { buildHosts, buildVms } from "./machines.ts";
import { findTracked } from "./tracking.ts";

/** Changes keys of draws, which are not asked for here. */
const anySeed = 0;

/** `layout.groups` of the option's model at a fraction of its cost. Throws `NoRoomForVm` as the model does. */
export function groupNames(option: OptionSpec): string[] {
  const inventory = takeInventory(option);
  const tracked = findTracked(option, inventory);
  const trackedOf = new Map(tracked.map(({ name }, row) => [name, row]));
  const crewNames = option.crews.map((crew) => crew.name);
  buildVms(inventory, buildHosts(inventory, anySeed), trackedOf, crewNames, new LawPool(), anySeed);
  return tracked.flatMap((row) => (row.kind === "group" ? [row.name] : []));
}
