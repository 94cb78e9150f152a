import { horizonWords } from "../../results/words/durations.ts";
import { count, counted, listed } from "../../results/words/numbers.ts";
import { percent } from "../../results/words/shares.ts";
import type { Explanation } from "../schema.ts";
import { amount, bySize, length, sumOf } from "./amounts.ts";

export interface Summary {
  /** "History 331 of Today, on VMs, the worst of 512: each tool is down 21 h of 3 years on average." */
  readonly headline: string;
  readonly details: string;
}

export function summaryOf(explanation: Explanation): Summary {
  const { totals, events, classes, plain, title, replication, place } = explanation;
  const tools = classes.reduce((sum, one) => sum + one.tools, 0);
  const all = sumOf(totals.downtimeMs);
  const which = place === null ? "" : `, the ${place.asked} of ${count(place.of)}`;
  const horizon = horizonWords(explanation.horizonHours, explanation.hoursPerYear);
  const down = all === 0 ? "no outage" : `${length(all / tools, explanation)} down${plain ? "" : " per tool"}`;
  const hit = events.filter(({ incidents }) => incidents.length > 0).length;
  const parts = shareWords(bySize(totals.downtimeMs), all);
  const charged =
    all === 0 ? "" : ` ${plain ? "Charged" : `${amount(all, explanation)}, charged`} to ${listed(parts)}.`;
  return {
    headline: `${title}, ${horizon} history ${replication}${which}: ${down}.`,
    details: `${counted(totals.events, "event")}, of which ${count(hit)} took ${plain ? "the system" : "tools"} down, in ${counted(totals.incidents, "incident")}.${charged}${runWords(explanation)}${worldWords(explanation)}`,
  };
}

/** What is less than half a percent is said together. */
function shareWords(parts: ReturnType<typeof bySize>, all: number): string[] {
  const large = parts.filter(([, ms]) => ms >= 0.005 * all);
  const small = parts.length > large.length ? ["others less than 1 %"] : [];
  return [...large.map(([cause, ms]) => `${cause} ${percent(ms / all, 0)}`), ...small];
}

/** What became of the runs of scheduled tools. */
function runWords({ scheduled = [] }: Explanation): string {
  if (scheduled.length === 0) return "";
  const all = scheduled.reduce((sum, { runs }) => sum + runs, 0);
  const lost = (how: "missed" | "failed"): string =>
    count(scheduled.reduce((sum, one) => sum + Object.values(one[how]).reduce((runs, each) => runs + each, 0), 0));
  return ` Of ${counted(all, "run")} of scheduled tools ${lost("missed")} did not begin in time, and ${lost("failed")} were stopped.`;
}

const mostUnknowns = 6;

/** What is unusual about its world: what lies farthest from the middle of its range. */
function worldWords({ world }: Explanation): string {
  if (world === null) return "";
  const fromMiddle = ({ percentile }: { percentile: number }): number => Math.abs(percentile - 50);
  const unusual = world.unknowns.toSorted((a, b) => fromMiddle(b) - fromMiddle(a)).slice(0, mostUnknowns);
  const placed = unusual.map(({ key, percentile }) => `${key.replace(/^inputs\./, "")} at P${count(percentile)}`);
  const which = world.unknowns.length > mostUnknowns ? "most unusual" : "not known";
  return ` World ${count(world.number)}, of what is ${which}: ${listed(placed)} of its range.`;
}
