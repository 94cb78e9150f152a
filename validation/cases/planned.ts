import { scenarioOf } from "../case.ts";
import type { Case, Metric } from "../case.ts";
import { downtime } from "../figures.ts";
import { shareDown } from "../metrics.ts";

const closed = { method: "closed form" };
const longRun = { method: "closed form, long run" };

interface Faults {
  readonly mttfHours: number;
  readonly mttrHours: number;
}
const usual: Faults = { mttfHours: 4380, mttrHours: 6 };
const stressed: Faults = { mttfHours: 100, mttrHours: 5 };

interface Calendar {
  readonly first: string;
  readonly every: string;
  readonly stagger?: string;
  readonly duration: string;
}

/** Planned interruptions beside failures whose clocks run on; an overlap counts once. */
function maintained(faults: Faults, calendar: Calendar, horizonHours: number, nodes = 1, need = 1): string {
  const { first, every, stagger = "0 h", duration } = calendar;
  return scenarioOf(
    "Planned interruptions",
    horizonHours,
    `
components:
  node:
    count: ${nodes}
    failures:
      breakdown: {mttf: ${faults.mttfHours} h, clock: calendar, recovery: exponential(mean ${faults.mttrHours} h)}
    planned:
      reboot: {first: ${first}, every: ${every}, stagger: ${stagger}, duration: ${duration}, ifDown: proceed}
groups: {service: {of: node, need: ${need}}}
system: service`,
  );
}

/** Reboots after so many hours of operation: a failure mode with a constant law. */
function byAge(faults: Faults, afterHours: number, rebootHours: number, repairResets: boolean): string {
  const breakdown = `{mttf: ${faults.mttfHours} h, recovery: exponential(mean ${faults.mttrHours} h)}`;
  const reboot = `{time: ${afterHours} h, recovery: ${rebootHours} h, cause: planned${repairResets ? ", restartsAge: true" : ""}}`;
  return scenarioOf(
    "Reboots by age",
    720_000,
    `
components:
  node: {failures: {breakdown: ${breakdown}, reboot: ${reboot}}}
groups: {service: {of: node, need: 1}}
system: service`,
  );
}

const monthly = { first: "360 h", every: "720 h" };
const daily = { first: "24 h", every: "48 h" };
const pair = { first: "180 h", every: "720 h", duration: "30 min" };
const stressedPair = { first: "12 h", every: "48 h", duration: "4 h" };

/** Share that is charged to planned work: an outage keeps the cause that began it. */
function plannedShare(): Metric {
  const up = 4380 / 4386;
  // A failure within the window may outlast it: chance that one is being repaired at its end, times 6 h.
  const overhangHours = (1 - up) * (1 - Math.exp(-0.5 * (1 / 4380 + 1 / 6))) * 6;
  // A window that begins during a repair belongs to the repair.
  const expected = (up * (0.5 + overhangHours)) / 720;
  return { name: "… charged to planned work", figure: downtime({ cause: "planned" }), expected, ...longRun };
}

/** Planned work and failures. */
export const planned: readonly Case[] = [
  {
    id: "C05a-drain",
    tests: "45 s a month, beside failures",
    scenario: maintained(usual, { ...monthly, duration: "45 s" }, 8640),
    metrics: [shareDown(0.0013843777245676758, closed)],
    histories: 100_000,
    testHistories: 5000,
  },
  {
    id: "C05a-drain-stress",
    tests: "30 min every other day, beside failures",
    scenario: maintained(stressed, { ...daily, duration: "30 min" }, 960),
    metrics: [shareDown(0.05730362937003941, closed)],
    histories: 15_000,
    testHistories: 800,
  },
  {
    id: "C05b-reboot-in-place",
    tests: "30 min a month; an outage keeps the cause that began it",
    scenario: maintained(usual, { ...monthly, duration: "30 min" }, 8640),
    metrics: [shareDown(0.002060534815310988, closed), plannedShare()],
    histories: 50_000,
    testHistories: 3000,
  },
  {
    id: "C05b-reboot-in-place-stress",
    tests: "4 h every other day; an overlap counts once",
    scenario: maintained(stressed, { ...daily, duration: "4 h" }, 960),
    metrics: [shareDown(0.12674879041884768, closed)],
    histories: 3000,
    testHistories: 200,
  },
  {
    id: "C05c-uptime-clock",
    tests: "a reboot after 720 h of operation, whatever was repaired meanwhile",
    scenario: byAge(usual, 720, 0.5, false),
    metrics: [shareDown(0.0020600548715076217, longRun)],
    histories: 600,
    testHistories: 60,
  },
  {
    id: "C05c-uptime-clock-stress",
    tests: "the same, with many repairs",
    scenario: byAge(stressed, 48, 4, false),
    metrics: [shareDown(0.11764705882352944, longRun)],
    histories: 40,
    testHistories: 10,
  },
  {
    id: "C05d-repair-resets",
    tests: "a reboot after 720 h without a failure",
    scenario: byAge(usual, 720, 0.5, true),
    metrics: [shareDown(0.002004765740136194, longRun)],
    histories: 600,
    testHistories: 60,
  },
  {
    id: "C05d-repair-resets-stress",
    tests: "a reboot after 48 h without a failure; clocks stand in reboots and repairs",
    scenario: byAge(stressed, 48, 4, true),
    metrics: [shareDown(0.10308047062599397, longRun)],
    histories: 40,
    testHistories: 10,
  },
  {
    id: "C05e-two-replicas-staggered",
    tests: "two nodes, half a month apart",
    scenario: maintained(usual, { ...pair, stagger: "360 h" }, 72_000, 2),
    metrics: [shareDown(3.7685460950322275e-6, closed)],
    histories: 450_000,
    testHistories: null,
    blunt: "outages are rare",
  },
  {
    id: "C05e-two-replicas-staggered-stress",
    tests: "two nodes, a day apart",
    scenario: maintained(stressed, { ...stressedPair, stagger: "24 h" }, 4800, 2),
    metrics: [shareDown(0.009820805310079915, closed)],
    histories: 30_000,
    testHistories: 1500,
  },
  {
    id: "C05e-two-replicas-simultaneous",
    tests: "two nodes at the same time",
    scenario: maintained(usual, pair, 72_000, 2),
    metrics: [shareDown(0.0006963143053185609, closed)],
    histories: 400,
    testHistories: 100,
  },
  {
    id: "C05e-two-replicas-simultaneous-stress",
    tests: "two nodes at the same time, often",
    scenario: maintained(stressed, stressedPair, 4800, 2),
    metrics: [shareDown(0.08540876799419433, closed)],
    histories: 400,
    testHistories: 50,
  },
  {
    id: "C05f-rolling-quorum",
    tests: "2 of 3, one after another",
    scenario: maintained(
      usual,
      { first: "180 h", every: "720 h", duration: "30 min", stagger: "30 min" },
      720_000,
      3,
      2,
    ),
    metrics: [shareDown(1.1293432196290944e-5, longRun)],
    histories: 18_000,
    testHistories: 750,
  },
  {
    id: "C05f-rolling-quorum-stress",
    tests: "2 of 3, one after another, often",
    scenario: maintained(stressed, { first: "12 h", every: "48 h", duration: "4 h", stagger: "4 h" }, 48_000, 3, 2),
    metrics: [shareDown(0.0281827016520894, longRun)],
    histories: 600,
    testHistories: 60,
  },
];
