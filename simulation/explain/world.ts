import { buildModel } from "../model/build.ts";
import { NoRoomForVm } from "../model/machines.ts";
import type { Model } from "../model/types.ts";
import type { OptionSpec, Scenario } from "../scenario/types.ts";
import { drawOf, optionInWorld } from "../scenario/worlds.ts";
import { historiesPerWorld } from "../trials/source.ts";

/** What is true in one history: the option as it is in its world. */
export interface World {
  /** Null where everything is known. */
  readonly number: number | null;
  readonly option: OptionSpec;
  readonly model: Model;
  /** What is not known, and where in its range it lies here, from 0 to 1. */
  readonly unknowns: readonly { readonly key: string; readonly u: number }[];
}

/** A string says why nothing of it can be simulated: then everything is down from beginning to end. */
export function worldOf(scenario: Scenario, option: OptionSpec, seed: number, replication: number): World | string {
  const { undrawn, unknowns } = scenario;
  if (undrawn === null) return { number: null, option, model: buildModel(scenario, option, seed), unknowns: [] };
  const number = Math.floor(replication / historiesPerWorld(scenario));
  const found = optionInWorld(undrawn, option.name, { seed, world: number });
  if (!found.ok) return `world ${number} is impossible: ${found.issues[0].path}: ${found.issues[0].message}`;
  const drawn = unknowns.filter(({ options }) => options.includes(option.name));
  try {
    return {
      number,
      option: found.option,
      model: buildModel(undrawn.common, found.option, seed),
      unknowns: drawn.map(({ key }) => ({ key, u: drawOf(seed, key, number) })),
    };
  } catch (error) {
    if (error instanceof NoRoomForVm) return `in world ${number} the VMs find no host: ${error.message}`;
    throw error;
  }
}
