import type { OptionRuns } from "../trials/types.ts";
import { scalarColumn, total } from "./columns.ts";
import { rateInterval } from "./intervals.ts";
import type { Interval, OptionResult } from "./schema.ts";

/** How planned work went. Ratios are those of sums over all histories. */
export function plannedOf(runs: OptionRuns): OptionResult["planned"] {
  const { facts } = runs;
  const sum = (name: Parameters<typeof scalarColumn>[1]): number => total(scalarColumn(runs, name));
  const perYear = (name: Parameters<typeof scalarColumn>[1]): Interval => rateInterval(scalarColumn(runs, name), facts);
  const postponed = sum("worksPostponed");
  const drains = sum("drainRounds") * facts.podCount;
  return {
    works: perYear("works"),
    postponed: perYear("worksPostponed"),
    skipped: perYear("worksSkipped"),
    lateHours: postponed > 0 ? sum("postponedHours") / postponed : null,
    movesPerPodAndRound: drains > 0 ? sum("podsDrainedByWork") / drains : null,
  };
}
