import { scenarioOf } from "../case.ts";
import type { Case } from "../case.ts";
import { noOutageOf, outagesOf, shareDown } from "../metrics.ts";

function component(horizonHours: number, timeToFailure: string, recovery: string): string {
  return scenarioOf(
    "One component",
    horizonHours,
    `components: {server: {failures: {breakdown: {${timeToFailure}, recovery: "${recovery}"}}}}`,
  );
}

const exponential = ["mttf: 2000 h", "exponential(mean 4 h)"] as const;
const closed = { method: "closed form" };
const renewal = { method: "renewal theory, Laplace inversion" };

/** One repairable component. */
export const single: readonly Case[] = [
  {
    id: "C01a, a month",
    tests: "one component, exponential; the start with everything up",
    scenario: component(720, ...exponential),
    metrics: [
      // The long-run value would be 0.001996.
      shareDown(0.001984941184386605, { ...closed, sd: 0.004673820152192151 }),
      outagesOf("server", 0.3592854211736208, closed),
      noOutageOf("server", 0.697676326071031, closed),
    ],
    histories: 250_000,
    testHistories: 12_000,
  },
  {
    id: "C01a, a year",
    tests: "one component, exponential",
    scenario: component(8760, ...exponential),
    metrics: [
      shareDown(0.001995098384061087, { ...closed, sd: 0.0013468165752054991 }),
      outagesOf("server", 4.371261469077813, closed),
      noOutageOf("server", 0.012525358621074385, closed),
    ],
    histories: 4_000_000,
    testHistories: 200_000,
  },
  {
    id: "C01b",
    tests: "Weibull of shape 0.7, lognormal repair: new components fail more often at first",
    scenario: component(8760, "time: 'weibull(scale 1000 h, shape 0.7)'", "lognormal(median 2 h, sigma 1)"),
    metrics: [
      // The long-run value would be 0.002598.
      shareDown(0.0028065155521993196, renewal),
      outagesOf("server", 7.4593456196227255, renewal),
      noOutageOf("server", 0.010375773342209772, closed),
    ],
    histories: 4_000_000,
    testHistories: 200_000,
  },
  {
    id: "C01c",
    tests: "Weibull of shape 2, lognormal repair: the age is renewed by a repair",
    scenario: component(8760, "time: 'weibull(scale 2000 h, shape 2)'", "lognormal(median 2 h, sigma 1)"),
    metrics: [
      // The long-run value would be 0.001857.
      shareDown(0.0017197032842385766, renewal),
      outagesOf("server", 4.57109496071582, renewal),
    ],
    histories: 40_000,
    testHistories: 3000,
  },
];
