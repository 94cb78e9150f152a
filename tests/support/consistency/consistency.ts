/** What must hold between any two events of a history, found out the long way from the state of a simulator. */
import type { Simulation } from "../../../simulation/engine/simulation.ts";
import { isScheduled } from "../../../simulation/engine/jobs/jobs.ts";
import { guardHolds } from "../../../simulation/engine/planned/guards.ts";
import { silentPodsOn } from "../../../simulation/engine/planned/emptying.ts";
import { MOVING as UNDER_WAY, WAITING, laneOf } from "../../../simulation/engine/machines/evacuations.ts";
import { answers, check } from "./checks.ts";
import { checkPulls } from "./pulls.ts";
import { checkContention } from "./contention.ts";
import { checkRedundancy } from "./redundancy.ts";
import { evictable } from "../../../simulation/engine/cluster/pods.ts";
import { chooseHost } from "../../../simulation/engine/machines/vms.ts";
import { ALIVE, ANSWERING, MOVING, STARTING, stateNow } from "../../../simulation/engine/failures/tree.ts";

export function checkConsistency(sim: Simulation): void {
  checkTree(sim);
  checkModes(sim);
  checkVms(sim);
  checkEvacuations(sim);
  checkNodes(sim);
  checkDrains(sim);
  checkPods(sim);
  checkPulls(sim);
  checkParts(sim);
  checkRedundancy(sim);
  checkContention(sim);
}

/** Parents count their children's ground; states follow from causes and ground; starts are under way. */
function checkTree(sim: Simulation): void {
  const { tree, model, queue, slots } = sim;
  const { entities } = model;
  const alive = new Int32Array(entities.count);
  const moving = new Int32Array(entities.count);
  const answering = new Int32Array(entities.count);
  const add = (child: number, parent: number): void => {
    const state = tree.state[parent];
    alive[child] += state & ALIVE ? 1 : 0;
    moving[child] += state & MOVING ? 1 : 0;
    answering[child] += state & ANSWERING ? 1 : 0;
  };
  for (let parent = 0; parent < entities.count; parent++) {
    for (let i = entities.childStart[parent]; i < entities.childStart[parent + 1]; i++)
      add(entities.childList[i], parent);
  }
  for (let vm = 0; vm < model.vms.count; vm++) add(model.vms.entity[vm], model.hosts.entity[sim.vms.host[vm]]);
  check(tree.length === 0, "something is still to be looked at", sim);
  for (let entity = 0; entity < entities.count; entity++) {
    const id = entities.ids[entity];
    check(tree.aliveParents[entity] === alive[entity], `${id} miscounts what it stands on`, sim);
    check(tree.movingParents[entity] === moving[entity], `${id} miscounts what moves below it`, sim);
    check(tree.answeringParents[entity] === answering[entity], `${id} miscounts what answers below it`, sim);
    check(tree.state[entity] === stateNow(tree, entities.need, entity), `${id} has not followed its causes`, sim);
    check(
      tree.kills[entity] >= 0 && tree.cuts[entity] >= 0 && tree.freezes[entity] >= 0,
      `${id} was lifted twice`,
      sim,
    );
    if (entities.startLaw[entity] < 0) continue;
    const due = queue.times[slots.start + entity] !== Infinity;
    const still = tree.freezes[entity] > 0 || moving[entity] < entities.need[entity];
    check(
      due === (tree.starting[entity] === STARTING && !still),
      `${id} starts without end, or ends without start`,
      sim,
    );
  }
}

