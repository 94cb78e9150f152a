/** What differs between worlds, as columns of a run; and how the figures of a run spread. */
import { momentsOf } from "../statistics/moments.ts";
import { componentsOf, expectedByWorld, shareExpectedBelowZero, worldMeans } from "../statistics/worlds.ts";
import type { OptionFacts, OptionRuns } from "../trials/types.ts";
import { columnAt } from "./columns.ts";
import { quantilesOf } from "./quantiles.ts";
import type { Quantiles, Spread } from "./schema.ts";

export function perWorldOf({ worlds }: Pick<OptionFacts, "worlds">): number {
  return worlds?.historiesPerWorld ?? 1;
}

/** The independent values of a sample: one a world. */
export function independent(values: Float64Array, facts: Pick<OptionFacts, "worlds">): Float64Array {
  return worldMeans(values, perWorldOf(facts));
}

/** Tools of a class in each history; null where they are those of the facts in all. */
export function toolCountsOf(runs: OptionRuns, classIndex: number): Float64Array | null {
  const { worlds } = runs.facts;
  return worlds && varying(columnAt(runs, worlds.toolCounts + classIndex), runs.facts.toolCounts[classIndex]);
}

export function toolWeightsOf(runs: OptionRuns, classIndex: number): Float64Array | null {
  const { worlds } = runs.facts;
  return worlds && varying(columnAt(runs, worlds.toolWeights + classIndex), runs.facts.toolWeights[classIndex]);
}

function varying(values: Float64Array, usual: number): Float64Array | null {
  return values.some((value) => value !== usual) ? values : null;
}

/** Share of the worlds in which pods have no place at the start; null where all worlds are one. */
export function worldsWithoutRoom(runs: OptionRuns): number | null {
  const { worlds } = runs.facts;
  if (worlds === null || runs.count === 0) return null;
  return columnAt(runs, worlds.unplacedPods).filter((pods) => pods > 0).length / runs.count;
}

/** Fewer worlds show no spread. */
const fewestWorlds = 2;

/** How single histories, and the expected values of worlds, spread. */
export function spreadOf(values: Float64Array, facts: Pick<OptionFacts, "worlds">): Spread {
  const perWorld = perWorldOf(facts);
  const histories = quantilesOf(values);
  if (perWorld === 1) return { histories, chance: momentsOf(values).standardDeviation, ignorance: null };
  if (values.length < fewestWorlds * perWorld) return { histories, chance: 0, ignorance: null };
  const { chance, ignorance } = componentsOf(values, perWorld);
  return { histories, chance, ignorance: { deviation: ignorance, ...quantilesOf(expectedByWorld(values, perWorld)) } };
}

/** Share of worlds in which b is expected to lose less than a; null where all worlds are one, or look it. */
export function expectedBetter(differences: Float64Array, facts: Pick<OptionFacts, "worlds">): number | null {
  const perWorld = perWorldOf(facts);
  if (perWorld === 1 || differences.length < fewestWorlds * perWorld) return null;
  return shareExpectedBelowZero(differences, perWorld);
}

/** In units of a factor below or above 0. */
export function scaledSpread({ histories, chance, ignorance }: Spread, factor: number): Spread {
  const size = Math.abs(factor);
  return {
    histories: scaledQuantiles(histories, factor),
    chance: chance * size,
    ignorance: ignorance && { deviation: ignorance.deviation * size, ...scaledQuantiles(ignorance, factor) },
  };
}

function scaledQuantiles({ p5, p50, p95 }: Quantiles, factor: number): Quantiles {
  // Adding 0 makes 0 of −0, which JSON does not know.
  const [low, middle, high] = [p5 * factor + 0, p50 * factor + 0, p95 * factor + 0];
  return factor < 0 ? { p5: high, p50: middle, p95: low } : { p5: low, p50: middle, p95: high };
}
