import { permutation } from "../random/permutation.ts";
import { streamKey } from "../random/streams.ts";
import type { ToolSpec } from "../scenario/types.ts";
import type { LawPool } from "./law-pool.ts";

/** Classes whose tools run on fixed dates, each in a row. */
export interface ScheduleColumns {
  readonly count: number;
  /** The row of each class; −1 = not scheduled. */
  readonly row: Int32Array;
  readonly everyHours: Float64Array;
  readonly deadlineMs: Float64Array;
  readonly survivesMs: Float64Array;
  readonly durationLaw: Int32Array;
  /** By tool: its first run; 0 where it is not scheduled. */
  readonly firstHours: Float64Array;
}

const msPerHour = 3_600_000;

export function buildSchedules(specs: readonly ToolSpec[], laws: LawPool): ScheduleColumns {
  const scheduled = specs.flatMap(({ schedule }) => schedule ?? []);
  let rows = 0;
  return {
    count: scheduled.length,
    row: Int32Array.from(specs, ({ schedule }) => (schedule === undefined ? -1 : rows++)),
    everyHours: Float64Array.from(scheduled, ({ everyHours }) => everyHours),
    deadlineMs: Float64Array.from(scheduled, ({ deadlineHours }) => Math.round(deadlineHours * msPerHour)),
    survivesMs: Float64Array.from(scheduled, ({ survivesHours }) => Math.round(survivesHours * msPerHour)),
    durationLaw: Int32Array.from(scheduled, ({ duration }) => laws.add(duration)),
    firstHours: Float64Array.from(specs.flatMap(firstRuns)),
  };
}

/**
 * The n tools of a class have their first runs at (i + ½) ÷ n of the time between two, in an order that depends on names
 * only: so they never crowd, and are the same whatever the seed and the option.
 */
function firstRuns({ name, twin, count, schedule }: ToolSpec): number[] {
  if (schedule === undefined) return Array<number>(count).fill(0);
  const { everyHours, firstHours } = schedule;
  if (firstHours !== undefined) return Array<number>(count).fill(firstHours);
  const [key0, key1] = streamKey(0, twin ?? name, "schedule");
  return Array.from(permutation(count, key0, key1), (rank) => (everyHours * (rank + 0.5)) / count);
}
