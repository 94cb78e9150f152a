import { incidentLengthsMs, lengthSamples } from "../model/incident-table.ts";
import { headroomSamples, type Layout, layoutOf, lossColumns, randomLossColumns, scalars } from "../model/layout.ts";
import { causes } from "../scenario/types.ts";
import type { WorldFacts } from "./types.ts";

/** The engine's columns for what is recorded in every world, and behind them what may differ between worlds. */
export function worldLayout(best: Layout, groups: readonly string[], historiesPerWorld: number) {
  const { width, ...layout } = layoutOf({
    classes: best.classes,
    scheduled: best.scheduled,
    parts: best.parts,
    groups,
    incidentSizes: best.incidentSizes,
    kinds: best.kinds,
    kindsByClass: best.kindsByClass,
  });
  const toolCounts = width + 1;
  const toolWeights = toolCounts + best.classes.length;
  const scheduledTools = toolWeights + best.classes.length;
  const worlds: WorldFacts = { historiesPerWorld, unplacedPods: width, toolCounts, toolWeights, scheduledTools };
  return { layout: { ...layout, width: scheduledTools + best.scheduled.length }, worlds };
}

/** For each engine column of `to` the same figure's column in `from`, −1 where it is 0; throws where `from` has none. */
export function columnsFrom(from: Layout, to: Layout): Int32Array {
  const columns: number[] = [];
  const take = (target: number, source: number, count: number): void => {
    for (let i = 0; i < count; i++) columns[target + i] = source + i;
  };
  const classes = same(from.classes, to.classes);
  const parts = same(from.parts, to.parts);
  take(to.downtimeMs, from.downtimeMs, classes * causes.length);
  take(to.partDownMs, from.partDownMs, parts);
  take(to.partOutages, from.partOutages, parts);
  to.groups.forEach((name, index) => {
    const found = from.groups.indexOf(name);
    if (found < 0) throw new Error(`${name} is one thing in some worlds and several in others: fix its number`);
    take(to.groupDownMs + index, from.groupDownMs + found, 1);
    take(to.groupOutages + index, from.groupOutages + found, 1);
  });
  take(to.sloMissed, from.sloMissed, classes);
  take(to.sloWindowsMissed, from.sloWindowsMissed, classes);
  take(to.sloSpent, from.sloSpent, classes);
  take(to.sloOverspent, from.sloOverspent, classes + 1);
  take(to.degradedHours, from.degradedHours, classes);
  const scheduled = same(from.scheduled, to.scheduled);
  take(to.runsDue, from.runsDue, scheduled);
  take(to.runsMissed, from.runsMissed, scheduled * causes.length);
  take(to.runsFailed, from.runsFailed, scheduled * causes.length);
  take(to.cpuHeadroomAt, from.cpuHeadroomAt, headroomSamples);
  take(to.memoryHeadroomAt, from.memoryHeadroomAt, headroomSamples);
  take(to.slotHeadroomAt, from.slotHeadroomAt, headroomSamples);
  take(to.lossMissing, from.lossMissing, lossColumns);
  take(to.lossAtRandom, from.lossAtRandom, randomLossColumns);
  takeIncidents(from, to, take);
  to.kinds.forEach((name, kind) => {
    // What happens to nothing in a world does not happen there.
    const found = from.kinds.indexOf(name);
    const takeKind = (figure: "kindBegun" | "kindExpected" | "kindDownMs", width: number): void => {
      for (let i = 0; i < width; i++)
        take(to[figure] + kind * width + i, found < 0 ? -1 : from[figure] + found * width + i, 1);
    };
    takeKind("kindBegun", 1);
    takeKind("kindExpected", 1);
    takeKind("kindDownMs", to.kindWidth);
  });
  for (const name of scalars) take(to.scalar[name], from.scalar[name], 1);
  // A hole would read as column 0, which is downtime.
  const hole = columns.findIndex((column) => column === undefined);
  if (hole >= 0) throw new Error(`column ${hole} of the engine is taken over from no world`);
  return Int32Array.from(columns);
}

/** All tools of a world are all; what is more than its tools was hit by no incident. */
function takeIncidents(from: Layout, to: Layout, take: (target: number, source: number, count: number) => void): void {
  take(to.incidentLengthMs, from.incidentLengthMs, lengthSamples);
  const last = to.incidentSizes.length - 1;
  incidentLengthsMs.forEach((_, length) => {
    const target = to.incidentsAtLeast + length * to.incidentSizes.length;
    const source = from.incidentsAtLeast + length * from.incidentSizes.length;
    to.incidentSizes.forEach((tools, size) => {
      const found = size === last ? from.incidentSizes.length - 1 : from.incidentSizes.indexOf(tools);
      take(target + size, found < 0 ? -1 : source + found, 1);
    });
  });
}

/** Names are not drawn: they are the same in all worlds. */
function same(from: readonly string[], to: readonly string[]): number {
  if (from.join() !== to.join()) throw new Error(`names differ between worlds: ${from.join()} and ${to.join()}`);
  return to.length;
}
