import type { Model } from "../../model/types.ts";
import { dequeue } from "../repairs/crew-queue.ts";
import { acquire, release } from "../repairs/crews.ts";
import { draw, drawUniform, purposes } from "../failures/draws.ts";
import type { Simulation } from "../simulation.ts";
import { chooseHost, moveVm } from "./vms.ts";
import { endOfWork } from "../repairs/working-hours.ts";

/**
 * Evacuations of VMs from lost hosts. A VM is due when its law `after` has passed since the loss; then it needs a host
 * with room, its storage and the VM operations, and waits until it has them all. The work is done in lanes: each VM has
 * its own, or, one after another, those of a host share the host's. A lane moves one VM at a time, the first of those
 * that can be moved, and keeps the crew's member from one move to the next.
 */
export interface Evacuations {
  /** A value of the constants below. */
  readonly stage: Uint8Array;
  /** VMs in the stage WAITING. */
  waiting: number;
  /** Ordinals of draws: losses of the host under each VM and of each host, moves begun. */
  readonly vmLosses: Int32Array;
  readonly hostLosses: Int32Array;
  readonly begun: Int32Array;
  /** Per lane (VMs, then hosts): the VM that it moves, or waits with for a member of the crew; −1 = none. */
  readonly current: Int32Array;
}

/** Stages of a VM: not to be moved, not due yet, due, on its way. */
const STAYS = 0;
const DETECTED_LATER = 1;
export const WAITING = 2;
export const MOVING = 3;

export function createEvacuations(model: Model): Evacuations {
  const { vms, hosts } = model;
  return {
    stage: new Uint8Array(vms.count),
    waiting: 0,
    vmLosses: new Int32Array(vms.count),
    hostLosses: new Int32Array(hosts.count),
    begun: new Int32Array(vms.count),
    current: new Int32Array(vms.count + hosts.count),
  };
}

export function resetEvacuations(evacuations: Evacuations): void {
  evacuations.stage.fill(STAYS);
  evacuations.waiting = 0;
  evacuations.vmLosses.fill(0);
  evacuations.hostLosses.fill(0);
  evacuations.begun.fill(0);
  evacuations.current.fill(-1);
}

/** The host under the VM is lost. One after another, all of its VMs are due by one draw. */
export function detectLoss(sim: Simulation, vm: number): void {
  const { evacuations, vms, model, queue, slots } = sim;
  const law = model.vms.evacuationLaw[vm];
  const ordinal = evacuations.vmLosses[vm]++;
  const host = vms.host[vm];
  const delay =
    model.vms.oneByOne[vm] === 1
      ? draw(model.laws, law, model.hosts.keys, host, purposes.evacuation, sim.history, evacuations.hostLosses[host])
      : draw(model.laws, law, model.vms.keys, vm, purposes.evacuation, sim.history, ordinal);
  evacuations.stage[vm] = DETECTED_LATER;
  queue.schedule(slots.evacuate + vm, sim.now + delay);
}

/** After the losses of its VMs. */
export function hostLost(sim: Simulation, host: number): void {
  sim.evacuations.hostLosses[host]++;
}

/** The evacuation slot of a VM is due: it can be moved from now on, or its move is over. */
export function evacuate(sim: Simulation, vm: number): void {
  const { evacuations } = sim;
  const lane = laneOf(sim, vm);
  if (evacuations.stage[vm] === MOVING) {
    endMove(sim, vm);
    carryOn(sim, lane);
  } else {
    wait(sim, vm);
    if (evacuations.current[lane] < 0) carryOn(sim, lane);
  }
}

/** Something that evacuations wait for may be there now. */
export function retryEvacuations(sim: Simulation): void {
  const { evacuations } = sim;
  if (evacuations.waiting === 0) return;
  for (let vm = 0; vm < evacuations.stage.length; vm++) {
    if (evacuations.stage[vm] !== WAITING) continue;
    const lane = laneOf(sim, vm);
    if (evacuations.current[lane] < 0) carryOn(sim, lane);
  }
}

/** The VM is not evacuated from where it is. Its lane carries on afterwards, when the caller says so. */
export function withdraw(sim: Simulation, vm: number): void {
  const { evacuations, crews, queue, slots } = sim;
  const { stage, current } = evacuations;
  if (stage[vm] === STAYS) return;
  const lane = laneOf(sim, vm);
  if (stage[vm] === WAITING) evacuations.waiting--;
  else queue.cancel(slots.evacuate + vm);
  if (current[lane] === vm) {
    if (sim.journal !== null) sim.journal.moveEnded(sim, vm, "called off");
    const job = jobOf(sim, lane);
    if (crews.waitsFor[job] >= 0) dequeue(crews, crews.waitsFor[job], job);
    current[lane] = -1;
  }
  stage[vm] = STAYS;
}

/** Where the VM's move is made. */
export function laneOf(sim: Simulation, vm: number): number {
  const { model, vms } = sim;
  return model.vms.oneByOne[vm] === 1 ? model.vms.count + vms.host[vm] : vm;
}

