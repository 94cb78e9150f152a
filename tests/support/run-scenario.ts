/** Scenario text → the rows of all its options, simulated in this thread. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Simulator } from "../../simulation/engine/simulator.ts";
import { buildModel } from "../../simulation/model/build.ts";
import type { Scalar } from "../../simulation/model/layout.ts";
import type { Model } from "../../simulation/model/types.ts";
import { parseScenario } from "../../simulation/scenario/parse.ts";
import { causes } from "../../simulation/scenario/types.ts";
import type { Cause } from "../../simulation/scenario/types.ts";
import { sampleOf } from "./sample.ts";
import type { Sample } from "./sample.ts";

export function readRepositoryFile(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");
}

/** The model of each option, by name. Throws with all issues of a scenario that cannot be run. */
export function modelsOf(text: string, seed = seedOf(text)): Map<string, Model> {
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues, null, 2));
  const { scenario } = parsed;
  return new Map(scenario.options.map((option) => [option.name, buildModel(scenario, option, seed)]));
}

/**
 * Streams are keyed by names, so that two cases that both call their component `server` would draw the same numbers and
 * err alike. Unless told otherwise, each text has a seed of its own: their errors are independent.
 */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

export function runScenario(text: string, replications: number, seed = seedOf(text)): Map<string, Runs> {
  return new Map([...modelsOf(text, seed)].map(([name, model]) => [name, runModel(model, replications)]));
}

/** A scenario without `options:`. */
export function runOnly(text: string, replications: number, seed = seedOf(text)): Runs {
  return runScenario(text, replications, seed).get("base")!;
}

export function runModel(model: Model, replications: number): Runs {
  const { width } = model.layout;
  const rows = new Float64Array(replications * width);
  const simulator = new Simulator(model);
  for (let i = 0; i < replications; i++) simulator.run(i, rows, i * width);
  return new Runs(model, replications, rows);
}

/** The figures of one option, one per replication, in the units that paper uses. */
export class Runs {
  readonly model: Model;
  readonly count: number;
  private readonly rows: Float64Array;

  constructor(model: Model, count: number, rows: Float64Array) {
    this.model = model;
    this.count = count;
    this.rows = rows;
  }

  /** Share of time that a tool of the class is down (of a plain system: that the system is), for one cause or all. */
  unavailability(className?: string, cause?: Cause): number[] {
    const { layout } = this.model;
    const row = className === undefined ? 0 : layout.classes.indexOf(className);
    const wanted = cause === undefined ? causes : [cause];
    const columns = wanted.map((name) => layout.downtimeMs + row * causes.length + causes.indexOf(name));
    const toolMs = this.toolCount(row) * this.horizonMs;
    return this.each((value) => columns.reduce((sum, column) => sum + value(column), 0) / toolMs);
  }

  downtimeMs(className: string, cause?: Cause): number[] {
    const toolMs = this.toolCount(this.model.layout.classes.indexOf(className)) * this.horizonMs;
    return this.unavailability(className, cause).map((share) => Math.round(share * toolMs));
  }

  partUnavailability(name: string): number[] {
    const { layout } = this.model;
    const column = layout.partDownMs + layout.parts.indexOf(name);
    return this.each((value) => value(column) / this.horizonMs);
  }

  groupUnavailability(name: string): number[] {
    const { layout } = this.model;
    const column = layout.groupDownMs + layout.groups.indexOf(name);
    return this.each((value) => value(column) / this.horizonMs);
  }

  groupOutages(name: string): number[] {
    const { layout } = this.model;
    const column = layout.groupOutages + layout.groups.indexOf(name);
    return this.each((value) => value(column));
  }

  scalar(name: Scalar): number[] {
    return this.each((value) => value(this.model.layout.scalar[name]));
  }

  /** A column as the engine wrote it. */
  column(offset: number): number[] {
    return this.each((value) => value(offset));
  }

  sample(values: readonly number[]): Sample {
    return sampleOf(values);
  }

  private get horizonMs(): number {
    return this.model.horizonHours * 3_600_000;
  }

  private toolCount(row: number): number {
    return this.model.plain ? 1 : this.model.classes.toolCount[row];
  }

  private each(figure: (value: (column: number) => number) => number): number[] {
    const { width } = this.model.layout;
    return Array.from({ length: this.count }, (_, i) => figure((column) => this.rows[i * width + column]));
  }
}
