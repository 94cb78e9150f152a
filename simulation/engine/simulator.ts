import { headroomSamples } from "../model/layout.ts";
import type { Model } from "../model/types.ts";
import { causes } from "../scenario/types.ts";
import { toMs } from "./clock.ts";
import { createCommonCauses, resetCommonCauses, strikeAll } from "./failures/common-causes.ts";
import { createCordons, resetCordons } from "./planned/cordons.ts";
import { closeContention, createContention, resetContention } from "./machines/contention.ts";
import { createCrews, resetCrews } from "./repairs/crews.ts";
import { createDrains, resetDrains } from "./planned/drains.ts";
import { createEvacuations, evacuate, resetEvacuations } from "./machines/evacuations.ts";
import { EventQueue } from "./event-queue.ts";
import { RootEvents } from "./failures/events.ts";
import { evict } from "./cluster/evictions.ts";
import { createExposure, resetExposure } from "./failures/exposure.ts";
import { Headroom } from "./records/headroom.ts";
import { Incidents } from "./records/incidents.ts";
import { closeJobs, createJobs, isScheduled, resetJobs } from "./jobs/jobs.ts";
import { runElsewhere } from "./jobs/moves.ts";
import type { Journal } from "./journal.ts";
import { LossLooks } from "./losses/looks.ts";
import { surveyLosses, type LossSurvey } from "./losses/survey.ts";
import { createKinds, resetKinds } from "./failures/kinds.ts";
import { createModes, resetModes } from "./failures/modes.ts";
import { createNodes } from "./cluster/nodes.ts";
import { Objectives } from "./records/objectives.ts";
import { createPace, resetPace } from "./cluster/pace.ts";
import { createPending } from "./cluster/pending.ts";
import { Placement } from "./cluster/placement.ts";
import { beginPlan, createPlans, endPlan, goOnDraining, resetPlans } from "./planned/plans.ts";
import { createPods } from "./cluster/pods.ts";
import { changeProfile } from "./machines/profiles.ts";
import { endStart, propagate } from "./propagate.ts";
import { closePulls, createPulls, resetPulls } from "./pulls/queue.ts";
import { type KindCost, surveyReach } from "./records/reach.ts";
import { endPhase, strike } from "./repairs/recovery.ts";
import { surveyRoom, type RoomSurvey } from "./records/room.ts";
import { endWindow } from "./redundancy/copies.ts";
import { endOfFailover } from "./redundancy/review.ts";
import { moveLost } from "./cluster/stateful.ts";
import { createRedundancy, resetRedundancy } from "./redundancy/redundancy.ts";
import { writeRow } from "./records/row.ts";
import type { Counts, Simulation } from "./simulation.ts";
import { slotsOf } from "./slots.ts";
import { closeTools, createTools, pendingFromTheStart, resetTools } from "./records/tools.ts";
import { closeTracked, createTracked, resetTracked } from "./records/tracked.ts";
import { createTree, resetTree } from "./failures/tree.ts";
import { createVms, resetVms, thaw } from "./machines/vms.ts";

/** Runs replications of one option. Allocates everything at once; a replication allocates next to nothing. */
export class Simulator {
  /** Pods that have no place at t = 0. */
  readonly unplacedPods: number;
  private readonly sim: Simulation;
  private readonly placement: Placement;

  /** A journal is told of every replication; it changes none. */
  constructor(model: Model, journal: Journal | null = null) {
    const slots = slotsOf(model);
    const nodes = createNodes(model);
    const sim: Simulation = {
      model,
      slots,
      queue: new EventQueue(slots.count),
      events: new RootEvents(causes.indexOf("capacity"), model.kinds.names.length),
      tree: createTree(model),
      modes: createModes(model),
      common: createCommonCauses(model),
      exposure: createExposure(model),
      contention: createContention(model),
      crews: createCrews(model),
      plans: createPlans(model),
      cordons: createCordons(model),
      drains: createDrains(model),
      vms: createVms(model),
      evacuations: createEvacuations(model),
      nodes,
      pods: createPods(model),
      pending: createPending(model, nodes),
      pace: createPace(model),
      pulls: createPulls(model),
      tools: createTools(model),
      jobs: createJobs(model),
      tracked: createTracked(model),
      redundancy: createRedundancy(model),
      kinds: createKinds(model),
      headroom: new Headroom(model),
      incidents: new Incidents({
        tools: model.tools.count,
        sizes: model.layout.incidentSizes,
        horizonMs: toMs(model.horizonHours),
        ignoreBelowMs: model.ignoreOutagesBelowMs,
      }),
      objectives: model.objective.windows > 0 ? new Objectives(model) : null,
      looks: null,
      counts: noCounts(),
      journal,
      now: 0,
      nowMs: 0,
      history: 0,
    };
    resetVms(sim);
    this.sim = sim;
    this.placement = new Placement(sim);
    this.unplacedPods = this.placement.unplaced;
  }

  /** Scheduled classes: tools, and their runs in a history. */
  get scheduled(): { readonly tools: number; readonly runs: number }[] {
    const { jobs, model } = this.sim;
    const counts = [...model.classes.toolCount].filter((_, toolClass) => isScheduled(model, toolClass));
    return counts.map((tools, row) => ({ tools, runs: jobs!.due[row] }));
  }

  /** What fits when hosts or racks are lost at t = 0; null without pods. */
  surveyLosses(): LossSurvey | null {
    this.reset(0);
    return surveyLosses(this.sim);
  }

  /** What one outage of each kind costs, as far as can be told at t = 0. */
  surveyReach(): KindCost[] {
    this.reset(0);
    return surveyReach(this.sim);
  }

