import type { Cause, PlannedWork, ToolSpec } from "../../simulation/scenario/types.ts";
import { causes } from "../../simulation/scenario/types.ts";
import { constant, second, tool, work } from "./option.ts";
import type { Outcome } from "./run-option.ts";

/** Hourly from 0:30 on, each run for 10 min, begun no later than 30 s; unless told otherwise. */
export function job(
  given: Partial<ToolSpec> = {},
  schedule: Partial<NonNullable<ToolSpec["schedule"]>> = {},
): ToolSpec {
  const usual = {
    everyHours: 1,
    firstHours: 0.5,
    duration: constant(1 / 6),
    deadlineHours: 30 * second,
    survivesHours: 0,
  };
  return tool("job", { kind: "scheduled", schedule: { ...usual, ...schedule }, ...given });
}

/** Down from one hour to another. */
export function down(from: number, to: number, cause: Cause, given: Partial<PlannedWork> = {}): PlannedWork {
  return work(from, to - from, { name: `${cause} at ${from}`, cause, ...given });
}

type ByCause = Partial<Record<Cause, number>>;

/** Runs of the first scheduled class by cause, causes without any left out. */
export function runsOf({ row, sim }: Outcome): { due: number; missed: ByCause; failed: ByCause } {
  const { layout } = sim.model;
  const byCause = (first: number): ByCause => {
    const counts = causes.map((cause, i) => [cause, row[first + i]] as const);
    return Object.fromEntries(counts.filter(([, count]) => count !== 0));
  };
  return { due: row[layout.runsDue], missed: byCause(layout.runsMissed), failed: byCause(layout.runsFailed) };
}
