import { scenarioOf } from "../case.ts";
import type { Case } from "../case.ts";
import { outagesOf, shareDown } from "../metrics.ts";

const chain = { method: "Markov chain, transient" };

const fault = (given: string): string => `failures: {fault: {mttf: 400 h, ${given}}}`;
const repaired = "recovery: exponential(mean 8 h)";

/**
 * Beta factors. The chains' states are how many are down; of n up one goes down at n (1 − β) λ, all at β λ. Solved by the
 * exponential of the matrix; of three pairs of the product chain.
 */
export const commonCauses: readonly Case[] = [
  {
    id: "beta-1-of-2",
    tests: "a tenth of all failures hits both of a pair: 3.5 times the share down of two that fail apart",
    scenario: scenarioOf(
      "A pair with a common cause",
      8760,
      `
components: {unit: {count: 2, ${fault(`beta: 10 %, ${repaired}`)}}}
groups: {system: {of: unit, need: 1}}
system: system`,
    ),
    metrics: [
      shareDown(0.0013268095322905035, { ...chain, sd: 0.00110819001055003 }),
      outagesOf("system", 2.907040590315004, chain),
    ],
    histories: 40_000,
    testHistories: 1500,
  },
  {
    id: "beta-2-of-3-crew1",
    tests: "… of three, with one crew for what it hits",
    scenario: scenarioOf(
      "Three with a common cause and one crew",
      8760,
      `
crews: {repair: {count: 1}}
components: {unit: {count: 3, ${fault("beta: 15 %, recovery: {fix: {time: exponential(mean 8 h), crew: repair}}")}}}
groups: {system: {of: unit, need: 2}}
system: system`,
    ),
    metrics: [
      shareDown(0.00776411976088924, { ...chain, sd: 0.004490901883230209 }),
      outagesOf("system", 5.150214116481118, chain),
    ],
    histories: 20_000,
    testHistories: 600,
  },
  {
    id: "beta-three-pairs",
    tests: "a beta of pairs: it hits one pair, not the others",
    scenario: scenarioOf(
      "Three pairs",
      8760,
      `
components: {unit: {count: 6, ${fault(repaired)}}}
groups:
  pair: {of: unit, need: 1, size: 2, beta: 20 %}
  system: {of: pair, need: 3}
system: system`,
    ),
    metrics: [
      shareDown(0.006799086450750489, { ...chain, sd: 0.002496909010485412 }),
      outagesOf("system", 14.862944603605271, chain),
    ],
    histories: 10_000,
    testHistories: 300,
  },
];
