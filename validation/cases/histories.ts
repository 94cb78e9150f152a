import { scenarioOf } from "../case.ts";
import type { Case } from "../case.ts";
import { above, difference, downtime, squareAround } from "../figures.ts";
import { downtimeAtMost, shareDown, varianceOfShare } from "../metrics.ts";

/** A system of like components that fail apart. */
export function members(count: number, need: number, horizonHours: number): string {
  return scenarioOf(
    `${need} of ${count}`,
    horizonHours,
    `
components: {member: {count: ${count}, failures: {breakdown: {mttf: 500 h, recovery: exponential(mean 5 h)}}}}
groups: {system: {of: member, need: ${need}}}
system: system`,
  );
}

/** Options that share S and nothing else: their own components have unlike names, hence streams of their own. */
const paired = scenarioOf(
  "Two systems on one thing",
  8760,
  `
components:
  shared: {failures: {fault: {mttf: 3000 h, clock: calendar, recovery: exponential(mean 6 h)}}}
options:
  a:
    components: {ownOfA: {failures: {fault: {mttf: 1000 h, clock: calendar, recovery: exponential(mean 10 h)}}}}
    groups: {service: {of: [shared, ownOfA], need: 2}}
    system: service
  b:
    components: {ownOfB: {failures: {fault: {mttf: 700 h, clock: calendar, recovery: exponential(mean 2 h)}}}}
    groups: {service: {of: [shared, ownOfB], need: 2}}
    system: service`,
);

const closed = { method: "closed form" };
const takacs = { method: "Takács' distribution" };
const chain = { method: "Markov chain, transient" };
const moment = { method: "Markov chain, second moment" };
const meanOf2of3 = 0.0002919003502956436;
const meanDifference = 0.007027392654031603;

/** How single histories spread, and pairs of them. */
export const histories: readonly Case[] = [
  {
    id: "C09a-variance",
    tests: "one component: the spread of single years",
    scenario: members(1, 1, 8760),
    metrics: [
      shareDown(0.009895394801924246, { ...closed, sd: 0.0033267558637174515 }),
      varianceOfShare(0.009895394801924246, 0.0033267558637174515, closed),
      downtimeAtMost(84.24514478088072, 8760, 0.5, takacs),
      downtimeAtMost(125.34398344708366, 8760, 0.9, takacs),
      downtimeAtMost(138.4432501596346, 8760, 0.95, takacs),
      downtimeAtMost(164.7330879912974, 8760, 0.99, takacs),
      downtimeAtMost(87.6, 8760, 0.5456834043473701, takacs),
    ],
    histories: 150_000,
    testHistories: 6000,
  },
  {
    id: "C09a-variance, a month",
    tests: "one component: 99.9 % in a month",
    scenario: members(1, 1, 720),
    metrics: [downtimeAtMost(0.72, 720, 0.2854122436755566, takacs)],
    histories: 150_000,
    testHistories: 6000,
  },
  {
    id: "C09b-variance-kofn",
    tests: "2 of 3: the spread of single years",
    scenario: members(3, 2, 8760),
    metrics: [
      shareDown(meanOf2of3, { ...chain, sd: 0.000412957724172213 }),
      varianceOfShare(meanOf2of3, 0.000412957724172213, moment),
    ],
    histories: 500_000,
    testHistories: 20_000,
  },
  {
    id: "C11a-shared-stream",
    tests: "a difference of options that share one thing: same history of it, everything else independent",
    scenario: paired,
    metrics: [
      { name: "difference", figure: difference, expected: meanDifference, sd: 0.004829897482884368, ...chain },
      {
        name: "variance of difference",
        figure: squareAround(meanDifference, difference),
        expected: 0.004829897482884368 * 0.004829897482884368,
        ...moment,
      },
      {
        name: "P(b better)",
        figure: above(0, difference),
        expected: 0.952455,
        expectedError: 0.00027,
        method: "other simulation, 620,000 pairs",
      },
      {
        name: "share down, a",
        figure: downtime({ option: 0 }),
        expected: 0.01186470806118673,
        sd: 0.004970326787883833,
        ...chain,
      },
      {
        name: "share down, b",
        figure: downtime({ option: 1 }),
        expected: 0.0048373154071551265,
        sd: 0.00199846422513297,
        ...chain,
      },
    ],
    histories: 150_000,
    testHistories: 6000,
  },
];
