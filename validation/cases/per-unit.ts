import { scenarioOf } from "../case.ts";
import type { Case } from "../case.ts";
import { outagesPerTool } from "../figures.ts";
import { outagesOf, shareDown } from "../metrics.ts";

/** λ = 1 / 500 h in both cases, repaired in 6 h: λ ÷ (λ + μ), less what the start in working order takes away. */
const known = { method: "closed form" };
const expected = 0.01184968209735917;
const outages = 17.31239356965427;

/** Rates that hang on how much a thing carries or has. */
export const perUnits: readonly Case[] = [
  {
    id: "rate-per-pod",
    tests: "a node with four pods fails four times as often as one of them says",
    scenario: scenarioOf(
      "A rate per pod",
      8760,
      `
nodes: {worker: {failures: {crash: {rate: 1 / 2000 h, per: pod, recovery: exponential(mean 6 h)}}}}
tools: {web: {count: 4}}
kubernetes: {toleration: 50 years}`,
    ),
    metrics: [
      shareDown(expected, known),
      { name: "outages per tool", figure: outagesPerTool, expected: outages, ...known },
    ],
    histories: 6000,
    testHistories: 300,
  },
  {
    id: "rate-per-gib",
    tests: "a host of 64 GiB, 64 times as often as a GiB",
    scenario: scenarioOf(
      "A rate per GiB",
      8760,
      `
hosts: {server: {cpu: 8, memory: 64 GiB, failures: {memory: {mttf: 32000 h, per: GiB, recovery: exponential(mean 6 h)}}}}
system: server`,
    ),
    metrics: [shareDown(expected, known), outagesOf("server", outages, known)],
    histories: 6000,
    testHistories: 300,
  },
];
