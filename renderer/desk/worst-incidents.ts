/** The outages of at least so many tools and so long, worst first, out of the histories that have the largest. */
import { explain, incidentLengthsMs, instantWords, nameOf, replay } from "../../simulation/index.ts";
import type { OptionRuns } from "../../simulation/index.ts";
import type { LiveRun } from "./live-run.ts";

export interface AskedIncidents {
  readonly option: string;
  /** Tools hit and minutes, at least; sizes and lengths of the result. */
  readonly tools: number;
  readonly minutes: number;
}

export interface WorstIncidents {
  /** Histories that were replayed, of those that have any. */
  readonly replayed: number;
  readonly of: number;
  readonly incidents: readonly WorstIncident[];
}

export interface WorstIncident {
  readonly history: number;
  readonly event: number;
  /** "nfs: stall" */
  readonly name: string;
  readonly when: string;
  readonly tools: number;
  readonly minutes: number;
}

/** Each takes up to a second. */
const mostReplayed = 4;
const mostTold = 12;
const msPerMinute = 60_000;

/** Histories with such an outage, those with the largest of all first. */
export function withIncidents({ facts, count, columns }: OptionRuns, { tools, minutes }: AskedIncidents): number[] {
  const { layout } = facts;
  const length = incidentLengthsMs.findIndex((ms) => ms === minutes * msPerMinute);
  const size = layout.incidentSizes.indexOf(tools);
  if (length < 0 || size < 0) return [];
  const column = layout.incidentsAtLeast + length * layout.incidentSizes.length + size;
  const figure = (history: number, at: number): number => columns[history * layout.width + at];
  const most = layout.scalar.toolsHitMost;
  return Array.from({ length: count }, (_, history) => history)
    .filter((history) => figure(history, column) > 0)
    .sort((a, b) => figure(b, most) - figure(a, most) || a - b);
}

/** Sums up one history after another. */
export class IncidentList {
  private readonly found: WorstIncident[] = [];
  private readonly live: LiveRun;
  private readonly asked: AskedIncidents;
  readonly histories: readonly number[];
  private replayed = 0;
  private readonly all: number;

  constructor(live: LiveRun, runs: OptionRuns, asked: AskedIncidents) {
    this.live = live;
    this.asked = asked;
    const all = withIncidents(runs, asked);
    this.all = all.length;
    this.histories = all.slice(0, mostReplayed);
  }

  add(number: number): void {
    const { scenario, seed } = this.live.request;
    const { option: name, tools, minutes } = this.asked;
    const option = scenario.options.find((one) => one.name === name);
    const history = option === undefined ? "" : replay(scenario, option, seed, number);
    if (typeof history === "string") return;
    const explanation = explain(history, { scenario: scenario.title, hash: "", version: "", place: null });
    for (const event of explanation.events) {
      for (const incident of event.incidents) {
        const end = incident.toHours ?? explanation.horizonHours;
        const length = (end - incident.fromHours) * 60;
        // Times are told in hours: what lasted so long to the millisecond has.
        if (incident.tools < tools || length < minutes - 1 / msPerMinute) continue;
        const when = instantWords(incident.fromHours, explanation);
        const what = { history: number, event: event.id, name: nameOf(event), when };
        this.found.push({ ...what, tools: incident.tools, minutes: length });
      }
    }
    this.replayed += 1;
  }

  result(): WorstIncidents {
    const incidents = this.found
      .toSorted((a, b) => b.tools - a.tools || b.minutes - a.minutes || a.history - b.history || a.event - b.event)
      .slice(0, mostTold);
    return { replayed: this.replayed, of: this.all, incidents };
  }
}
