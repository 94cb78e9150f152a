import type { OptionSpec } from "../scenario/types.ts";
import { findTracked } from "../model/tracking.ts";
import { NotExact, type Because } from "./because.ts";
import { clustersOf } from "./clusters.ts";
import { ConeMaker, type Cone } from "./cone.ts";
import { methods, type Method, type Process } from "./process.ts";
import { processOf } from "./processes.ts";
import { quadratureOver, type Quadrature } from "./quadrature.ts";
import { Structure } from "./structure.ts";

/** Over the same start and horizon as the histories. */
export interface ExactFigure {
  /** Expected share of the horizon in which it does not work. */
  readonly unavailability: number;
  /** Expected number of outages in the horizon; null where it is not worked out. */
  readonly outages: number | null;
  readonly method: Method;
}

export type Exact = ExactFigure | { readonly because: Because };

/** Instants × processes × views that one figure may look at. */
const mostLooks = 3e6;

/** The figure of each thing whose outages are recorded (parts, k-of-n groups, a plain system), by its name. */
export function exactFigures(option: OptionSpec, horizonHours: number): Map<string, Exact> {
  return new Map([...exactCones(option)].map(([name, cone]) => [name, figureOf(cone, horizonHours)]));
}

export function exactCones(option: OptionSpec): Map<string, Cone | { readonly because: Because }> {
  const maker = new ConeMaker(option);
  const tracked = findTracked(option, maker.inventory);
  return new Map(tracked.map(({ name, entity }) => [name, unlessNotExact(() => maker.coneOf(entity))]));
}

export function figureOf(cone: Cone | { readonly because: Because }, horizonHours: number): Exact {
  return "because" in cone ? cone : unlessNotExact(() => solve(cone, horizonHours));
}

/** The one place where a search that found nothing exact ends. */
function unlessNotExact<T>(find: () => T): T | { readonly because: Because } {
  try {
    return find();
  } catch (error) {
    if (error instanceof NotExact) return { because: error.because };
    throw error;
  }
}

function solve(cone: Cone, horizonHours: number): ExactFigure {
  const all = clustersOf(cone)
    .filter((cluster) => cluster.some(({ thing }) => cone.below[thing]))
    .map((cluster) => processOf(cone, cluster));
  const rate = all.reduce((sum, process) => sum + process.rate, 0);
  const quadrature = quadratureOver(horizonHours, rate, [...new Set(all.flatMap(({ breaks }) => breaks))]);
  const views = all.reduce((sum, process) => sum + process.views.length, 0);
  if (views * quadrature.times.length > mostLooks) throw new NotExact("too large");
  const structure = new Structure(cone, all);
  return {
    unavailability: meanDown(structure, all, quadrature),
    outages: outagesOf(structure, all, quadrature, horizonHours),
    method: methods[Math.max(0, ...all.map(({ method }) => methods.indexOf(method)))],
  };
}

function meanDown(structure: Structure, processes: readonly Process[], { times, weights }: Quadrature): number {
  const shown = processes.map((process) => process.probabilities(times));
  let sum = 0;
  for (let row = 0; row < times.length; row++) {
    const down = structure.rootDown((process, view) => shown[process][row * processes[process].views.length + view]);
    sum += weights[row] * down;
  }
  return sum;
}

/** Worked out where one process decides about everything. */
function outagesOf(
  structure: Structure,
  processes: readonly Process[],
  { times, weights }: Quadrature,
  horizonHours: number,
): number | null {
  const { deciding } = structure;
  if (deciding.length === 0) return 0;
  if (deciding.length > 1) return null;
  const [one] = deciding;
  const down = processes[one].views.map(
    (_, shown) => structure.rootDown((process, view) => (process === one && view === shown ? 1 : 0)) > 0.5,
  );
  const rates = processes[one].passages(times, down);
  return horizonHours * rates.reduce((sum, rate, row) => sum + weights[row] * rate, 0);
}
