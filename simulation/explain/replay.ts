import { Simulator } from "../engine/simulator.ts";
import type { Model } from "../model/types.ts";
import type { OptionSpec, Scenario } from "../scenario/types.ts";
import { namesOf } from "./names.ts";
import type { Names } from "./names.ts";
import { Recorder } from "./recorder.ts";
import type { EntityOutage, EventRecord, ToolOutage } from "./records.ts";
import { worldOf } from "./world.ts";
import type { World } from "./world.ts";

/** One history of one option with all that happened in it. */
export interface Replay {
  readonly world: World;
  readonly model: Model;
  readonly names: Names;
  readonly seed: number;
  readonly replication: number;
  /** The columns of the history, which are those of a run without a journal. */
  readonly row: Float64Array;
  /** By number. */
  readonly events: readonly EventRecord[];
  readonly entityOutages: readonly EntityOutage[];
  readonly toolOutages: readonly ToolOutage[];
}

/** Runs the history once more, with a journal. A string says why that world cannot be simulated. */
export function replay(scenario: Scenario, option: OptionSpec, seed: number, replication: number): Replay | string {
  const world = worldOf(scenario, option, seed, replication);
  if (typeof world === "string") return world;
  const { model } = world;
  const recorder = new Recorder();
  const simulator = new Simulator(model, recorder);
  const row = new Float64Array(model.layout.width);
  simulator.run(replication, row, 0);
  const { events, entityOutages, toolOutages } = recorder;
  const names = namesOf(world.option, model);
  return { world, model, names, seed, replication, row, events, entityOutages, toolOutages };
}

/** The entity that an event is about; −1 for the start. */
export function ownEntity({ kind, row }: EventRecord, { model }: Replay): number {
  if (kind === "start") return -1;
  return kind === "mode" ? model.modes.entity[row] : model.plans.entity[row];
}