/** Every mode waits for its strike or recovers, and every crew knows its members. */
function checkModes(sim: Simulation): void {
  const { modes, crews, model, queue, slots, tree } = sim;
  const held = new Float64Array(model.crews.names.length);
  const kills = new Int32Array(model.entities.count);
  crews.holds.subarray(model.modes.count).forEach((crew) => {
    if (crew >= 0) held[crew]++;
  });
  check(crews.handedOver.length === 0, "a member is left to a recovery that does not go on", sim);
  for (let mode = 0; mode < model.modes.count; mode++) {
    const entity = model.modes.entity[mode];
    const name = `mode ${mode} of ${model.entities.ids[entity]}`;
    const ends = queue.times[slots.recovery + mode] !== Infinity;
    const strikes = queue.times[slots.failure + mode] !== Infinity;
    if (crews.holds[mode] >= 0) held[crews.holds[mode]]++;
    check(ends === (modes.active[mode] === 1 && crews.waitsFor[mode] < 0), `${name} recovers for ever`, sim);
    const clock = model.modes.clock[mode];
    const moves = (tree.state[entity] & MOVING) !== 0;
    const runs = clock === 0 ? moves : clock === 3 ? moves && answers(sim, model.modes.system) : true;
    const pods = sim.exposure === null || model.modes.perPod[mode] === 0 ? 1 : podsOf(sim, entity);
    if (sim.exposure !== null) check(sim.exposure.speed[mode] === pods, `${name} miscounts its pods`, sim);
    const waits = modes.active[mode] === 0 ? runs && pods > 0 : clock === 2;
    check(strikes === waits, `${name} never strikes again, or strikes while it stands`, sim);
    if (modes.active[mode] === 1 && model.modes.effect[mode] === 0) kills[entity]++;
    if (modes.rebooting[mode] === 1) kills[entity]++;
  }
  for (let plan = 0; plan < model.plans.count; plan++) {
    const active = sim.plans.active[plan] === 1;
    check(active === (queue.times[slots.planEnd + plan] !== Infinity), `plan ${plan} never ends`, sim);
    if (active && model.plans.effect[plan] === 0) kills[model.plans.entity[plan]]++;
  }
  sim.redundancy?.blocked.forEach((blocked, row) => {
    if (blocked === 1 && sim.redundancy!.how[row] === 0) kills[sim.redundancy!.columns.entity[row]]++;
  });
  for (let entity = 0; entity < kills.length; entity++) {
    check(kills[entity] === tree.kills[entity], `${model.entities.ids[entity]} miscounts what kills it`, sim);
  }
  for (let crew = 0; crew < held.length; crew++) {
    check(held[crew] === crews.busy[crew], `crew ${crew} miscounts its members at work`, sim);
    check(held[crew] <= model.crews.members[crew], `crew ${crew} has too few members`, sim);
    const idle = held[crew] < model.crews.members[crew];
    check(!idle || crews.queues.first[crew] < 0, `crew ${crew} idles while somebody waits`, sim);
    for (let mode = crews.queues.first[crew]; mode >= 0; mode = crews.queues.next[mode]) {
      check(crews.waitsFor[mode] === crew, `crew ${crew} has a stranger in its queue`, sim);
    }
  }
}

function podsOf({ nodes, model }: Simulation, entity: number): number {
  return nodes.usedPods[model.entities.node[entity]];
}

/** VMs are on the lists of their hosts, and hosts know what they take. */
function checkVms(sim: Simulation): void {
  const { vms, model } = sim;
  let listed = 0;
  for (let host = 0; host < model.hosts.count; host++) {
    let cpu = 0;
    let memory = 0;
    for (let vm = vms.onHost.first[host]; vm >= 0; vm = vms.onHost.next[vm]) {
      check(vms.host[vm] === host, `VM ${vm} is on two lists`, sim);
      cpu += model.vms.cpu[vm];
      memory += model.vms.memory[vm];
      listed++;
    }
    check(vms.usedCpu[host] === cpu && vms.usedMemory[host] === memory, `host ${host} miscounts its VMs`, sim);
    check(cpu <= model.hosts.cpu[host] && memory <= model.hosts.memory[host], `host ${host} is too full`, sim);
  }
  check(listed === model.vms.count, "a VM is nowhere", sim);
}

