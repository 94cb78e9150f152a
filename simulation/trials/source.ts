import { buildModel } from "../model/build.ts";
import type { Model } from "../model/types.ts";
import type { OptionSpec, Scenario, Undrawn } from "../scenario/types.ts";
import type { OptionInWorld } from "../scenario/worlds.ts";
import { groupsEverywhere } from "./groups-everywhere.ts";

/**
 * Two histories in each world are the fewest that tell chance from ignorance, and with what making a world costs beside a
 * history (a third of it for a platform of 3,000 tools) the best use of a given time as long as chance is less than some
 * twelve times the ignorance: the best number is √(cost of a world ÷ cost of a history × chance ÷ ignorance).
 */
const historiesInUnknownWorld = 2;

/** What a worker makes the histories of one option from. Plain data. */
export type TrialSource = Model | WorldsSource;

export interface WorldsSource {
  readonly undrawn: Undrawn;
  readonly option: string;
  /** Groups that are one thing in all worlds. */
  readonly groups: readonly string[];
  readonly seed: number;
  readonly historiesPerWorld: number;
}

/** The one model that holds in all worlds where everything is known; else the designs that each world is made from. */
export function trialSource(scenario: Scenario, option: OptionSpec, seed: number): TrialSource {
  const { undrawn } = scenario;
  if (undrawn === null) return buildModel(scenario, option, seed);
  const groups = groupsEverywhere(undrawn, option);
  return { undrawn, option: option.name, groups, seed, historiesPerWorld: historiesPerWorld(scenario) };
}

/** Replication r is history r mod H of world ⌊r / H⌋. */
export function historiesPerWorld({ unknowns }: Pick<Scenario, "unknowns">): number {
  return unknowns.length === 0 ? 1 : historiesInUnknownWorld;
}

/** Whole worlds only, at least one: at most as many replications as asked for, if these are enough for a world. */
export function wholeWorlds(replications: number, perWorld: number): number {
  return Math.max(1, Math.floor(replications / perWorld)) * perWorld;
}

/** What makes a world impossible, and what it drew. */
export function impossible(where: string, { issues: [{ path, message }], drawn }: Impossible): string {
  const draws = drawn.map(({ key, value }) => `${key} = ${value}`).join(", ");
  return `${where} cannot be simulated: ${path}: ${message}; there, ${draws}`;
}

type Impossible = Extract<OptionInWorld, { ok: false }>;

export function isWorlds(source: TrialSource): source is WorldsSource {
  return "undrawn" in source;
}
