/** Worlds may differ in how many tools they have: what is said per tool counts each world as if it had the usual number. */
import type { OptionRuns } from "../trials/types.ts";
import { scaled, summed } from "./columns.ts";
import { toolCountsOf, toolWeightsOf } from "./worlds.ts";

/** How many tools there are by the facts, and in each history where these differ. */
export interface ToolsInWorlds {
  readonly usual: number;
  readonly counts: Float64Array | null;
}

/** As if each world had the usual number of tools: a downtime per tool, whatever their number. */
export function perUsualTool(
  ms: Float64Array,
  { usual, counts }: ToolsInWorlds,
): { readonly ms: Float64Array; readonly tools: number } {
  if (counts === null) return { ms, tools: usual };
  return { ms: ms.map((value, i) => (counts[i] > 0 ? (value * usual) / counts[i] : 0)), tools: usual };
}

/** All tools, plainly. */
export function toolsOfAll(runs: OptionRuns): ToolsInWorlds {
  const ones = runs.facts.toolCounts.map(() => 1);
  return toolsInWorlds(runs, () => null, ones);
}

/** All tools, each counted by its weight. */
export function toolsOfUsers(runs: OptionRuns): ToolsInWorlds {
  return toolsInWorlds(runs, (index) => toolWeightsOf(runs, index), runs.facts.toolWeights);
}

export function toolsOfClass(runs: OptionRuns, index: number): ToolsInWorlds {
  return { usual: runs.facts.toolCounts[index], counts: toolCountsOf(runs, index) };
}

/** Over all classes, each tool counted by its weight. */
function toolsInWorlds(
  runs: OptionRuns,
  weightsOf: (index: number) => Float64Array | null,
  usualWeights: readonly number[],
): ToolsInWorlds {
  const { toolCounts } = runs.facts;
  const usual = toolCounts.reduce((sum, tools, index) => sum + tools * usualWeights[index], 0);
  const each = toolCounts.map((_, index) => ({ counts: toolCountsOf(runs, index), weights: weightsOf(index) }));
  if (each.every(({ counts, weights }) => counts === null && weights === null)) return { usual, counts: null };
  const all = each.map(({ counts, weights }, index) => {
    const tools = counts ?? new Float64Array(runs.count).fill(toolCounts[index]);
    return timesEach(tools, weights, usualWeights[index]);
  });
  return { usual, counts: summed(all) };
}

/** By a factor of each history, or the usual one. */
export function timesEach(values: Float64Array, factors: Float64Array | null, usual: number): Float64Array {
  return factors === null ? scaled(values, usual) : values.map((value, i) => value * factors[i]);
}
