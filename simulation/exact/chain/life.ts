import type { Law } from "../../distributions/law.ts";
import { NotExact } from "../because.ts";
import { kills, type Cluster } from "../clusters.ts";
import type { Cone } from "../cone.ts";

/**
 * A state of a cluster: for each of its modes 0 while it waits for its strike, else its phase (from 1 on), plus
 * `waits` × its place in the queue of the phase's crew (from 1 on); then for each start 1 while it is owed.
 */
export type State = readonly number[];
const waits = 16;

interface ModeLife {
  readonly thing: number;
  readonly rate: number;
  readonly operating: boolean;
  readonly survivesKill: boolean;
  readonly kills: boolean;
  readonly freezes: boolean;
  /** From 1 on. */
  readonly phases: readonly { readonly rate: number; readonly crew: number; readonly reboot: boolean }[];
}

/** What a state comes to for each thing, as the engine's tree has it. */
interface Standing {
  readonly lost: readonly boolean[];
  readonly killed: readonly boolean[];
  readonly mayMove: readonly boolean[];
  readonly moving: readonly boolean[];
}

/** The engine's rules for things, modes, starts and crews, event by event, where all times are exponential. */
export class Life {
  readonly modes: readonly ModeLife[];
  /** Things whose starts are among the items. */
  readonly starts: readonly number[];
  private readonly cone: Cone;
  /** Strikes of several modes at once. */
  private readonly common: readonly { readonly rate: number; readonly struck: readonly number[] }[];
  private readonly startRates: readonly number[];
  private readonly startOf: ReadonlyMap<number, number>;

  /** Throws NotExact where a time is not exponential. */
  constructor(cone: Cone, cluster: Cluster) {
    this.cone = cone;
    const items = cluster.flatMap((item) => (item.kind === "mode" ? [item] : []));
    this.common = cone.common.flatMap(({ mean, targets }) => {
      const struck = targets.map((target) =>
        items.findIndex(({ thing, mode }) => thing === target.thing && mode === target.mode),
      );
      return struck[0] < 0 ? [] : [{ rate: 1 / mean, struck }];
    });
    this.modes = items.map((item, row) => {
      const { time, clock, effect, survivesKill, recovery, common } = item.mode;
      const phases = recovery.map(({ time: law, crew, phase }) => ({
        rate: rateOf(law),
        crew: cone.crews.findIndex(({ name }) => name === crew),
        reboot: phase === "reboot",
      }));
      return {
        thing: item.thing,
        rate: rateOf(time) * (1 - (this.common.some(({ struck }) => struck.includes(row)) ? common!.share : 0)),
        operating: clock === "operating",
        survivesKill,
        kills: kills(effect),
        freezes: effect.kind === "freezes",
        phases,
      };
    });
    this.starts = cluster.flatMap((item) => (item.kind === "start" ? [item.thing] : []));
    this.startRates = this.starts.map((thing) => rateOf(cone.things[thing].start!));
    this.startOf = new Map(this.starts.map((thing, index) => [thing, this.modes.length + index]));
  }

  get initial(): State {
    return new Array<number>(this.modes.length + this.starts.length).fill(0);
  }

  /** Things that the cluster itself keeps from working. */
  down(state: State): number[] {
    const things = new Set<number>();
    this.modes.forEach(({ thing }, mode) => {
      if (state[mode] > 0) things.add(thing);
    });
    this.starts.forEach((thing, index) => {
      if (state[this.modes.length + index] > 0) things.add(thing);
    });
    return [...things].sort((a, b) => a - b);
  }

  /** What may happen next, and at what rate. */
  next(state: State, happens: (after: State, rate: number) => void): void {
    const standing = this.standing(state);
    const after = (change: (changed: number[]) => void, rate: number): void => {
      const changed = [...state];
      change(changed);
      this.settle(changed, standing);
      happens(changed, rate);
    };
    this.modes.forEach(({ thing, rate, operating, phases }, mode) => {
      if (state[mode] === 0) {
        if (rate === 0) return;
        if (!operating || standing.moving[thing]) after((changed) => this.begin(changed, mode, 1), rate);
      } else if (state[mode] < waits) {
        after((changed) => this.endPhase(changed, mode), phases[state[mode] - 1].rate);
      }
    });
    for (const { rate, struck } of this.common) {
      const hit = struck.filter((mode) => {
        const { thing, operating } = this.modes[mode];
        return state[mode] === 0 && (!operating || standing.moving[thing]);
      });
      if (hit.length > 0) after((changed) => hit.forEach((mode) => this.begin(changed, mode, 1)), rate);
    }
    this.starts.forEach((thing, index) => {
      const slot = this.modes.length + index;
      const runs = state[slot] === 1 && !standing.lost[thing] && !standing.killed[thing] && standing.mayMove[thing];
      if (runs) after((changed) => (changed[slot] = 0), this.startRates[index]);
    });
  }

