import type { Journal, MoveOutcome, RedundancyStep } from "../engine/journal.ts";
import type { Simulation } from "../engine/simulation.ts";
import { ANSWERING, WORKING } from "../engine/failures/tree.ts";
import { causes } from "../scenario/types.ts";
import type { Charge, EntityOutage, EventRecord, MoveRecord, PhaseRecord, ToolOutage } from "./records.ts";

/** The value of Tools.blocker of a tool that is up. */
const UP = -1;

/** Keeps all that a journal is told of one replication. Costs memory for every outage; made for one history at a time. */
export class Recorder implements Journal {
  /** By their number: events[0] is the start of the history. */
  readonly events: EventRecord[] = [];
  readonly entityOutages: EntityOutage[] = [];
  readonly toolOutages: ToolOutage[] = [];
  private readonly entityDown = new Map<number, EntityOutage>();
  private readonly openMoves = new Map<number, MoveRecord>();
  /** The last outage of each tool, over or not. */
  private readonly lastOutages = new Map<number, OpenOutage>();

  constructor() {
    this.begin(0, "start", -1, causes.indexOf("capacity"), 0, 0);
  }

  struck(sim: Simulation, mode: number, event: number): void {
    this.begin(event, "mode", mode, sim.events.cause[event], sim.events.root[event], sim.now);
  }

  phaseWaits(sim: Simulation, mode: number): void {
    this.enterPhase(sim, mode);
  }

  phaseBegan(sim: Simulation, mode: number, work: number, end: number): void {
    const { phases } = this.events[sim.modes.event[mode]];
    const waiting = phases.at(-1);
    const waited = waiting !== undefined && waiting.from === Infinity;
    const phase = waited ? waiting : this.enterPhase(sim, mode);
    phase.from = sim.now;
    phase.to = end;
    phase.work = work;
  }

  phaseInterrupted(sim: Simulation, mode: number): void {
    const phase = this.events[sim.modes.event[mode]].phases.at(-1)!;
    phase.to = sim.now;
    phase.work -= sim.crews.left[mode];
    this.enterPhase(sim, mode);
  }

  recoveryEnded(sim: Simulation, mode: number, replaced: boolean): void {
    const event = this.events[sim.modes.event[mode]];
    event.end = sim.now;
    event.replaced = replaced;
    const last = event.phases.at(-1);
    if (replaced && last !== undefined) last.to = sim.now;
  }

  drainBegan(sim: Simulation, plan: number, event: number): void {
    this.begin(event, "plan", plan, sim.events.cause[event], event, sim.now).workFrom = Infinity;
  }

  planBegan(sim: Simulation, plan: number, event: number, end: number): void {
    const known = this.events[event];
    const drained = known !== undefined && known.row >= 0;
    const work = drained ? known : this.begin(event, "plan", plan, sim.events.cause[event], event, sim.now);
    work.workFrom = sim.now;
    work.end = end;
  }

  planCalledOff(sim: Simulation, plan: number): void {
    const work = this.events[sim.plans.event[plan]];
    work.end = sim.now;
    work.calledOff = true;
  }

  entityChanged(sim: Simulation, entity: number, _before: number, after: number): void {
    const down = this.entityDown.get(entity);
    if (after & ANSWERING) {
      if (down === undefined) return;
      down.to = sim.now;
      this.entityDown.delete(entity);
      if (down.to > down.from) this.entityOutages.push(down);
    } else if (down === undefined) {
      const outage = { entity, event: sim.tree.event[entity], from: sim.now, to: Infinity, lost: WORKING & ~after };
      this.entityDown.set(entity, outage);
    } else {
      down.lost |= WORKING & ~after;
    }
  }

  podStopped(sim: Simulation, pod: number, event: number): void {
    this.eventOf(sim, event).pods.add(pod);
  }

  podPlaced(sim: Simulation, pod: number, node: number): void {
    const event = this.eventOf(sim, sim.pods.event[pod]);
    if (node < 0) {
      event.foundNoRoom++;
    } else {
      event.podsMoved++;
      event.firstMove = Math.min(event.firstMove, sim.now);
    }
  }

  pulled(sim: Simulation, event: number, waitedHours: number): void {
    const record = this.eventOf(sim, event);
    record.imagesPulled++;
    record.longestPullWait = Math.max(record.longestPullWait, waitedHours);
  }

  vmMoved(sim: Simulation, _vm: number, event: number): void {
    const record = this.eventOf(sim, event);
    record.vmsMoved++;
    record.firstVmMove = Math.min(record.firstVmMove, sim.now);
  }

  moveWaits(sim: Simulation, vm: number): void {
    this.enterMove(sim, vm);
  }

  moveBegan(sim: Simulation, vm: number, end: number): void {
    const move = this.openMoves.get(vm) ?? this.enterMove(sim, vm);
    move.from = sim.now;
    move.to = end;
  }

