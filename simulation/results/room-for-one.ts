/** How long there is room for the loss of one more host: the N+1 of capacity planners, history by history. */
import { headroomSamples } from "../model/layout.ts";
import type { OptionRuns } from "../trials/types.ts";
import type { RoomForOne } from "./schema.ts";

/** A date with too little room may be an outage that is repaired; so many to the end are for good. */
const leastDates = 2;

/** Null where nothing can be lost, or what can is not looked at yet. */
export function roomForOneOf(runs: OptionRuns): RoomForOne | null {
  const { losses } = runs.facts;
  const ends = roomEndsHours(runs);
  if (ends === null || losses === null || losses === "later") return null;
  const rising = ends.slice().sort();
  const at = (probability: number): number | null => {
    const hours = rising[Math.max(1, Math.ceil(rising.length * probability - 1e-9)) - 1];
    return hours < Infinity ? hours : null;
  };
  const lasting = rising.reduce((count, hours) => (hours < Infinity ? count : count + 1), 0);
  return {
    unit: losses.unit,
    share: 1 / losses.one.sets,
    ends: { p10: at(0.1), p50: at(0.5), p90: at(0.9) },
    lasting: lasting / rising.length,
  };
}

/**
 * Of each history the first of the 25 dates from which on less than one host of average size is left, of any resource, to
 * the end; Infinity where that is not so at the last two dates.
 */
export function roomEndsHours(runs: OptionRuns): Float64Array | null {
  const { losses, layout, horizonHours } = runs.facts;
  if (losses === null || losses === "later" || losses.one.sets === 0) return null;
  const needed = 1 / losses.one.sets - 1e-9;
  const { cpuHeadroomAt, memoryHeadroomAt, slotHeadroomAt, width } = layout;
  const { columns, count } = runs;
  const ends = new Float64Array(count);
  for (let history = 0; history < count; history++) {
    const row = history * width;
    let first = headroomSamples;
    while (
      first > 0 &&
      (columns[row + cpuHeadroomAt + first - 1] < needed ||
        columns[row + memoryHeadroomAt + first - 1] < needed ||
        columns[row + slotHeadroomAt + first - 1] < needed)
    )
      first--;
    ends[history] = first > headroomSamples - leastDates ? Infinity : (horizonHours * first) / (headroomSamples - 1);
  }
  return ends;
}