  private standing(state: State): Standing {
    const { things } = this.cone;
    const lost: boolean[] = [];
    const killed = things.map(() => false);
    const frozen = things.map(() => false);
    this.modes.forEach(({ thing, kills: stops, freezes, phases }, mode) => {
      if (state[mode] === 0) return;
      if (stops || (state[mode] < waits && phases[state[mode] - 1].reboot)) killed[thing] = true;
      if (freezes) frozen[thing] = true;
    });
    const alive: boolean[] = [];
    const mayMove: boolean[] = [];
    const moving: boolean[] = [];
    things.forEach(({ parents, need }, thing) => {
      const enough = (which: readonly boolean[]): boolean =>
        parents.reduce((count, parent) => count + (which[parent] ? 1 : 0), 0) >= need;
      lost.push(!enough(alive));
      const start = this.startOf.get(thing);
      alive.push(!lost[thing] && !killed[thing] && (start === undefined || state[start] === 0));
      mayMove.push(!frozen[thing] && enough(moving));
      moving.push(alive[thing] && mayMove[thing]);
    });
    return { lost, killed, mayMove, moving };
  }

  /** What follows from an event at once: things that lost their ground owe a start, and recoveries that it replaces end. */
  private settle(state: number[], before: Standing): void {
    let known = before;
    for (;;) {
      const now = this.standing(state);
      const fallen = now.lost.map((is, thing) => is && !known.lost[thing]);
      let changed = false;
      now.lost.forEach((is, thing) => {
        const start = this.startOf.get(thing);
        if (!is || start === undefined || state[start] === 1) return;
        state[start] = 1;
        changed = true;
      });
      this.modes.forEach(({ thing, survivesKill }, mode) => {
        if (!fallen[thing] || survivesKill || state[mode] === 0) return;
        this.cancel(state, mode);
        changed = true;
      });
      known = now;
      if (!changed) return;
    }
  }

  private begin(state: number[], mode: number, phase: number): void {
    const { crew } = this.modes[mode].phases[phase - 1];
    if (crew < 0 || this.held(state, mode) === crew || this.busy(state, crew) < this.cone.crews[crew].count) {
      state[mode] = phase;
    } else {
      state[mode] = phase + waits * (this.waiting(state, crew).length + 1);
    }
  }

  private endPhase(state: number[], mode: number): void {
    const { phases } = this.modes[mode];
    const ended = state[mode];
    const { crew } = phases[ended - 1];
    if (ended < phases.length && phases[ended].crew === crew) {
      state[mode] = ended + 1;
      return;
    }
    state[mode] = 0;
    if (crew >= 0) this.serve(state, crew);
    if (ended < phases.length) this.begin(state, mode, ended + 1);
  }

  private cancel(state: number[], mode: number): void {
    const crew = this.crewOf(state, mode);
    const place = Math.floor(state[mode] / waits);
    state[mode] = 0;
    if (crew < 0) return;
    if (place === 0) return this.serve(state, crew);
    for (const other of this.waiting(state, crew)) if (Math.floor(state[other] / waits) > place) state[other] -= waits;
  }

  /** A member is free: whoever came first has it, and the others move up. */
  private serve(state: number[], crew: number): void {
    for (const mode of this.waiting(state, crew)) state[mode] -= waits;
  }

  private held(state: State, mode: number): number {
    return state[mode] < waits ? this.crewOf(state, mode) : -1;
  }

  private busy(state: State, crew: number): number {
    return this.modes.reduce((count, _, mode) => count + (this.held(state, mode) === crew ? 1 : 0), 0);
  }

  private waiting(state: State, crew: number): number[] {
    return this.modes.flatMap((_, mode) => (state[mode] >= waits && this.crewOf(state, mode) === crew ? [mode] : []));
  }

  private crewOf(state: State, mode: number): number {
    return state[mode] === 0 ? -1 : this.modes[mode].phases[(state[mode] % waits) - 1].crew;
  }
}

function rateOf(law: Law): number {
  if (law.law !== "exponential" || !(law.mean > 0)) throw new NotExact("recovery");
  return 1 / law.mean;
}
