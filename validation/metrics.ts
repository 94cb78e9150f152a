/** The metrics that most cases have. */
import type { Metric } from "./case.ts";
import { atMost, downtime, outages, squareAround } from "./figures.ts";

type Known = Pick<Metric, "method"> & Partial<Pick<Metric, "sd" | "expectedError">>;

/** Share of time without service, from t = 0 with everything up. */
export function shareDown(expected: number, known: Known): Metric {
  return { name: "share down", figure: downtime(), expected, ...known };
}

export function outagesOf(group: string, expected: number, known: Known): Metric {
  return { name: "outages", figure: outages(group), expected, ...known };
}

export function noOutageOf(group: string, expected: number, known: Known): Metric {
  return { name: "P(no outage)", figure: atMost(0, outages(group)), expected, ...known };
}

/** The variance of one history's share of time down, around the exact mean. */
export function varianceOfShare(mean: number, sd: number, known: Known): Metric {
  return { name: "variance of share", figure: squareAround(mean, downtime()), expected: sd * sd, ...known };
}

/** Probability that so many hours of downtime are not exceeded. */
export function downtimeAtMost(hours: number, horizonHours: number, expected: number, known: Known): Metric {
  // Rounded to whole ms, a downtime never lies between two of them.
  const share = hours / horizonHours;
  return {
    name: `P(down ≤ ${hours.toPrecision(4)} h)`,
    figure: atMost(share, downtime()),
    expected,
    ...known,
  };
}
