import { carryOn, detectLoss, hostLost, laneOf, withdraw } from "./evacuations.ts";
import type { Simulation } from "../simulation.ts";
import { ALIVE, ANSWERING, parentChanged } from "../failures/tree.ts";
import { fits, moveVm } from "./vms.ts";

/** A host changed: its VMs follow, and those of a lost one may be evacuated. */
export function hostChanged(sim: Simulation, host: number, before: number, after: number, event: number): void {
  const { vms, model, tree } = sim;
  const lost = before & ALIVE & ~after;
  for (let vm = vms.onHost.first[host]; vm >= 0; vm = vms.onHost.next[vm]) {
    parentChanged(tree, model.vms.entity[vm], before, after, event);
    if (lost && model.vms.evacuationLaw[vm] >= 0) detectLoss(sim, vm);
  }
  if (lost) hostLost(sim, host);
  else if (after & ~before & ALIVE) callOff(sim, host);
  if (after & ANSWERING) {
    vms.roomAppeared = true;
    bringHome(sim, host, event);
  }
}

/** The host is back: VMs that have not been moved by now start there. */
function callOff(sim: Simulation, host: number): void {
  const { vms } = sim;
  for (let vm = vms.onHost.first[host]; vm >= 0; vm = vms.onHost.next[vm]) withdraw(sim, vm);
  // Only now, or the work would go on with the next of them.
  for (let vm = vms.onHost.first[host]; vm >= 0; vm = vms.onHost.next[vm]) carryOn(sim, laneOf(sim, vm));
}

/** VMs that should return home are moved back without a pause when their own host answers again. */
function bringHome(sim: Simulation, host: number, event: number): void {
  const { vms, model } = sim;
  for (let vm = 0; vm < vms.host.length; vm++) {
    if (model.vms.returnHome[vm] === 0 || model.vms.home[vm] !== host || vms.host[vm] === host) continue;
    if (!fits(sim, vm, host)) continue;
    const lane = laneOf(sim, vm);
    withdraw(sim, vm);
    moveVm(sim, vm, host, event);
    carryOn(sim, lane);
  }
}
