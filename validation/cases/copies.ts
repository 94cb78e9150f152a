import { scenarioOf } from "../case.ts";
import type { Case } from "../case.ts";
import { outagesOf, shareDown } from "../metrics.ts";

const chain = { method: "Markov chain, transient" };

const over = (title: string, horizonHours: number, body: string): string =>
  scenarioOf(title, horizonHours, `${body.trim()}\ngroups: {watched: {of: data, need: 1}}\nsystem: watched`);

/**
 * Data with copies. The chains' states are who is down, whose copies are missing and whose have been made anew; they were
 * solved by uniformization from everything up, and tests/oracles solves them again.
 */
export const copies: readonly Case[] = [
  {
    id: "copies-own-domains",
    tests: "three copies on five members, of which two must answer; made anew while there are members enough",
    scenario: over(
      "Copies on members",
      2000,
      `
components: {member: {count: 5, failures: {fault: {mttf: 200 h, recovery: exponential(mean 20 h)}}}}
parts: {data: {on: member, copies: {count: 3, need: 2, recoveryWindow: exponential(mean 4 h)}}}`,
    ),
    metrics: [shareDown(0.004050318736748569, chain), outagesOf("watched", 2.669893648710866, chain)],
    histories: 60_000,
    testHistories: 3000,
  },
  {
    id: "copies-over-racks",
    tests: "two copies over three racks that are cut off now and then, two members in each",
    scenario: over(
      "Copies over racks",
      500,
      `
racks: {rack: {count: 3, failures: {network: {mttf: 400 h, effect: cuts, recovery: exponential(mean 5 h)}}}}
components: {member: {count: 6, on: rack, failures: {fault: {mttf: 100 h, recovery: exponential(mean 10 h)}}}}
parts: {data: {on: member, copies: {count: 2, need: 1, over: rack, recoveryWindow: exponential(mean 4 h)}}}`,
    ),
    metrics: [shareDown(0.03131724454581153, chain), outagesOf("watched", 3.05855892405173, chain)],
    histories: 30_000,
    testHistories: 2000,
  },
];
