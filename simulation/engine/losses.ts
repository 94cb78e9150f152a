import type { Model } from "../model/types.ts";
import { link, setReady, takeAll, unlink } from "./nodes.ts";
import { chooseNode } from "./scheduler.ts";
import type { Simulation } from "./simulation.ts";

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
}

/** Of `sets` possible losses `tested` were tried, and after `fit` of these every displaced pod had a place. */
export interface LossCount {
  readonly sets: number;
  readonly tested: number;
  readonly fit: number;
}

/** Sets of units beyond this number are not all tried. */
const mostSets = 10_000;
/** Pods placed for trial, beyond which fewer sets are tried: keeps the survey within about a second. */
const mostPods = 400_000;

/**
 * Takes each unit, each pair of units and each rack away from the platform at t = 0 and lets the model's own scheduler
 * place the displaced pods on the rest. Leaves pods and nodes where they were (their order in lists aside), so the
 * caller restores the placement afterwards.
 */
export function surveyLosses(sim: Simulation): LossSurvey | null {
  const { model } = sim;
  if (model.tools.podCount === 0 || model.nodes.count === 0) return null;
  const { unit, groups } = unitsOf(sim);
  const racks = racksOf(sim);
  const podsPerUnit = Math.max(1, model.tools.podCount / groups.length);
  const one = tryAll(sim, groups.length, Math.max(1, Math.floor(mostPods / podsPerUnit)), (i) => groups[i]);
  const pairs = (groups.length * (groups.length - 1)) / 2;
  const affordable = Math.max(1, Math.floor(mostPods / (2 * podsPerUnit)));
  const two = tryAll(sim, pairs, affordable, (set) => pairOf(groups, set));
  const rack = racks.length === 0 ? null : tryAll(sim, racks.length, mostSets, (i) => racks[i]);
  return { unit, one, two, rack, rolling: roll(sim, groups) };
}

/** Tries all sets, or as many as allowed at even distances. */
function tryAll(
  sim: Simulation,
  sets: number,
  affordable: number,
  nodesOf: (set: number) => readonly number[],
): LossCount {
  const tested = Math.min(sets, mostSets, affordable);
  let fit = 0;
  for (let i = 0; i < tested; i++) {
    const set = tested === sets ? i : Math.floor(((i + 0.5) * sets) / tested);
    if (fitsWithout(sim, nodesOf(set))) fit++;
  }
  return { sets, tested, fit };
}

function fitsWithout(sim: Simulation, lost: readonly number[]): boolean {
  const moved: { readonly pod: number; readonly home: number }[] = [];
  const all = displace(sim, lost, moved);
  for (const { pod } of moved) if (sim.pods.node[pod] >= 0) unlink(sim, pod);
  for (const node of lost) setReady(sim, node, true);
  for (const { pod, home } of moved) link(sim, home, pod);
  return all;
}

/** One unit after another: emptied, and back in service with no pods. Fits if no pod is ever without a place. */
function roll(sim: Simulation, groups: readonly (readonly number[])[]): LossCount {
  const start = sim.pods.node.slice();
  let fit = 0;
  for (const lost of groups) {
    const moved: { pod: number; home: number }[] = [];
    if (displace(sim, lost, moved)) fit++;
    for (const node of lost) setReady(sim, node, true);
    // What found no place waits for the unit that is back.
    for (const { pod, home } of moved) if (sim.pods.node[pod] < 0) link(sim, home, pod);
  }
  for (let pod = 0; pod < start.length; pod++) if (sim.pods.node[pod] >= 0) unlink(sim, pod);
  for (let pod = 0; pod < start.length; pod++) if (start[pod] >= 0) link(sim, start[pod], pod);
  return { sets: groups.length, tested: groups.length, fit };
}

/** Places the pods of the lost nodes elsewhere; false if one finds no place. */
function displace(sim: Simulation, lost: readonly number[], moved: { pod: number; home: number }[]): boolean {
  for (const node of lost) setReady(sim, node, false);
  let all = true;
  for (const home of lost) {
    let pod = takeAll(sim, home);
    while (pod >= 0) {
      const next = sim.pods.next[pod];
      sim.pods.node[pod] = -1;
      moved.push({ pod, home });
      const node = chooseNode(sim, pod);
      if (node >= 0) link(sim, node, pod);
      else all = false;
      pod = next;
    }
  }
  return all;
}

/** Nodes by the host they run on, hosts without nodes left out; node by node where one runs on no host. */
function unitsOf(sim: Simulation): { unit: LossSurvey["unit"]; groups: number[][] } {
  const { nodes, hosts } = sim.model;
  const hostOf = Array.from({ length: nodes.count }, (_, node) => hostUnder(sim, node));
  if (hostOf.includes(-1)) return { unit: "node", groups: hostOf.map((_, node) => [node]) };
  const groups = grouped(hostOf, hosts.count);
  return { unit: "host", groups };
}

function racksOf(sim: Simulation): number[][] {
  const { nodes, hosts, entities }: Pick<Model, "nodes" | "hosts" | "entities"> = sim.model;
  const rackOf = Array.from({ length: nodes.count }, (_, node) => {
    const host = hostUnder(sim, node);
    return host < 0 ? -1 : hosts.rack[host];
  });
  return rackOf.includes(-1) ? [] : grouped(rackOf, entities.count);
}

function hostUnder(sim: Simulation, node: number): number {
  const { nodes } = sim.model;
  return nodes.vm[node] >= 0 ? sim.vms.host[nodes.vm[node]] : nodes.host[node];
}

function grouped(keys: readonly number[], count: number): number[][] {
  const groups: number[][] = Array.from({ length: count }, () => []);
  keys.forEach((key, item) => groups[key].push(item));
  return groups.filter((group) => group.length > 0);
}

/** The set-th pair of groups, counted row by row: (0, 1), (0, 2), …, (1, 2), … */
function pairOf(groups: readonly (readonly number[])[], set: number): number[] {
  let first = 0;
  let left = set;
  while (left >= groups.length - 1 - first) left -= groups.length - 1 - first++;
  return [...groups[first], ...groups[first + 1 + left]];
}
