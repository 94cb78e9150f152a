import { monthEdges } from "../scenario/calendar.ts";
import type { ScenarioCommon, SloSpec } from "../scenario/types.ts";
import type { Objective } from "./types.ts";

const msPerHour = 3_600_000;

export function objectiveOf(slo: SloSpec | null, { horizonHours, startsAtHours }: ScenarioCommon): Objective {
  if (slo === null) return { target: 1, windowMs: Infinity, windows: 0, budgetMs: 0, months: null };
  const { target, windowHours } = slo;
  if (windowHours !== "calendar month") {
    const windowMs = Math.round(windowHours * msPerHour);
    const windows = Math.floor(Math.round(horizonHours * msPerHour) / windowMs);
    return { target, windowMs, windows, budgetMs: budgetOf(target, windowMs), months: null };
  }
  const edgesMs = monthEdges(startsAtHours, horizonHours).map((hours) => Math.round(hours * msPerHour));
  const windows = Math.max(0, edgesMs.length - 1);
  const budgetsMs = edgesMs.slice(1).map((end, month) => budgetOf(target, end - edgesMs[month]));
  const mean = (sum: number): number => (windows > 0 ? sum / windows : 0);
  return {
    target,
    windowMs: mean(edgesMs.length > 0 ? edgesMs[edgesMs.length - 1] - edgesMs[0] : 0),
    windows,
    budgetMs: mean(budgetsMs.reduce((sum, budget) => sum + budget, 0)),
    months: { edgesMs, budgetsMs },
  };
}

/** Whole ms; the tolerance gives a target such as 0.999 what it means in decimals. */
function budgetOf(target: number, windowMs: number): number {
  return Math.floor((1 - target) * windowMs + 1e-6);
}
