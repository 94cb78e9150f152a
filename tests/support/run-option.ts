/** One history of an option built by hand, and what it recorded, in whole ms or in seconds where tests are worked on paper. */
import { Simulator } from "../../simulation/engine/simulator.ts";
import type { Simulation } from "../../simulation/engine/simulation.ts";
import { buildModel } from "../../simulation/model/build.ts";
import type { Scalar } from "../../simulation/model/layout.ts";
import type { Model } from "../../simulation/model/types.ts";
import { causes } from "../../simulation/scenario/types.ts";
import type { Cause, OptionSpec } from "../../simulation/scenario/types.ts";
import { scenarioOf } from "./option.ts";

export interface RunSettings {
  readonly horizonHours: number;
  readonly seed?: number;
  readonly replication?: number;
  readonly weekOffsetHours?: number;
}

export function modelOf(option: OptionSpec, { horizonHours, seed = 1, weekOffsetHours = 0 }: RunSettings): Model {
  return buildModel(scenarioOf(horizonHours, [option], weekOffsetHours), option, seed);
}

export function runOption(option: OptionSpec, settings: RunSettings): Outcome {
  return runModelOnce(new Simulator(modelOf(option, settings)), settings.replication ?? 0);
}

export function runModelOnce(simulator: Simulator, replication: number): Outcome {
  const sim = insideOf(simulator);
  const row = new Float64Array(sim.model.layout.width);
  simulator.run(replication, row, 0);
  return new Outcome(sim, row);
}

/** The state of a simulator: for invariants that no column shows. */
export function insideOf(simulator: Simulator): Simulation {
  return (simulator as unknown as { sim: Simulation }).sim;
}

/** From and to in seconds; Infinity = not over at the horizon. */
export type Interval = readonly [from: number, to: number];

export class Outcome {
  readonly sim: Simulation;
  readonly row: Float64Array;

  constructor(sim: Simulation, row: Float64Array) {
    this.sim = sim;
    this.row = row;
  }

  /** Downtime of a class by cause in seconds (whole ms ÷ 1000), causes without any left out. */
  downSeconds(className?: string): Partial<Record<Cause, number>> {
    const { layout } = this.sim.model;
    const row = className === undefined ? 0 : layout.classes.indexOf(className);
    const first = layout.downtimeMs + row * causes.length;
    const all = causes.map((cause, i) => [cause, this.row[first + i] / 1000] as const);
    return Object.fromEntries(all.filter(([, seconds]) => seconds !== 0));
  }

  /** Of all classes and causes together, in ms. */
  get totalDownMs(): number {
    const { layout } = this.sim.model;
    const first = layout.downtimeMs;
    return this.row.subarray(first, first + layout.classes.length * causes.length).reduce((sum, ms) => sum + ms, 0);
  }

  /** Seconds that a part, group or component did not work. */
  brokenSeconds(name: string): number {
    const { layout } = this.sim.model;
    const isPart = layout.parts.includes(name);
    const column = isPart
      ? layout.partDownMs + layout.parts.indexOf(name)
      : layout.groupDownMs + layout.groups.indexOf(name);
    return this.row[column] / 1000;
  }

  outagesOf(name: string): number {
    const { layout } = this.sim.model;
    const isPart = layout.parts.includes(name);
    return this.row[
      isPart ? layout.partOutages + layout.parts.indexOf(name) : layout.groupOutages + layout.groups.indexOf(name)
    ];
  }

  scalar(name: Scalar): number {
    return this.row[this.sim.model.layout.scalar[name]];
  }

  /** Every outage of the tools of a class, in the order of their beginning. */
  outages(className?: string): Interval[] {
    const { classes, layout } = this.sim.model;
    const index = className === undefined ? 0 : layout.classes.indexOf(className);
    const first = classes.firstTool[index];
    return loggedOutages(this.sim)
      .filter(({ tool }) => tool >= first && tool < first + classes.toolCount[index])
      .map(({ startMs, endMs }): Interval => [startMs / 1000, endMs / 1000])
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  }
}

export interface LoggedOutage {
  readonly root: number;
  readonly tool: number;
  readonly startMs: number;
  readonly endMs: number;
}

/** What the engine has logged for its incidents. */
export function loggedOutages(sim: Simulation): LoggedOutage[] {
  const log = sim.incidents as unknown as {
    length: number;
    root: Int32Array;
    start: Float64Array;
    end: Float64Array;
    tool: Int32Array;
  };
  return Array.from({ length: log.length }, (_, i) => ({
    root: log.root[i],
    tool: log.tool[i],
    startMs: log.start[i],
    endMs: log.end[i],
  }));
}