/** VMs to be evacuated are on lost hosts; each lane moves one of them, or none can be moved. */
function checkEvacuations(sim: Simulation): void {
  const { evacuations, vms, model, queue, slots, tree, crews, tracked } = sim;
  let waiting = 0;
  const movedBy = new Map<number, number>();
  for (let vm = 0; vm < model.vms.count; vm++) {
    const id = model.entities.ids[model.vms.entity[vm]];
    const stage = evacuations.stage[vm];
    const lost = (tree.state[model.hosts.entity[vms.host[vm]]] & ALIVE) === 0;
    check(stage === 0 || lost, `${id} is evacuated from a host that is there`, sim);
    const due = queue.times[slots.evacuate + vm] !== Infinity;
    check(due === (stage !== 0 && stage !== WAITING), `${id} is moved without end, or its move ends unbegun`, sim);
    const lane = laneOf(sim, vm);
    const own = evacuations.current[lane] === vm;
    const job = model.modes.count + lane;
    if (stage === UNDER_WAY) {
      check(own && crews.holds[job] === model.vms.movers[vm], `${id} is moved by nobody`, sim);
      movedBy.set(lane, (movedBy.get(lane) ?? 0) + 1);
    }
    if (stage !== WAITING) continue;
    waiting++;
    if (own) {
      check(crews.waitsFor[job] === model.vms.movers[vm], `${id} waits for no crew`, sim);
    } else if (evacuations.current[lane] < 0) {
      const disk = model.vms.disk[vm];
      const stopped = tracked.vmOperationsStopped > 0 || (disk >= 0 && tracked.down[disk] === 1);
      check(stopped || chooseHost(sim, vm) < 0, `${id} waits although it could be moved`, sim);
    }
  }
  check(waiting === evacuations.waiting, "waiting VMs are miscounted", sim);
  for (const [lane, moved] of movedBy) check(moved === 1, `lane ${lane} moves several VMs`, sim);
  evacuations.current.forEach((vm, lane) => {
    check(vm >= 0 || crews.holds[model.modes.count + lane] < 0, `lane ${lane} occupies somebody for nothing`, sim);
    check(vm < 0 || laneOf(sim, vm) === lane, `lane ${lane} moves a VM of another`, sim);
  });
}

/** Pods are on the lists of their nodes, nodes know what they take and whether they take more. */
function checkNodes(sim: Simulation): void {
  const { nodes, pods, model } = sim;
  let silent = 0;
  let heldBack = 0;
  let listed = 0;
  for (let node = 0; node < model.nodes.count; node++) {
    let cpu = 0;
    let memory = 0;
    let count = 0;
    for (let pod = nodes.holds.first[node]; pod >= 0; pod = nodes.holds.next[pod]) {
      check(pods.node[pod] === node, `pod ${pod} is on two lists`, sim);
      cpu += model.tools.podCpu[pod];
      memory += model.tools.podMemory[pod];
      count++;
    }
    listed += count;
    const id = model.entities.ids[model.nodes.entity[node]];
    const fits =
      cpu <= model.nodes.cpu[node] && memory <= model.nodes.memory[node] && count <= model.nodes.maxPods[node];
    check(fits, `${id} is too full`, sim);
    const right = nodes.usedCpu[node] === cpu && nodes.usedMemory[node] === memory && nodes.usedPods[node] === count;
    check(right, `${id} miscounts its pods`, sim);
    const up = answers(sim, model.nodes.entity[node]);
    const cordoned = up && nodes.ready[node] === 0;
    check(nodes.ready[node] === 0 || up, `${id} takes pods while it does not answer`, sim);
    check(cordoned === (up && sim.cordons.count[node] > 0), `${id} is cordoned by nobody, or open all the same`, sim);
    const ranked = nodes.rankings[model.nodes.pool[node]].scores[nodes.indexInPool[node]] >= 0;
    check(ranked === (nodes.ready[node] === 1), `${id} is ranked although it takes no pods, or is not`, sim);
    const due = sim.queue.times[sim.slots.evict + node] !== Infinity;
    check(!due || !up, `${id} answers and is about to be given up`, sim);
    const held = sim.pace.held[node] === 1;
    check(!held || (!up && !due), `${id} is held though it answers or is about to be given up`, sim);
    const kept = !evictable(sim, node);
    check(up || kept || due || held || sim.tracked.reschedulingStopped > 0, `${id} is never given up`, sim);
    if (!up) silent++;
    if (held) heldBack++;
  }
  sim.nodes.closedInPool.forEach((closed, pool) => {
    const nodesClosed = model.nodes.pool.reduce(
      (sum, own, node) => sum + (own === pool && nodes.ready[node] === 0 ? 1 : 0),
      0,
    );
    check(closed === nodesClosed, `pool ${pool} miscounts its closed nodes`, sim);
  });
  check(sim.pace.notReady === silent && sim.pace.heldCount === heldBack, "silent or held nodes are miscounted", sim);
  let pending = 0;
  for (let level = 0; level < sim.pending.queues.first.length; level++) {
    for (let pod = sim.pending.queues.first[level]; pod >= 0; pod = nodes.holds.next[pod]) {
      check(pods.node[pod] < 0, `pod ${pod} is pending and on a node`, sim);
      pending++;
    }
  }
  check(pending === sim.pending.count, "pending pods are miscounted", sim);
  check(listed + pending === model.tools.podCount, "a pod is nowhere", sim);
}

