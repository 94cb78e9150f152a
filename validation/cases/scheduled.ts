import { scenarioOf } from "../case.ts";
import type { Case, Metric } from "../case.ts";
import { runsOf } from "../figures.ts";

const mttfHours = 10;
const mttrHours = 1;
const everyHours = 3;
const firstHours = 1;
const horizonHours = 3000;

interface Jobs {
  readonly duration: string;
  readonly deadlineHours: number;
}

/** Jobs need a part that fails and is repaired; beside them something that serves all the time. */
function jobsOn({ duration, deadlineHours }: Jobs): string {
  return scenarioOf(
    "Jobs on a part that fails",
    horizonHours,
    `
hosts: {server: {cpu: 8, memory: 16 GiB}}
nodes: {node: {on: server}}
parts:
  disk:
    failures: {outage: {mttf: ${mttfHours} h, recovery: exponential(mean ${mttrHours} h)}}
tools:
  web: {}
  job:
    kind: scheduled
    needs: disk
    schedule: {every: ${everyHours} h, first: ${firstHours} h, duration: ${duration}, deadline: ${deadlineHours} h}`,
  );
}

/** Mean over the due dates of the probability that the part serves then, from t = 0 with it up. */
function upWhenDue(): number {
  const [failure, repair] = [1 / mttfHours, 1 / mttrHours];
  const longRun = repair / (failure + repair);
  const dates = Array.from({ length: horizonHours / everyHours }, (_, run) => firstHours + run * everyHours);
  const up = dates.map((at) => longRun + (1 - longRun) * Math.exp(-(failure + repair) * at));
  return up.reduce((sum, share) => sum + share, 0) / dates.length;
}

/**
 * The part has no memory: a run that finds it down begins in time if the repair ends within the deadline, and whenever it begins,
 * the part must not fail while it lasts.
 */
function expected(deadlineHours: number, lasts: number): Metric[] {
  const up = upWhenDue();
  const begun = up + (1 - up) * (1 - Math.exp(-deadlineHours / mttrHours));
  const known = { method: "closed form" };
  return [
    { name: "runs that finished", figure: runsOf("job", "finished"), expected: begun * lasts, ...known },
    { name: "runs missed", figure: runsOf("job", "missed"), expected: 1 - begun, ...known },
    { name: "runs that failed", figure: runsOf("job", "failed"), expected: begun * (1 - lasts), ...known },
  ];
}

/** Probability that the part serves throughout a run that takes an exponential time, or is cut off after `most`. */
function lastsExponential(meanHours: number, most: number): number {
  const rate = 1 / mttfHours + 1 / meanHours;
  return 1 / meanHours / rate + (1 - 1 / meanHours / rate) * Math.exp(-rate * most);
}

/** Runs on fixed dates. */
export const scheduled: readonly Case[] = [
  {
    id: "J1, no deadline",
    tests: "runs of 30 min, which begin at once or not at all",
    scenario: jobsOn({ duration: "30 min", deadlineHours: 0 }),
    metrics: expected(0, Math.exp(-0.5 / mttfHours)),
    histories: 2000,
    testHistories: 100,
  },
  {
    id: "J1, late",
    tests: "runs of 30 min, which may begin half an hour late",
    scenario: jobsOn({ duration: "30 min", deadlineHours: 0.5 }),
    metrics: expected(0.5, Math.exp(-0.5 / mttfHours)),
    histories: 2000,
    testHistories: 100,
  },
  {
    id: "J1, unlike lengths",
    tests: "runs of an exponential time, cut off when the next is due",
    scenario: jobsOn({ duration: "exponential(mean 90 min)", deadlineHours: 0 }),
    metrics: expected(0, lastsExponential(1.5, everyHours)),
    histories: 2000,
    testHistories: 100,
  },
];
