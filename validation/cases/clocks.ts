import { scenarioOf } from "../case.ts";
import type { Case } from "../case.ts";
import { outagesOf, shareDown } from "../metrics.ts";

const closed = { method: "closed form" };

/** Clocks that stand still. */
export const clocks: readonly Case[] = [
  {
    id: "C02e-suspended",
    tests: "5 in series; nothing else fails while the system is down",
    // Up or down, whichever of them it was: two states with the rates 5 / 400 and 1 / 8. With running clocks it would be 0.0942.
    scenario: scenarioOf(
      "Suspended animation",
      8760,
      `
components:
  member: {count: 5, failures: {breakdown: {mttf: 400 h, clock: system, recovery: exponential(mean 8 h)}}}
groups: {system: {of: member, need: 5}}
system: system`,
    ),
    metrics: [
      shareDown(0.09083361636288162, { ...closed, sd: 0.0117048830739723 }),
      outagesOf("system", 99.55371900826447, closed),
    ],
    histories: 4000,
    testHistories: 300,
  },
];
