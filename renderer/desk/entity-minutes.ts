/** What minutes of some causes are charged to: things and groups of alike things, over a sample of histories. */
import { explain, replay } from "../../simulation/index.ts";
import type { Cause } from "../../simulation/index.ts";
import type { LiveRun } from "./live-run.ts";

export interface EntityMinutes {
  /** The first so many: histories have no order, so that they are as good as any others. */
  readonly histories: number;
  /** Events that took something down by it, a year. */
  readonly eventsPerYear: number;
  /** Those that cost most, the costliest first. */
  readonly rows: readonly EntityRow[];
  /** All others together; null: there are none. */
  readonly others: { readonly count: number; readonly minutes: number } | null;
}

export interface EntityRow {
  /** "nfs", or the group of alike things: "worker". */
  readonly name: string;
  /** How many different ones were charged. */
  readonly count: number;
  /** Per tool and year. */
  readonly minutes: number;
}

const mostRows = 10;
/** Enough for the order of the rows; each takes some hundredths of a second to replay. */
export const mostSampled = 24;

/** Sums up one history after another. */
export class EntitySum {
  private histories = 0;
  private events = 0;
  private readonly sums = new Map<string, { readonly things: Set<string>; ms: number }>();
  private readonly live: LiveRun;
  private readonly option: string;
  private readonly causes: readonly Cause[];

  constructor(live: LiveRun, option: string, causes: readonly Cause[]) {
    this.live = live;
    this.option = option;
    this.causes = causes;
  }

  /** False: there is no such history to be replayed. */
  add(number: number): boolean {
    const { scenario, seed } = this.live.request;
    const option = scenario.options.find(({ name }) => name === this.option);
    const history = option === undefined ? "" : replay(scenario, option, seed, number);
    if (typeof history === "string") return false;
    const { events } = explain(history, { scenario: scenario.title, hash: "", version: "", place: null });
    for (const { entity, group, chargedMs } of events) {
      const ms = this.causes.reduce((sum, cause) => sum + (chargedMs[cause] ?? 0), 0);
      if (ms === 0) continue;
      this.events += 1;
      const name = group ?? entity ?? atStart;
      const sum = this.sums.get(name) ?? { things: new Set(), ms: 0 };
      sum.ms += ms;
      sum.things.add(entity ?? name);
      this.sums.set(name, sum);
    }
    this.histories += 1;
    return true;
  }

  result(): EntityMinutes {
    const perToolYear = this.perToolYear();
    const all = [...this.sums]
      .map(([name, { things, ms }]) => ({ name, count: things.size, minutes: ms * perToolYear }))
      .sort((a, b) => b.minutes - a.minutes || (a.name < b.name ? -1 : 1));
    // One other is no shorter for being called "1 other".
    const shown = all.length === mostRows + 1 ? mostRows + 1 : mostRows;
    const rest = all.slice(shown);
    const others =
      rest.length === 0 ? null : { count: rest.length, minutes: rest.reduce((sum, { minutes }) => sum + minutes, 0) };
    const eventsPerYear = this.events * this.perYear();
    return { histories: this.histories, eventsPerYear, rows: all.slice(0, shown), others };
  }

  private perYear(): number {
    const { scenario } = this.live.request;
    return this.histories === 0 ? 0 : scenario.hoursPerYear / scenario.horizonHours / this.histories;
  }

  private perToolYear(): number {
    const facts = this.live.runs.find((runs) => runs.facts.name === this.option)?.facts;
    if (facts === undefined || this.histories === 0) return 0;
    const tools = facts.toolCounts.reduce((sum, count) => sum + count, 0);
    return facts.hoursPerYear / facts.horizonHours / Math.max(1, tools) / this.histories / 60_000;
  }
}

/** Pods that never had a place are charged to no thing. */
const atStart = "no place from the start";
