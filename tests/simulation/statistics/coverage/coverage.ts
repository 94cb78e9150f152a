import { meanInterval } from "../../../../simulation/statistics/mean-interval.ts";
import type { MeanMethod } from "../../../../simulation/statistics/mean-interval.ts";
import { chanceOf } from "./chance.ts";
import type { Scenario } from "./scenarios.ts";

export interface Coverage {
  readonly name: string;
  readonly samples: number;
  /** Share of samples whose 95 % interval holds the true mean. */
  readonly covered: number;
  /** Share of intervals wholly above and wholly below the true mean. */
  readonly tooHigh: number;
  readonly tooLow: number;
  /** Median over the samples of half the width, in units of the true mean's size. */
  readonly halfWidth: number;
  readonly nonZero: number;
  readonly methods: ReadonlyMap<MeanMethod, number>;
}

/** Draws the scenario so often, each sample from its own seed, and asks each time for the 95 % interval. */
export function coverageOf(scenario: Scenario, samples: number, level = 0.95): Coverage {
  let tooHigh = 0;
  let tooLow = 0;
  let nonZero = 0;
  const widths = new Float64Array(samples);
  const methods = new Map<MeanMethod, number>();
  const values = new Float64Array(scenario.count);
  for (let sample = 0; sample < samples; sample++) {
    const chance = chanceOf(sample + 1);
    for (let i = 0; i < values.length; i++) values[i] = scenario.draw(chance);
    const interval = meanInterval(values, { level, bounds: scenario.signed ? {} : { low: 0 } });
    if (interval.low > scenario.mean) tooHigh++;
    if (interval.high < scenario.mean) tooLow++;
    nonZero += interval.nonZero / samples;
    widths[sample] = (interval.high - interval.low) / 2 / (Math.abs(scenario.mean) || 1);
    methods.set(interval.method, (methods.get(interval.method) ?? 0) + 1);
  }
  return {
    name: scenario.name,
    samples,
    covered: 1 - (tooHigh + tooLow) / samples,
    tooHigh: tooHigh / samples,
    tooLow: tooLow / samples,
    halfWidth: widths.sort()[Math.floor(samples / 2)],
    nonZero,
    methods,
  };
}

/** One line of the table. */
export function coverageLine(c: Coverage): string {
  const percent = (share: number): string => (100 * share).toFixed(1);
  const methods = [...c.methods].map(([method, times]) => `${method} ${Math.round((100 * times) / c.samples)}`);
  return `${c.name.padEnd(52)} ${c.nonZero.toFixed(1).padStart(7)} ${percent(c.covered).padStart(6)} (${percent(c.tooHigh)} | ${percent(c.tooLow)})  +-${c.halfWidth.toPrecision(2)}  ${methods.join(", ")}`;
}
