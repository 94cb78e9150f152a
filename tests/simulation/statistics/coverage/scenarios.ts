import { exponential, lognormal, normal, poisson } from "./chance.ts";
import type { Chance } from "./chance.ts";

/** Samples drawn without the engine from laws whose mean is known. */
export interface Scenario {
  readonly name: string;
  readonly count: number;
  readonly mean: number;
  /** A difference may be negative; everything else is a downtime. */
  readonly signed?: boolean;
  draw(chance: Chance): number;
}

type Size = (chance: Chance) => number;
const sizes: Record<string, Size> = {
  "always 1": () => 1,
  exponential,
  "lognormal 1.0": (chance) => lognormal(chance, 1),
  "lognormal 1.5": (chance) => lognormal(chance, 1.5),
  // Half of the outages a hundredth of the others' length.
  "short or long": (chance) => (chance.uniform() < 0.5 ? 0.02 : 1.98),
};

/** Outages at a Poisson rate that gives so many in the whole sample, their sizes (mean 1) added up. */
function outages(count: number, expected: number, size: string): Scenario {
  return {
    name: `${expected} outages in ${count}, ${size}`,
    count,
    mean: expected / count,
    draw: (chance) => sum(poisson(chance, expected / count), () => sizes[size](chance)),
  };
}

/** b − a where each outage is b's with probability `share`, else a's: what stays of a pair when shared ones cancel. */
function differences(count: number, expected: number, share: number, size: string): Scenario {
  return {
    name: `difference, ${expected} in ${count}, ${share * 100} % b's, ${size}`,
    count,
    mean: ((2 * share - 1) * expected) / count,
    signed: true,
    draw: (chance) =>
      sum(poisson(chance, expected / count), () => (chance.uniform() < share ? 1 : -1) * sizes[size](chance)),
  };
}

/** Some are 0, the rest lognormal with mean 1. */
function zeroOrLognormal(count: number, share: number, sigma: number): Scenario {
  return {
    name: `${share * 100} % of ${count} lognormal ${sigma.toFixed(1)}, else 0`,
    count,
    mean: share,
    draw: (chance) => (chance.uniform() < share ? lognormal(chance, sigma) : 0),
  };
}

/** Short outages, one a value, and rare long ones that carry half of the mean. */
function shortAndRareLong(count: number, rate: number): Scenario {
  return {
    name: `1 short and ${rate} long outages each, ${count}`,
    count,
    mean: 2,
    draw: (chance) =>
      sum(poisson(chance, 1), () => exponential(chance)) + sum(poisson(chance, rate), () => exponential(chance) / rate),
  };
}

/** Share of time in which at least `failed` of `of` components are down: MTTF 500 h, MTTR 5 h, all up at the start. */
function components(of: number, failed: number, hours: number, count: number, mean: number): Scenario {
  return {
    name: `${of - failed + 1} of ${of} over ${hours} h, ${count} times`,
    count,
    mean,
    draw(chance) {
      let down = 0;
      let lost = 0;
      for (let now = 0; now < hours;) {
        const rate = (of - down) / 500 + down / 5;
        const stay = Math.min(exponential(chance) / rate, hours - now);
        if (down >= failed) lost += stay;
        now += stay;
        down += chance.uniform() * rate < down / 5 ? -1 : 1;
      }
      return lost / hours;
    },
  };
}

function sum(count: number, next: () => number): number {
  let total = 0;
  for (let i = 0; i < count; i++) total += next();
  return total;
}

/** 2.6 and 5.1 long outages expected, often none: no interval knows of what no history had. */
export const unseen: readonly Scenario[] = [shortAndRareLong(256, 0.01), shortAndRareLong(256, 0.02)];

/** Expected non-zero values: at least 40, so that fewer than 30 hardly occur. */
export const enough: readonly Scenario[] = [
  { name: "normal, 64", count: 64, mean: 5, draw: (chance) => 5 + normal(chance) },
  // Exact means: interval unavailability of birth-death chains that start with all up.
  components(1, 1, 8760, 200, 0.00989539480192),
  components(1, 1, 720, 200, 0.00983291398447),
  components(3, 2, 8760, 200, 0.000291900350296),
  outages(256, 2560, "exponential"),
  outages(1000, 40, "exponential"),
  outages(2000, 60, "always 1"),
  outages(2000, 60, "lognormal 1.0"),
  outages(2000, 60, "short or long"),
  outages(2000, 150, "exponential"),
  outages(4096, 150, "lognormal 1.5"),
  shortAndRareLong(1024, 0.01),
  zeroOrLognormal(256, 0.3, 1),
  zeroOrLognormal(512, 0.3, 1.5),
  zeroOrLognormal(4096, 1, 1.5),
  {
    name: "difference of pairs with common outages, 256",
    count: 256,
    mean: -0.2,
    signed: true,
    draw: (chance) => sum(poisson(chance, 1), () => exponential(chance)) - 1.2 * sum(poisson(chance, 1), () => 1),
  },
  differences(1000, 100, 0.5, "lognormal 1.0"),
  differences(1000, 100, 0.7, "exponential"),
  differences(1000, 100, 0.7, "lognormal 1.5"),
  differences(1000, 60, 0.9, "lognormal 1.0"),
  differences(4096, 1000, 0.6, "lognormal 1.5"),
];

/** Mostly fewer than 30 non-zero values. */
export const few: readonly Scenario[] = [
  components(3, 2, 72, 200, 0.000262061405798),
  components(3, 2, 72, 2000, 0.000262061405798),
  outages(200, 2, "exponential"),
  outages(200, 5, "always 1"),
  outages(200, 5, "exponential"),
  outages(200, 5, "lognormal 1.5"),
  outages(400, 10, "always 1"),
  outages(400, 10, "exponential"),
  outages(400, 10, "lognormal 1.5"),
  outages(400, 10, "short or long"),
  outages(1000, 20, "always 1"),
  outages(1000, 20, "exponential"),
  outages(1000, 20, "lognormal 1.0"),
  outages(1000, 20, "lognormal 1.5"),
  outages(2000, 30, "exponential"),
  outages(2000, 30, "lognormal 1.5"),
  zeroOrLognormal(200, 0.05, 1.2),
  { name: "normal, 20", count: 20, mean: 5, draw: (chance) => 5 + normal(chance) },
  differences(200, 5, 0.5, "exponential"),
  differences(200, 5, 0.9, "lognormal 1.5"),
  differences(400, 12, 0.5, "lognormal 1.0"),
  differences(400, 20, 0.7, "exponential"),
  differences(400, 20, 0.7, "lognormal 1.5"),
  differences(400, 20, 0.9, "lognormal 1.0"),
];
