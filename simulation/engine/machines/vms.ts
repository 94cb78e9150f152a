import { antiAffinities, type Model } from "../../model/types.ts";
import { draw, drawUniform, purposes } from "../failures/draws.ts";
import { append, clearLists, createLists, type Lists, remove } from "../lists.ts";
import type { Simulation } from "../simulation.ts";
import { answers, parentChanged, touch } from "../failures/tree.ts";

/** VMs: on which host each is, what hosts have left, and moves by live migration. */
export interface Vms {
  readonly host: Int32Array;
  readonly usedCpu: Float64Array;
  readonly usedMemory: Float64Array;
  /** The VMs on each host, in the order in which they came. */
  readonly onHost: Lists;
  /** 1 = paused by a live migration. */
  readonly paused: Uint8Array;
  readonly moves: Int32Array;
  /** A VM has moved or a host answers again: evacuations that wait for room are tried again, and this cleared. */
  roomAppeared: boolean;
}

export function createVms(model: Model): Vms {
  const vms = model.vms.count;
  const hosts = model.hosts.count;
  return {
    host: new Int32Array(vms),
    usedCpu: new Float64Array(hosts),
    usedMemory: new Float64Array(hosts),
    onHost: createLists(hosts, vms),
    paused: new Uint8Array(vms),
    moves: new Int32Array(vms),
    roomAppeared: false,
  };
}

export function resetVms(sim: Simulation): void {
  const { vms, model } = sim;
  vms.usedCpu.fill(0);
  vms.usedMemory.fill(0);
  clearLists(vms.onHost);
  vms.paused.fill(0);
  vms.moves.fill(0);
  vms.roomAppeared = false;
  for (let vm = 0; vm < model.vms.count; vm++) settleOn(sim, vm, model.vms.home[vm]);
}

/**
 * Live-migrates every VM away from a host: a short pause each, or, with the probability of failure, a restart on the
 * new host. VMs for which no host has room stay and share their host's fate.
 */
export function migrateAway(sim: Simulation, host: number, stunLaw: number, failure: number, event: number): void {
  const { vms } = sim;
  let vm = vms.onHost.first[host];
  while (vm >= 0) {
    const next = vms.onHost.next[vm];
    const target = chooseHost(sim, vm);
    if (target >= 0) migrate(sim, vm, target, stunLaw, failure, event);
    vm = next;
  }
}

/** The pause of a live migration is over. */
export function thaw(sim: Simulation, vm: number): void {
  const { vms, model, tree } = sim;
  vms.paused[vm] = 0;
  const entity = model.vms.entity[vm];
  tree.freezes[entity]--;
  touch(tree, entity, tree.event[entity]);
}

function migrate(sim: Simulation, vm: number, target: number, stunLaw: number, failure: number, event: number): void {
  const { vms, model, tree, queue, slots } = sim;
  const entity = model.vms.entity[vm];
  const ordinal = vms.moves[vm]++;
  const u = drawUniform(model.vms.keys, vm, purposes.migration, sim.history, ordinal);
  moveVm(sim, vm, target, event);
  if (sim.journal !== null) sim.journal.vmMoved(sim, vm, event);
  sim.counts.migrated++;
  if (u < failure) {
    tree.restart[entity] = 1;
  } else if (vms.paused[vm] === 0) {
    const stun = draw(model.laws, stunLaw, model.vms.keys, vm, purposes.stun, sim.history, ordinal);
    vms.paused[vm] = 1;
    tree.freezes[entity]++;
    queue.schedule(slots.thaw + vm, sim.now + stun);
  }
  touch(tree, entity, event);
}

/** From one host to another; the VM sees what changes under it. One on a lost host is first taken off its evacuation. */
export function moveVm(sim: Simulation, vm: number, target: number, event: number): void {
  const { vms, model, tree } = sim;
  const source = vms.host[vm];
  const before = tree.state[model.hosts.entity[source]];
  const after = tree.state[model.hosts.entity[target]];
  takeOff(sim, vm);
  settleOn(sim, vm, target);
  parentChanged(tree, model.vms.entity[vm], before, after, event);
  vms.roomAppeared = true;
}

/** Another host of the group that answers and has room: apart from its like if asked for, then the most free memory. −1 = none. */
export function chooseHost(sim: Simulation, vm: number): number {
  const { vms, model, tree } = sim;
  const { hosts } = model;
  const affinity = model.vms.antiAffinity[vm];
  let chosen = -1;
  let fewestAlike = Infinity;
  let mostFree = -1;
  for (let host = 0; host < hosts.count; host++) {
    if (host === vms.host[vm] || hosts.group[host] !== model.vms.hostGroup[vm] || !fits(sim, vm, host)) continue;
    if (!answers(tree, hosts.entity[host])) continue;
    const alike = affinity === antiAffinities.none ? 0 : alikeOn(sim, vm, host);
    if (affinity === antiAffinities.hard && alike > 0) continue;
    const free = hosts.memory[host] - vms.usedMemory[host];
    if (alike > fewestAlike || (alike === fewestAlike && free <= mostFree)) continue;
    chosen = host;
    fewestAlike = alike;
    mostFree = free;
  }
  return chosen;
}

export function fits(sim: Simulation, vm: number, host: number): boolean {
  const { vms, model } = sim;
  return (
    vms.usedCpu[host] + model.vms.cpu[vm] <= model.hosts.cpu[host] &&
    vms.usedMemory[host] + model.vms.memory[vm] <= model.hosts.memory[host]
  );
}

function alikeOn(sim: Simulation, vm: number, host: number): number {
  const { vms, model } = sim;
  let alike = 0;
  for (let other = vms.onHost.first[host]; other >= 0; other = vms.onHost.next[other]) {
    if (model.vms.group[other] === model.vms.group[vm]) alike++;
  }
  return alike;
}

function settleOn(sim: Simulation, vm: number, host: number): void {
  const { vms, model } = sim;
  vms.host[vm] = host;
  if (sim.contention !== null) sim.contention.whole = true;
  append(vms.onHost, host, vm);
  vms.usedCpu[host] += model.vms.cpu[vm];
  vms.usedMemory[host] += model.vms.memory[vm];
}

function takeOff(sim: Simulation, vm: number): void {
  const { vms, model } = sim;
  const host = vms.host[vm];
  remove(vms.onHost, host, vm);
  vms.usedCpu[host] -= model.vms.cpu[vm];
  vms.usedMemory[host] -= model.vms.memory[vm];
}
