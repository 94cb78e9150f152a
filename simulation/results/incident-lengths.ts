import { lengthSamples } from "../model/incident-table.ts";
import { clusteredQuantile, type WeightedValues } from "../statistics/clustered-quantile.ts";
import type { OptionRuns } from "../trials/types.ts";
import { scalarColumn } from "./columns.ts";
import type { IncidentsResult } from "./schema.ts";
import { perWorldOf } from "./worlds.ts";

const msPerMinute = 60_000;

/** Sampled lengths beyond these say no more, and take time to sort. */
const mostSamples = 65_536;

/** Quantiles of the lengths of incidents that ended, all histories together; null where none did. */
export function lengthsOf(runs: OptionRuns): IncidentsResult["lengthMinutes"] {
  const values = sampled(runs);
  if (values.rising.length === 0) return null;
  const at = (probability: number) => {
    const { value, low, high } = clusteredQuantile(values, probability);
    return {
      value: value / msPerMinute,
      low: low === null ? null : low / msPerMinute,
      high: high === null ? null : high / msPerMinute,
    };
  };
  return { p5: at(0.05), p50: at(0.5), p95: at(0.95) };
}

function sampled(runs: OptionRuns): WeightedValues {
  const { facts, columns } = runs;
  const { width, incidentLengthMs } = facts.layout;
  const perWorld = perWorldOf(facts);
  const worlds = Math.min(runs.count, Math.floor(mostSamples / lengthSamples)) / perWorld;
  const unitCount = Math.max(1, Math.floor(worlds));
  const closed = scalarColumn(runs, "incidentsClosed");
  const found: { readonly ms: number; readonly weight: number; readonly unit: number }[] = [];
  let things = 0;
  for (let history = 0; history < unitCount * perWorld; history++) {
    things += closed[history];
    const first = history * width + incidentLengthMs;
    const lengths = columns.subarray(first, first + lengthSamples).filter((ms) => ms > 0);
    const unit = Math.floor(history / perWorld);
    for (const ms of lengths) found.push({ ms, weight: closed[history] / lengths.length, unit });
  }
  found.sort((a, b) => a.ms - b.ms);
  return {
    rising: Float64Array.from(found, ({ ms }) => ms),
    weights: Float64Array.from(found, ({ weight }) => weight),
    units: Int32Array.from(found, ({ unit }) => unit),
    unitCount,
    things,
  };
}
