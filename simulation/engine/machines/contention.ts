import { nodeAnswers } from "../cluster/answering.ts";
import { effectCodes, type Model } from "../../model/types.ts";
import { resetProfiles } from "./profiles.ts";
import type { Simulation } from "../simulation.ts";

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
  /** By class: how many times its usual CPUs its pods use at the moment. */
  readonly times: Float64Array;
  /** By host: what its nodes want. */
  readonly load: Float64Array;
  /** By class: slow pods as tools, and hours of these up to `since`. */
  readonly slowTools: Float64Array;
  readonly hours: Float64Array;
  since: number;
  /** By host: more is wanted than is left of it. */
  readonly overloaded: Uint8Array;
  /** Some mode takes CPUs away. */
  readonly degrades: boolean;
  /** Nodes whose pods have changed, or that answer again or no longer. */
  readonly touched: Uint8Array;
  readonly touchedList: Int32Array;
  touchedCount: number;
  /** Who runs where, or with how much, has changed: everything is looked at. */
  whole: boolean;
}

/** null = nothing is promised twice and nothing degrades. */
export function createContention({ hosts, modes, nodes, classes }: Model): Contention | null {
  const promised = hosts.cpuOvercommit.some((times) => times > 1);
  if (nodes.count === 0 || (!promised && !modes.effect.includes(effectCodes.degraded))) return null;
  return {
    wanted: new Float64Array(nodes.count),
    slow: new Uint8Array(nodes.count),
    slowPods: new Int32Array(nodes.count * classes.count),
    times: new Float64Array(classes.count).fill(1),
    load: new Float64Array(hosts.count),
    slowTools: new Float64Array(classes.count),
    hours: new Float64Array(classes.count),
    since: 0,
    overloaded: new Uint8Array(hosts.count),
    degrades: modes.effect.includes(effectCodes.degraded),
    touched: new Uint8Array(nodes.count),
    touchedList: new Int32Array(nodes.count),
    touchedCount: 0,
    whole: true,
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
  contention.whole = true;
  resetProfiles(sim);
  reviewContention(sim, contention);
}

/** Pods came to a node or left it, or it answers again or no longer. */
export function nodeTouched(contention: Contention, node: number): void {
  if (contention.touched[node] === 1) return;
  contention.touched[node] = 1;
  contention.touchedList[contention.touchedCount++] = node;
}

export function reviewContention(sim: Simulation, contention: Contention): void {
  if (contention.whole) reviewAll(sim, contention);
  else if (contention.touchedCount > 0) reviewTouched(sim, contention);
}

function reviewAll(sim: Simulation, contention: Contention): void {
  const { model, vms } = sim;
  const { wanted, load, touched, overloaded } = contention;
  accrue(contention, sim.now);
  load.fill(0);
  for (let node = 0; node < model.nodes.count; node++) {
    wanted[node] = wantedOn(sim, contention, node);
    const host = hostOf(model, vms.host, node);
    if (host >= 0) load[host] += wanted[node];
  }
  for (let host = 0; host < model.hosts.count; host++) overloaded[host] = isOverloaded(sim, contention, host) ? 1 : 0;
  for (let node = 0; node < model.nodes.count; node++) judge(sim, contention, node);
  touched.fill(0);
  contention.touchedCount = 0;
  contention.whole = false;
}

/** The nodes that were touched, and those beside them where their machine came to be short of CPUs or no longer is. */
function reviewTouched(sim: Simulation, contention: Contention): void {
  const { model, vms } = sim;
  const { wanted, load, touched, touchedList, overloaded } = contention;
  accrue(contention, sim.now);
  for (let i = 0; i < contention.touchedCount; i++) {
    const node = touchedList[i];
    const before = wanted[node];
    wanted[node] = wantedOn(sim, contention, node);
    const host = hostOf(model, vms.host, node);
    if (host >= 0) load[host] += wanted[node] - before;
  }
  for (let i = 0; i < contention.touchedCount; i++) {
    const host = hostOf(model, vms.host, touchedList[i]);
    if (host < 0) continue;
    const now = isOverloaded(sim, contention, host) ? 1 : 0;
    if (now === overloaded[host]) continue;
    overloaded[host] = now;
    contention.whole = true;
  }
  if (contention.whole) {
    reviewAll(sim, contention);
    return;
  }
  for (let i = 0; i < contention.touchedCount; i++) {
    judge(sim, contention, touchedList[i]);
    touched[touchedList[i]] = 0;
  }
  contention.touchedCount = 0;
}

function judge(sim: Simulation, contention: Contention, node: number): void {
  const now = isShort(sim, contention, node) ? 1 : 0;
  if (now !== contention.slow[node] || (now === 1 && contention.touched[node] === 1))
    recount(sim, contention, node, now);
  contention.slow[node] = now;
}

export function closeContention(sim: Simulation): void {
  if (sim.contention !== null) accrue(sim.contention, sim.now);
}

function accrue(contention: Contention, now: number): void {
  const { hours, slowTools } = contention;
  for (let row = 0; row < hours.length; row++) hours[row] += slowTools[row] * (now - contention.since);
  contention.since = now;
}

function wantedOn(sim: Simulation, { times }: Contention, node: number): number {
  const { model, nodes } = sim;
  if (!nodeAnswers(sim, node)) return 0;
  const { podUse, podClass } = model.tools;
  if (podUse === null) return nodes.usedCpu[node];
  let wanted = 0;
  for (let pod = nodes.holds.first[node]; pod >= 0; pod = nodes.holds.next[pod])
    wanted += podUse[pod] * times[podClass[pod]];
  return wanted;
}

function hostOf({ nodes }: Model, hostOfVm: Int32Array, node: number): number {
  const vm = nodes.vm[node];
  return vm >= 0 ? hostOfVm[vm] : nodes.host[node];
}

function isShort(sim: Simulation, contention: Contention, node: number): boolean {
  const { model, vms } = sim;
  const wanted = contention.wanted[node];
  if (wanted === 0) return false;
  if (isMore(wanted, model.nodes.cpu[node] * leftOf(sim, contention, model.nodes.entity[node]))) return true;
  const host = hostOf(model, vms.host, node);
  return host >= 0 && contention.overloaded[host] === 1;
}

function isOverloaded(sim: Simulation, contention: Contention, host: number): boolean {
  const { cpu, cpuOvercommit, entity } = sim.model.hosts;
  return isMore(contention.load[host], (cpu[host] / cpuOvercommit[host]) * leftOf(sim, contention, entity[host]));
}

/** Sums that pods were added to and taken from are off by their last bits: exactly full is not more than full. */
function isMore(wanted: number, left: number): boolean {
  return wanted > left * (1 + 1e-9);
}

/** Share of an entity's CPUs that its degrading modes leave. */
function leftOf({ model, modes }: Simulation, { degrades }: Contention, entity: number): number {
  if (!degrades) return 1;
  const { modeStart } = model.entities;
  let left = 1;
  for (let mode = modeStart[entity]; mode < modeStart[entity + 1]; mode++) {
    if (modes.active[mode] === 1) left *= model.modes.factor[mode];
  }
  return left;
}

function recount({ model, nodes }: Simulation, contention: Contention, node: number, isSlow: number): void {
  const { slowPods, slowTools } = contention;
  const { count, replicas } = model.classes;
  const first = node * count;
  for (let row = 0; row < count; row++) {
    if (slowPods[first + row] !== 0) slowTools[row] -= slowPods[first + row] / replicas[row];
    slowPods[first + row] = 0;
  }
  if (isSlow === 0) return;
  for (let pod = nodes.holds.first[node]; pod >= 0; pod = nodes.holds.next[pod])
    slowPods[first + model.tools.podClass[pod]]++;
  for (let row = 0; row < count; row++) {
    if (slowPods[first + row] !== 0) slowTools[row] += slowPods[first + row] / replicas[row];
  }
}