  /** What room is left at t = 0. */
  surveyRoom(): RoomSurvey {
    this.reset(0);
    return surveyRoom(this.sim);
  }

  /**
   * Simulates history `replication` and writes its row of columns (model.layout) at `offset`. `lookDate`: which of the dates
   * that headroom is sampled at shows what would fit if hosts were lost; −1 = none.
   */
  run(replication: number, row: Float64Array, offset: number, lookDate = -1): void {
    const steps = this.steps(replication, row, offset, lookDate);
    while (steps.next().done !== true);
  }

  /**
   * As `run`, in steps of some milliseconds. It may be left after any of them: the next history begins as if it had not been.
   */
  *steps(replication: number, row: Float64Array, offset: number, lookDate: number): Generator<undefined, void> {
    const { sim } = this;
    this.reset(replication);
    const horizon = sim.model.horizonHours;
    if (lookDate >= 0 && sim.model.tools.podCount > 0) {
      // What happens at the date itself has happened, as for the samples of headroom.
      const date = (horizon * lookDate) / (headroomSamples - 1);
      const past = Math.min(horizon, date * (1 + Number.EPSILON) + Number.MIN_VALUE);
      while (!runEvents(sim, past)) yield;
      sim.looks ??= new LossLooks(sim);
      sim.looks.look(sim);
    }
    while (!runEvents(sim, horizon)) yield;
    sim.now = horizon;
    sim.nowMs = toMs(horizon);
    closeTools(sim);
    closeJobs(sim);
    closeTracked(sim);
    closeContention(sim);
    closePulls(sim);
    if (sim.journal !== null) sim.journal.ended(sim);
    sim.objectives?.close();
    sim.headroom.close();
    sim.incidents.summarize(sim.events.count, sim.history);
    writeRow(sim, row, offset);
  }

  private reset(replication: number): void {
    const { sim } = this;
    sim.now = sim.nowMs = 0;
    sim.history = replication;
    Object.assign(sim.counts, noCounts());
    sim.events.reset();
    resetKinds(sim.kinds);
    sim.incidents.reset();
    sim.objectives?.reset();
    sim.looks?.reset();
    resetTree(sim.tree, sim.model);
    resetCrews(sim.crews);
    resetTools(sim.tools);
    resetJobs(sim.jobs);
    resetTracked(sim.tracked);
    if (sim.redundancy !== null) resetRedundancy(sim.redundancy, sim.model.entities.need);
    resetVms(sim);
    resetEvacuations(sim.evacuations);
    resetCordons(sim.cordons);
    resetDrains(sim.drains);
    resetPace(sim.pace);
    this.placement.restore(sim);
    resetPulls(sim);
    sim.headroom.reset(sim.pending.count);
    pendingFromTheStart(sim);
    sim.queue.clear();
    resetExposure(sim);
    resetModes(sim);
    resetContention(sim);
    resetCommonCauses(sim);
    resetPlans(sim);
    sim.queue.rebuild();
  }
}

function noCounts(): Counts {
  const moves = { evicted: 0, drained: 0, movedByHand: 0, drainedByWork: 0, migrated: 0, evacuated: 0 };
  return { ...moves, works: 0, postponed: 0, skipped: 0, postponedHours: 0, drainRounds: 0, events: 0 };
}

/** An event takes up to ten microseconds where many pods move. */
const eventsInStep = 1024;

/**
 * The event loop, apart from what frames it: replaced on the stack while it runs, a loop with code behind it that never
 * ran yet is thrown away again at the end of every replication. False: there is more before the horizon.
 */
function runEvents(sim: Simulation, horizon: number): boolean {
  const { queue } = sim;
  for (let left = eventsInStep; left > 0; left--) {
    const slot = queue.next();
    const time = queue.times[slot];
    if (time >= horizon) return true;
    sim.now = time;
    sim.nowMs = toMs(time);
    if (++sim.counts.events > mostEvents) throw new Error(tooManyEvents(time));
    queue.take();
    handle(sim, slot);
    propagate(sim);
  }
  return false;
}

/** A file can ask for failures a nanosecond apart: better a word than a run without end. */
const mostEvents = 50_000_000;

function tooManyEvents(hours: number): string {
  return `one history has more than ${mostEvents / 1e6} million events by hour ${Math.round(hours)}: something fails or recurs far too often`;
}

/** One event, by the kind that its slot belongs to. */
function handle(sim: Simulation, slot: number): void {
  const { slots } = sim;
  if (slot >= slots.profile) changeProfile(sim, slot - slots.profile);
  else if (slot >= slots.failure) strike(sim, slot - slots.failure);
  else if (slot >= slots.common) strikeAll(sim, slot - slots.common);
  else if (slot >= slots.planBegin) beginPlan(sim, slot - slots.planBegin);
  else if (slot >= slots.drain) goOnDraining(sim, slot - slots.drain);
  else if (slot >= slots.move) moveLost(sim, slot - slots.move);
  else if (slot >= slots.evict) evict(sim, slot - slots.evict);
  else if (slot >= slots.runElsewhere) runElsewhere(sim, slot - slots.runElsewhere);
  else if (slot >= slots.evacuate) evacuate(sim, slot - slots.evacuate);
  else if (slot >= slots.failover) endOfFailover(sim, sim.redundancy!, slot - slots.failover);
  else if (slot >= slots.madeAnew) endWindow(sim, sim.redundancy!, slot - slots.madeAnew);
  else if (slot >= slots.thaw) thaw(sim, slot - slots.thaw);
  else if (slot >= slots.start) endStart(sim, slot - slots.start);
  else if (slot >= slots.planEnd) endPlan(sim, slot - slots.planEnd);
  else endPhase(sim, slot - slots.recovery);
}