/** Only work and reboots that are under way close nodes; every drain has its next step, or waits for something. */
function checkDrains(sim: Simulation): void {
  const { cordons, drains, plans, model, modes, queue, slots } = sim;
  const closed = new Int32Array(model.nodes.count);
  for (const [job, nodes] of cordons.byJob) {
    const mode = job - model.plans.count;
    const busy = mode >= 0 ? modes.rebooting[mode] === 1 : plans.active[job] === 1 || plans.draining[job] === 1;
    check(busy, `job ${job} has left nodes closed`, sim);
    for (const node of nodes) closed[node]++;
  }
  check(
    closed.every((count, node) => cordons.count[node] === count),
    "cordons are miscounted",
    sim,
  );
  for (let row = 0; row < model.drains.count; row++) {
    const plan = model.drains.plan[row];
    const active = drains.active[row] === 1;
    check(active === (plans.draining[plan] === 1), `drain ${row} is not that of its work`, sim);
    check(!active || plans.active[plan] === 0, `work ${plan} does not wait for its drain`, sim);
    const due = queue.times[slots.drain + row];
    check(active || due === Infinity, `drain ${row} goes on after its end`, sim);
    if (!active || due < Infinity) continue;
    const moved = drains.moved[row];
    const entity = model.plans.entity[plan];
    const blocked = sim.tracked.reschedulingStopped > 0 || silentPodsOn(sim, entity);
    const starts = moved >= 0 && sim.pods.upAt[moved] === Infinity;
    check(blocked || starts, `drain ${row} waits for nothing`, sim);
  }
  let postponed = 0;
  plans.guards.look++;
  for (let plan = 0; plan < model.plans.count; plan++) {
    if (plans.postponed[plan] === 0) continue;
    postponed++;
    check(plans.active[plan] === 0 && plans.draining[plan] === 0, `work ${plan} is done and postponed`, sim);
    // One that is due now goes first.
    const due = model.plans.entity.some(
      (_, other) => plans.postponed[other] === 1 && queue.times[slots.planBegin + other] === sim.now,
    );
    const free = sim.tracked.reschedulingStopped === 0 || model.plans.drain[plan] === 0;
    const moves = sim.tracked.vmOperationsStopped === 0 || model.plans.stunLaw[plan] < 0;
    check(due || !(free && moves) || guardHolds(sim, plan), `work ${plan} is postponed by nothing`, sim);
  }
  check(postponed === plans.postponedCount, "postponed works are miscounted", sim);
  for (let entity = 0; entity < model.entities.count; entity++) {
    const works = model.plans.entity.reduce(
      (sum, target, plan) => sum + (target === entity ? plans.active[plan] + plans.draining[plan] : 0),
      0,
    );
    check(plans.works[entity] === works, `${model.entities.ids[entity]} miscounts works`, sim);
  }
  check(drains.active.reduce((sum, is) => sum + is, 0) === drains.underWay, "drains are miscounted", sim);
}

