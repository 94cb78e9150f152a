/** What a --fail-on condition may be about. */
import type { OptionResult, Result } from "../../simulation/index.ts";

export interface Metric {
  /** share: 0.999 or 99.9%; minutes: 5min, 2h, or a bare number of minutes; number: a count or rate. */
  readonly unit: "share" | "minutes" | "number";
  /** Of one option; null where it has no such figure. */
  readonly of: (option: OptionResult, result: Result) => number | null;
}

export const metrics: Readonly<Record<string, Metric>> = {
  availability: { unit: "share", of: ({ availability }) => availability.mean },
  userWeightedAvailability: { unit: "share", of: ({ userWeighted }) => userWeighted.availability.mean },
  downtime: { unit: "minutes", of: ({ downtimeMinutesPerToolYear }) => downtimeMinutesPerToolYear.mean },
  userWeightedDowntime: {
    unit: "minutes",
    of: ({ userWeighted }) => userWeighted.downtimeMinutesPerToolYear.mean,
  },
  difference: { unit: "minutes", of: differenceToFirst },
  incidents: { unit: "number", of: ({ incidents }) => incidents.perYear.mean },
  cpuHeadroom: { unit: "share", of: ({ headroom }) => headroom && headroom.cpu.mean },
  memoryHeadroom: { unit: "share", of: ({ headroom }) => headroom && headroom.memory.mean },
  podHeadroom: { unit: "share", of: ({ headroom }) => headroom && headroom.pods.mean },
  pendingPods: { unit: "number", of: ({ pending }) => pending.most },
  unplacedPods: { unit: "number", of: ({ unplacedPods }) => unplacedPods },
};

/** Downtime of the option less that of the first one; the first has none. */
function differenceToFirst({ name }: OptionResult, { options, differences }: Result): number | null {
  const difference = differences.find(
    ({ a, b, metric }) => metric === "downtimeMinutesPerToolYear" && a === options[0].name && b === name,
  );
  return difference?.mean ?? null;
}