/** A lane that moves nothing goes on with the next VM, or lets its crew's member go. */
export function carryOn(sim: Simulation, lane: number): void {
  const { evacuations, crews, model } = sim;
  if (evacuations.current[lane] >= 0) return;
  const vm = nextOf(sim, lane);
  const job = jobOf(sim, lane);
  const crew = vm < 0 ? -1 : model.vms.movers[vm];
  const held = crews.holds[job];
  if (held >= 0 && held !== crew) letGo(sim, job);
  if (vm < 0) return;
  evacuations.current[lane] = vm;
  if (crew >= 0 && held !== crew && !acquire(sim, crew, job)) {
    if (sim.journal !== null) sim.journal.moveWaits(sim, vm);
    return;
  }
  beginMove(sim, vm, lane);
}

/** A member of the crew that the lane waited for is free, and the lane has it. */
export function serveLane(sim: Simulation, lane: number): void {
  const { evacuations } = sim;
  const vm = evacuations.current[lane];
  if (canMove(sim, vm)) {
    beginMove(sim, vm, lane);
  } else {
    if (sim.journal !== null) sim.journal.moveEnded(sim, vm, "waits");
    evacuations.current[lane] = -1;
    carryOn(sim, lane);
  }
}

function wait(sim: Simulation, vm: number): void {
  sim.evacuations.stage[vm] = WAITING;
  sim.evacuations.waiting++;
}

/** The first VM of the lane, by its row, that is due and can be moved now; −1 = none. */
function nextOf(sim: Simulation, lane: number): number {
  const { vms, model, evacuations } = sim;
  if (lane < model.vms.count) return evacuations.stage[lane] === WAITING && canMove(sim, lane) ? lane : -1;
  let first = -1;
  for (let vm = vms.onHost.first[lane - model.vms.count]; vm >= 0; vm = vms.onHost.next[vm]) {
    if (first >= 0 && first < vm) continue;
    if (model.vms.oneByOne[vm] === 1 && evacuations.stage[vm] === WAITING && canMove(sim, vm)) first = vm;
  }
  return first;
}

/** The VM operations and its storage serve, and a host has room. */
function canMove(sim: Simulation, vm: number): boolean {
  const { model, tracked } = sim;
  const disk = model.vms.disk[vm];
  return tracked.vmOperationsStopped === 0 && !(disk >= 0 && tracked.down[disk] === 1) && chooseHost(sim, vm) >= 0;
}

/** Only moves that take no time end here and now; those occupy nobody. */
function beginMove(sim: Simulation, vm: number, lane: number): void {
  const { evacuations, model, queue, slots } = sim;
  evacuations.waiting--;
  evacuations.stage[vm] = MOVING;
  const law = model.vms.moveLaw[vm];
  if (law < 0) {
    endMove(sim, vm);
    return;
  }
  const ordinal = evacuations.begun[vm]++;
  const work = draw(model.laws, law, model.vms.keys, vm, purposes.evacuationMove, sim.history, ordinal);
  const crew = sim.crews.holds[jobOf(sim, lane)];
  const end = crew < 0 ? sim.now + work : endOfWork(model.crews, crew, model.weekOffsetHours, sim.now, work, false);
  if (sim.journal !== null) sim.journal.moveBegan(sim, vm, end);
  queue.schedule(slots.evacuate + vm, end);
}

/** What was there at its begin may be gone: then it is all for nothing, and the VM waits again. */
function endMove(sim: Simulation, vm: number): void {
  const { evacuations, model, vms, tree } = sim;
  evacuations.current[laneOf(sim, vm)] = -1;
  const target = canMove(sim, vm) ? chooseHost(sim, vm) : -1;
  if (target < 0) {
    if (sim.journal !== null) sim.journal.moveEnded(sim, vm, "waits");
    wait(sim, vm);
    return;
  }
  evacuations.stage[vm] = STAYS;
  const u = drawUniform(model.vms.keys, vm, purposes.evacuationSuccess, sim.history, vms.moves[vm]++);
  if (u > model.vms.evacuationSuccess[vm]) {
    if (sim.journal !== null) sim.journal.moveEnded(sim, vm, "failed");
    return;
  }
  const event = tree.event[model.hosts.entity[vms.host[vm]]];
  if (sim.journal !== null) sim.journal.moveEnded(sim, vm, "moved");
  moveVm(sim, vm, target, event);
  if (sim.journal !== null) sim.journal.vmMoved(sim, vm, event);
  sim.counts.evacuated++;
}

function letGo(sim: Simulation, job: number): void {
  const served = release(sim, job);
  if (served < 0) return;
  if (served >= sim.model.modes.count) serveLane(sim, served - sim.model.modes.count);
  else sim.crews.handedOver.push(served);
}

/** What the crews know a lane by: they count modes first. */
function jobOf(sim: Simulation, lane: number): number {
  return sim.model.modes.count + lane;
}