/** A pod runs (or will) exactly if nothing keeps it from running; nobody waits while there is room. */
function checkPods(sim: Simulation): void {
  const { nodes, pods, model, tracked } = sim;
  for (let pod = 0; pod < model.tools.podCount; pod++) {
    const node = pods.node[pod];
    const toolClass = model.tools.toolClass[model.tools.podTool[pod]];
    if (node >= 0) {
      const stuck = (nodes.stuckMask[node] & model.classes.stuckMask[toolClass]) !== 0;
      const unpulled = sim.pulls !== null && sim.pulls.node[pod] >= 0 && sim.pulls.from[pod] > sim.now;
      const unstarted = (pods.needsStart[pod] !== 0 || unpulled) && tracked.startsStopped > 0;
      const kept = !answers(sim, model.nodes.entity[node]) || stuck || unstarted;
      check(
        kept === (pods.upAt[pod] === Infinity),
        `pod ${pod} runs although it cannot, or does not although it could`,
        sim,
      );
    } else {
      check(pods.upAt[pod] === Infinity, `pod ${pod} runs nowhere`, sim);
      const waits =
        tracked.reschedulingStopped > 0 || model.classes.spreadHard[toolClass] === 1 || !findsRoom(sim, pod);
      check(waits, `pod ${pod} is pending although there is room`, sim);
    }
    const row = model.tools.moveRow[pod];
    if (row >= 0) {
      const lost = node >= 0 && !answers(sim, model.nodes.entity[node]);
      const due = sim.queue.times[sim.slots.move + row] !== Infinity;
      check(
        due === lost || (lost && tracked.reschedulingStopped > 0),
        `pod ${pod} is moved by nobody, or in vain`,
        sim,
      );
    }
    if (isScheduled(model, toolClass) && node >= 0 && !answers(sim, model.nodes.entity[node])) {
      const due = sim.queue.times[sim.slots.runElsewhere + node] !== Infinity;
      const nowhere = tracked.reschedulingStopped > 0 || sim.pace.notReady === model.nodes.count;
      check(due || nowhere, `runs of pod ${pod} never begin elsewhere`, sim);
    }
    const awayFrom = pods.awayFrom[pod];
    check(awayFrom < 0 || !answers(sim, model.nodes.entity[awayFrom]), `pod ${pod} was not welcomed back`, sim);
  }
}

function findsRoom(sim: Simulation, pod: number): boolean {
  const { nodes, model } = sim;
  const toolClass = model.tools.toolClass[model.tools.podTool[pod]];
  return model.nodes.pool.some(
    (pool, node) =>
      (model.classes.pools[toolClass] & (1 << pool)) !== 0 &&
      nodes.ready[node] === 1 &&
      nodes.usedPods[node] < model.nodes.maxPods[node] &&
      nodes.usedCpu[node] + model.tools.podCpu[pod] <= model.nodes.cpu[node] &&
      nodes.usedMemory[node] + model.tools.podMemory[pod] <= model.nodes.memory[node],
  );
}

/** Parts are down when their entity does not answer, and everybody who counts them counts alike. */
function checkParts(sim: Simulation): void {
  const { tracked, model, tools } = sim;
  const down = Array.from(tracked.down);
  const counted = (flags: Uint8Array): number => down.filter((is, part) => is === 1 && flags[part] === 1).length;
  down.forEach((is, part) => {
    check((is === 1) === !answers(sim, model.tracked.entity[part]), `part ${part} does not follow its entity`, sim);
  });
  check(tracked.startsStopped === counted(model.tracked.stopsStarts), "starts are miscounted", sim);
  check(tracked.reschedulingStopped === counted(model.tracked.stopsRescheduling), "control planes are miscounted", sim);
  check(tracked.vmOperationsStopped === counted(model.tracked.stopsVmOperations), "VM operations are miscounted", sim);
  const { needStart, needList } = model.classes;
  for (let each = 0; each < model.classes.count; each++) {
    const needs = needList.subarray(needStart[each], needStart[each + 1]);
    const missing = needs.reduce((sum, part) => sum + down[part], 0);
    check(tools.partsDown[each] === missing, `class ${each} miscounts the parts it lacks`, sim);
  }
}