  moveEnded(sim: Simulation, vm: number, outcome: MoveOutcome): void {
    const move = this.openMoves.get(vm) ?? (outcome === "failed" ? this.enterMove(sim, vm) : null);
    if (move === null) return;
    move.to = sim.now;
    move.outcome = outcome;
    this.openMoves.delete(vm);
  }

  redundancyStep(sim: Simulation, row: number, member: number, step: RedundancyStep, until: number): void {
    const { columns, stoppedBy, event } = sim.redundancy!;
    const ends = step === "taken over" || step === "in use again";
    this.eventOf(sim, ends ? event[row] : stoppedBy[member]).redundancy.push({
      of: columns.entity[row],
      member: member < 0 ? -1 : columns.member[member],
      step,
      at: sim.now,
      until,
    });
  }

  charged(sim: Simulation, tool: number, cause: number, untilMs: number): void {
    const { tools, pods, tracked } = sim;
    const fromMs = tools.chargedFrom[tool];
    if (untilMs === fromMs) return;
    const blocker = tools.blocker[tool];
    const event = blocker >= 0 ? pods.event[blocker] : tracked.event[-2 - blocker];
    const { charges } = this.outageOf(tool, tools.root[tool], tools.fellAt[tool]);
    const last = charges.at(-1);
    if (last !== undefined && last.event === event && last.cause === cause) last.toMs = untilMs;
    else charges.push({ event, cause, fromMs, toMs: untilMs });
  }

  runsLost(event: number, how: "missed" | "failed", runs: number): void {
    this.events[event].runs[how] += runs;
  }

  /** What is still down stays open. */
  ended({ tools }: Simulation): void {
    this.entityOutages.push(...this.entityDown.values());
    for (const [tool, outage] of this.lastOutages) {
      this.close(tool, outage, tools.blocker[tool] !== UP && tools.fellAt[tool] === outage.fromMs);
    }
    this.entityOutages.sort((a, b) => a.from - b.from || a.entity - b.entity);
    this.toolOutages.sort((a, b) => a.fromMs - b.fromMs || a.tool - b.tool);
  }

  private begin(
    id: number,
    kind: EventRecord["kind"],
    row: number,
    cause: number,
    root: number,
    at: number,
  ): EventRecord {
    const early = this.events[id];
    const event: EventRecord = {
      id,
      kind,
      row,
      cause,
      root,
      at,
      phases: [],
      end: Infinity,
      replaced: false,
      workFrom: at,
      calledOff: false,
      pods: early?.pods ?? new Set(),
      podsMoved: early?.podsMoved ?? 0,
      firstMove: early?.firstMove ?? Infinity,
      foundNoRoom: early?.foundNoRoom ?? 0,
      imagesPulled: early?.imagesPulled ?? 0,
      longestPullWait: early?.longestPullWait ?? 0,
      vmsMoved: early?.vmsMoved ?? 0,
      firstVmMove: early?.firstVmMove ?? Infinity,
      evacuations: early?.evacuations ?? [],
      redundancy: early?.redundancy ?? [],
      runs: { missed: 0, failed: 0 },
    };
    this.events[id] = event;
    return event;
  }

  /** Planned work moves pods and VMs before the journal is told that it began. */
  private eventOf(sim: Simulation, id: number): EventRecord {
    return this.events[id] ?? this.begin(id, "plan", -1, sim.events.cause[id], id, sim.now);
  }

  private enterPhase(sim: Simulation, mode: number): PhaseRecord {
    const row = sim.modes.phase[mode];
    const phase = { row, entered: sim.now, from: Infinity, to: Infinity, work: 0 };
    this.events[sim.modes.event[mode]].phases.push(phase);
    return phase;
  }

  private enterMove(sim: Simulation, vm: number): MoveRecord {
    const host = sim.model.hosts.entity[sim.vms.host[vm]];
    const move: MoveRecord = { vm, entered: sim.now, from: Infinity, to: Infinity, outcome: null };
    this.eventOf(sim, sim.tree.event[host]).evacuations.push(move);
    this.openMoves.set(vm, move);
    return move;
  }

  /** The outage that began then. Charges have no gaps, so the one before ended where it was last charged. */
  private outageOf(tool: number, root: number, fromMs: number): OpenOutage {
    const known = this.lastOutages.get(tool);
    if (known !== undefined && known.fromMs === fromMs) return known;
    if (known !== undefined) this.close(tool, known, false);
    const outage = { root, fromMs, charges: [] };
    this.lastOutages.set(tool, outage);
    return outage;
  }

  private close(tool: number, outage: OpenOutage, stillDown: boolean): void {
    const { charges } = outage;
    this.toolOutages.push({ tool, ...outage, toMs: stillDown ? Infinity : charges[charges.length - 1].toMs });
  }
}

interface OpenOutage {
  readonly root: number;
  readonly fromMs: number;
  readonly charges: Charge[];
}
