/** What verdicts are made of, by hand: VMs that lose 6.1 h, metal that loses 4. */
import type { VerdictData, VerdictOption, VerdictPair } from "../../simulation/results/verdict/data.ts";

export const hour = 60;
export const year = 8766;

export function option(title: string, meanHours: number, changes: Partial<VerdictOption> = {}): VerdictOption {
  const downtime = { mean: meanHours * hour, low: 0.9 * meanHours * hour, high: 1.1 * meanHours * hour };
  return {
    title,
    downtime,
    availability: {
      mean: 1 - downtime.mean / (year * hour),
      low: 1 - downtime.high / (year * hour),
      high: 1 - downtime.low / (year * hour),
    },
    affected: 512,
    pods: 3000,
    unplacedPods: 0,
    worldsWithoutRoom: null,
    objective: null,
    scarce: "memory",
    ...changes,
  };
}

export function pair(
  a: number,
  b: number,
  hours: [number, number, number],
  changes: Partial<VerdictPair> = {},
): VerdictPair {
  const [low, mean, high] = hours.map((value) => value * hour);
  return {
    a,
    b,
    difference: { mean, low, high },
    strict: { mean, low, high },
    differing: 512,
    pBetter: 0.97,
    pTie: 0,
    ignorance: null,
    decidesMost: null,
    counters: [],
    ...changes,
  };
}

export const vms = option("VMs", 6.1);
export const metal = option("Metal", 4);
export const hybrid = option("Hybrid", 5);
export const two: VerdictData = {
  plain: false,
  horizonHours: 3 * year,
  hoursPerYear: year,
  histories: 512,
  ending: "complete",
  asked: 512,
  precision: null,
  margin: null,
  options: [vms, metal],
  pairs: [pair(0, 1, [-2.44, -2.137, -1.8])],
};
