import { effectCodes, type Model } from "../model/types.ts";
import type { Simulation } from "./simulation.ts";
import { ANSWERING } from "./tree.ts";

/**
 * Tools that are short of CPUs: up, and slow. A machine is short while the pods on it want more than the CPUs it has left
 * (overcommit divided out, degraded ones taken away); a node also while they want more than is left of its own. All its pods
 * are slow then. Looked at when an event has been followed through.
 */
export interface Contention {
  /** By node: CPUs that its pods want while it answers; 1 = its pods are slow; by node and class, how many they are. */
  readonly wanted: Float64Array;
  readonly slow: Uint8Array;
  readonly slowPods: Int32Array;
  /** By host: what its nodes want. */
  readonly load: Float64Array;
  /** By class: slow pods as tools, and hours of these up to `since`. */
  readonly slowTools: Float64Array;
  readonly hours: Float64Array;
  since: number;
  /** Something has changed: pods of these nodes, or else who runs where and with how much. */
  dirty: boolean;
  readonly touched: Uint8Array;
}

/** null = nothing is promised twice and nothing degrades. */
export function createContention({ hosts, modes, nodes, classes }: Model): Contention | null {
  const promised = hosts.cpuOvercommit.some((times) => times > 1);
  if (nodes.count === 0 || (!promised && !modes.effect.includes(effectCodes.degraded))) return null;
  return {
    wanted: new Float64Array(nodes.count),
    slow: new Uint8Array(nodes.count),
    slowPods: new Int32Array(nodes.count * classes.count),
    load: new Float64Array(hosts.count),
    slowTools: new Float64Array(classes.count),
    hours: new Float64Array(classes.count),
    since: 0,
    dirty: true,
    touched: new Uint8Array(nodes.count),
  };
}

export function resetContention(sim: Simulation): void {
  const { contention } = sim;
  if (contention === null) return;
  contention.slow.fill(0);
  contention.slowPods.fill(0);
  contention.slowTools.fill(0);
  contention.hours.fill(0);
  contention.since = 0;
  contention.touched.fill(1);
  reviewContention(sim, contention);
}

/** Pods came to a node or left it, or it answers again or no longer. */
export function nodeTouched(contention: Contention, node: number): void {
  contention.dirty = true;
  contention.touched[node] = 1;
}

export function reviewContention(sim: Simulation, contention: Contention): void {
  accrue(contention, sim.now);
  contention.dirty = false;
  const { model, vms } = sim;
  const { wanted, load, touched, slow } = contention;
  load.fill(0);
  for (let node = 0; node < model.nodes.count; node++) {
    if (touched[node] === 1) wanted[node] = wantedOn(sim, node);
    const host = hostOf(model, vms.host, node);
    if (host >= 0) load[host] += wanted[node];
  }
  for (let node = 0; node < model.nodes.count; node++) {
    const now = isShort(sim, contention, node) ? 1 : 0;
    if (now !== slow[node] || (now === 1 && touched[node] === 1)) recount(sim, contention, node, now);
    slow[node] = now;
    touched[node] = 0;
  }
}

export function closeContention(sim: Simulation): void {
  if (sim.contention !== null) accrue(sim.contention, sim.now);
}

function accrue(contention: Contention, now: number): void {
  const { hours, slowTools } = contention;
  for (let row = 0; row < hours.length; row++) hours[row] += slowTools[row] * (now - contention.since);
  contention.since = now;
}

function wantedOn({ model, nodes, pods, tree }: Simulation, node: number): number {
  if ((tree.state[model.nodes.entity[node]] & ANSWERING) === 0) return 0;
  let sum = 0;
  for (let pod = nodes.first[node]; pod >= 0; pod = pods.next[pod]) sum += model.tools.podCpu[pod];
  return sum;
}

function hostOf({ nodes }: Model, hostOfVm: Int32Array, node: number): number {
  const vm = nodes.vm[node];
  return vm >= 0 ? hostOfVm[vm] : nodes.host[node];
}

function isShort(sim: Simulation, { wanted, load }: Contention, node: number): boolean {
  const { model } = sim;
  if (wanted[node] === 0) return false;
  if (wanted[node] > model.nodes.cpu[node] * leftOf(sim, model.nodes.entity[node])) return true;
  const host = hostOf(model, sim.vms.host, node);
  if (host < 0) return false;
  const { cpu, cpuOvercommit, entity } = model.hosts;
  return load[host] > (cpu[host] / cpuOvercommit[host]) * leftOf(sim, entity[host]);
}

/** Share of an entity's CPUs that its degrading modes leave. */
function leftOf({ model, modes }: Simulation, entity: number): number {
  const { modeStart } = model.entities;
  let left = 1;
  for (let mode = modeStart[entity]; mode < modeStart[entity + 1]; mode++) {
    if (modes.active[mode] === 1) left *= model.modes.factor[mode];
  }
  return left;
}

function recount({ model, nodes, pods }: Simulation, contention: Contention, node: number, isSlow: number): void {
  const { slowPods, slowTools } = contention;
  const { count, replicas } = model.classes;
  const first = node * count;
  for (let row = 0; row < count; row++) {
    if (slowPods[first + row] !== 0) slowTools[row] -= slowPods[first + row] / replicas[row];
    slowPods[first + row] = 0;
  }
  if (isSlow === 0) return;
  for (let pod = nodes.first[node]; pod >= 0; pod = pods.next[pod]) slowPods[first + model.tools.podClass[pod]]++;
  for (let row = 0; row < count; row++) {
    if (slowPods[first + row] !== 0) slowTools[row] += slowPods[first + row] / replicas[row];
  }
}
