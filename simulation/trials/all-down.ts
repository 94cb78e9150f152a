import { incidentLengthsMs } from "../model/incident-table.ts";
import { lossColumns, lossLevels, randomLossColumns } from "../model/layout.ts";
import { causes } from "../scenario/types.ts";
import type { Objective } from "../model/types.ts";
import type { OptionFacts } from "./types.ts";

const msPerHour = 3_600_000;

/**
 * The history of a world whose VMs do not fit on its hosts: nothing of it ever runs, for want of capacity. `hasRacks`: a
 * loss of racks is looked at.
 */
export function allDown(
  { layout, horizonHours, toolCounts, scheduled, podCount, objective }: OptionFacts,
  hasRacks: boolean,
  row: Float64Array,
  offset: number,
  lookedAt: boolean,
): void {
  const horizonMs = Math.round(horizonHours * msPerHour);
  row.fill(0, offset, offset + layout.width);
  toolCounts.forEach((tools, index) => {
    row[offset + layout.downtimeMs + index * causes.length + causes.indexOf("capacity")] = tools * horizonMs;
    row[offset + layout.sloMissed + index] = tools * objective.windows;
    row[offset + layout.sloWindowsMissed + index] = objective.windows;
    row[offset + layout.sloSpent + index] = tools * budgetsSpent(objective);
  });
  scheduled.forEach(({ runs }, index) => {
    row[offset + layout.runsDue + index] = runs;
    row[offset + layout.runsMissed + index * causes.length + causes.indexOf("capacity")] = runs;
  });
  row.fill(objective.windows, offset + layout.sloOverspent, offset + layout.sloOverspent + toolCounts.length + 1);
  const missing = lookedAt ? podCount : -1;
  row.fill(missing, offset + layout.lossMissing, offset + layout.lossMissing + lossColumns);
  row.fill(missing, offset + layout.lossAtRandom, offset + layout.lossAtRandom + randomLossColumns);
  if (!hasRacks) {
    row[offset + layout.lossMissing + lossLevels] = -1;
    row[offset + layout.lossAtRandom + lossLevels] = -1;
  }
  row.fill(horizonMs, offset + layout.partDownMs, offset + layout.partDownMs + layout.parts.length);
  row.fill(horizonMs, offset + layout.groupDownMs, offset + layout.groupDownMs + layout.groups.length);
  const tools = toolCounts.reduce((sum, count) => sum + count, 0);
  const set = (name: keyof typeof layout.scalar, value: number): void => {
    row[offset + layout.scalar[name]] = value;
  };
  set("incidents", 1);
  set("toolsHit", tools);
  set("toolsHitMost", tools);
  incidentLengthsMs.forEach((ms, length) => {
    if (ms > horizonMs) return;
    const first = offset + layout.incidentsAtLeast + length * layout.incidentSizes.length;
    row.fill(1, first, first + layout.incidentSizes.length);
  });
  set("pendingPodHours", podCount * horizonHours);
  set("pendingMost", podCount);
}

/** Budgets in the windows of a tool that never runs. */
function budgetsSpent({ windows, windowMs, budgetMs, months }: Objective): number {
  if (budgetMs === 0) return 0;
  if (months === null) return windows * (windowMs / budgetMs);
  const { edgesMs, budgetsMs } = months;
  return budgetsMs.reduce((sum, budget, month) => sum + (edgesMs[month + 1] - edgesMs[month]) / budget, 0);
}
