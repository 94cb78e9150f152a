import { scenarioOf } from "../case.ts";
import type { Case } from "../case.ts";
import { outagesOf, shareDown } from "../metrics.ts";

const chain = { method: "Markov chain, transient" };
const inspected = { method: "closed form" };

/** Fails unnoticed after 1,000 h on average; inspected every 720 h, 12 times in the horizon; mended at once. */
const standby = (count: number): string =>
  scenarioOf(
    "Inspected standbys",
    8640,
    `
components: {unit: {count: ${count}, failures: {fault: {mttf: 1000 h, effect: latent, detect: {every: 720 h}, recovery: 0 h}}}}
groups: {system: {of: unit, need: 1}}
system: system`,
  );

/** Failures that nobody notices. With a = (1 − e^(−λτ)) ÷ λτ an inspected standby is lost for 1 − a of the time. */
export const latents: readonly Case[] = [
  {
    id: "latent-inspected",
    tests: "a standby that is inspected every 30 days: 1 − a",
    scenario: standby(1),
    metrics: [
      shareDown(0.2871559110555163, { ...inspected, sd: 0.09995256135551316 }),
      outagesOf("system", 6.158972928480339, inspected),
    ],
    histories: 6000,
    testHistories: 300,
  },
  {
    id: "latent-inspected-pair",
    tests: "two of them, inspected on the same dates: 1 − 2a + (1 − e^(−2λτ)) ÷ 2λτ",
    scenario: standby(2),
    metrics: [
      shareDown(0.10422310080400354, { ...inspected, sd: 0.062401876373382355 }),
      outagesOf("system", 3.1610789611461403, inspected),
    ],
    histories: 16_000,
    testHistories: 800,
  },
  {
    id: "latent-noticed-by-chance",
    tests: "a standby whose loss is noticed after an exponential time, beside a unit whose loss is seen",
    scenario: scenarioOf(
      "A unit and its standby",
      8760,
      `
components:
  unit: {failures: {fault: {mttf: 400 h, recovery: exponential(mean 8 h)}}}
  standby: {failures: {fault: {mttf: 1000 h, effect: latent, detect: exponential(mean 300 h), recovery: exponential(mean 8 h)}}}
groups: {system: {of: [unit, standby], need: 1}}
system: system`,
    ),
    metrics: [
      shareDown(0.0044960310095718435, { ...chain, sd: 0.0033377850184251067 }),
      outagesOf("system", 5.0555303231467645, chain),
    ],
    histories: 25_000,
    testHistories: 1500,
  },
];
