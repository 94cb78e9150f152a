import { lossLevels } from "../../model/layout.ts";
import type { Simulation } from "../simulation.ts";
import { Probe } from "./probe.ts";
import { firstSet, nextSet, randomSet, setsOf } from "./sets.ts";
import { unitOf, unitsOf } from "./units.ts";
import { heaviest, scarceWithout, type Scarce } from "./weights.ts";

/** What fits when some of the platform is lost, as a capacity planner counts it. */
export interface LossSurvey {
  /** What is lost one by one: hosts, or nodes where no hosts are simulated. */
  readonly unit: "host" | "node";
  readonly one: LossCount;
  readonly two: LossCount;
  /** null without racks under the nodes. */
  readonly rack: LossCount | null;
  /** Every unit drained and brought back empty, one after another. */
  readonly rolling: LossCount;
  /** By the number of units lost, from none on; ends with the first number after which nothing fits. */
  readonly units: readonly LossCount[];
}

/** Of `sets` possible losses `tested` were tried, and after `fit` of these every displaced pod had a place. */
export interface LossCount {
  /** Infinity = too many to be counted. */
  readonly sets: number;
  readonly tested: number;
  readonly fit: number;
  /** The loss after which most pods have no place; null where all fit. */
  readonly worst: { readonly podsWithoutPlace: number; readonly scarce: Scarce } | null;
}

/** Sets of units beyond this number are not all tried. */
const mostSets = 10_000;
/**
 * Pods placed for trial, beyond which fewer sets are tried: for one and two units, and for each higher number. Keeps the
 * survey within about a second.
 */
const mostPods = 400_000;
const mostPodsBeyond = 50_000;

/**
 * Takes each set of units and each rack away from the platform at t = 0 and lets the model's own scheduler place the
 * displaced pods on the rest. Null without pods. Leaves the simulation as it was.
 */
export function surveyLosses(sim: Simulation): LossSurvey | null {
  const { model } = sim;
  if (model.tools.podCount === 0 || model.nodes.count === 0) return null;
  const probe = new Probe(sim);
  const { each, racks } = unitsOf(sim);
  const tally = new Tally(sim, probe, probe.begin());
  const units = [tally.all([[]])];
  for (let size = 1; size < lossLevels; size++) {
    if (size > 2 && (size > each.length || units[size - 1].fit === 0)) break;
    units.push(losses(sim, tally, each, size));
  }
  const [, one, two] = units;
  const rack = racks.length === 0 ? null : tally.all(racks);
  const rolling = tally.rolling(each);
  probe.end();
  const possible = units.filter(({ sets }) => sets > 0);
  return { unit: unitOf(model), one, two, rack, rolling, units: one.fit === 0 ? possible.slice(0, 2) : possible };
}

/** All sets of so many units, or as many as allowed: at even distances in their order, or the heaviest and some by chance. */
function losses(sim: Simulation, tally: Tally, each: readonly (readonly number[])[], size: number): LossCount {
  const sets = setsOf(each.length, size);
  const podsPerSet = Math.max(1, (size * sim.model.tools.podCount) / each.length);
  const affordable = Math.max(1, Math.floor((size > 2 ? mostPodsBeyond : mostPods) / podsPerSet));
  const tested = Math.min(sets, mostSets, affordable);
  const nodesOf = (set: readonly number[]): number[] => set.flatMap((unit) => each[unit]);
  if (tested < sets && size > 2) {
    const heavy = heaviest(sim, each, size);
    const random = Array.from({ length: tested - 1 }, (_, i) =>
      randomSet(sim.model.lossKeys, size, 0, i, each.length, size),
    );
    return tally.all([heavy, ...random].map(nodesOf), sets);
  }
  const chosen: number[][] = [];
  const set = firstSet(size);
  for (let i = 0; i < tested; i++) {
    const wanted = tested === sets ? i : Math.floor(((i + 0.5) * sets) / tested);
    chosen.push(tested === sets ? nodesOf(set) : nodesOf(setAt(each.length, size, wanted)));
    if (tested === sets) nextSet(set, each.length);
  }
  return tally.all(chosen, sets);
}

/** The number-th set of one or two units, in their order. */
function setAt(count: number, size: number, number: number): number[] {
  if (size === 1) return [number];
  let first = 0;
  let left = number;
  while (left >= count - 1 - first) left -= count - 1 - first++;
  return [first, first + 1 + left];
}

/** Counts what fits; nothing does where pods have no place to begin with. */
class Tally {
  private readonly sim: Simulation;
  private readonly probe: Probe;
  private readonly missing: number;

  constructor(sim: Simulation, probe: Probe, missing: number) {
    this.sim = sim;
    this.probe = probe;
    this.missing = missing;
  }

  all(tried: readonly (readonly number[])[], sets = tried.length): LossCount {
    let fit = 0;
    let most = 0;
    let worst: readonly number[] = [];
    for (const lost of tried) {
      const without = this.missing + this.probe.without(lost);
      if (without === 0) fit++;
      if (without <= most) continue;
      most = without;
      worst = lost;
    }
    return { sets, tested: tried.length, fit, worst: this.worstOf(most, worst) };
  }

  rolling(units: readonly (readonly number[])[]): LossCount {
    const { fit, most } = this.probe.roll(units, true);
    const worst = this.worstOf(this.missing + most, units[0] ?? []);
    return { sets: units.length, tested: units.length, fit: this.missing > 0 ? 0 : fit, worst };
  }

  private worstOf(podsWithoutPlace: number, lost: readonly number[]): LossCount["worst"] {
    return podsWithoutPlace === 0 ? null : { podsWithoutPlace, scarce: scarceWithout(this.sim, lost) };
  }
}
