import { scenarioOf } from "../case.ts";
import type { Case } from "../case.ts";
import { shareDown } from "../metrics.ts";

const pods = 12;
const horizonHours = 8760;
/** At 50 h, 100 h, … below the horizon. The first drain finds half of the pods on its node, every other one all. */
const drains = 175;

interface Queue {
  readonly pull: string;
  readonly start: string;
  readonly parallel: number;
}

/** Two nodes are drained in turn, and nothing ever fails: each time all pods ask the other node for their images at once. */
function pulled({ pull, start, parallel }: Queue): string {
  const upgrade = "{first: 50 h, every: 100 h, stagger: 50 h, duration: 1 h, drain: true, guard: none}";
  return scenarioOf(
    "Image pulls",
    horizonHours,
    `
nodes:
  worker: {count: 2, planned: {upgrade: ${upgrade}}}
tools:
  web: {count: ${pods}, pull: "${pull}", start: ${start}}
kubernetes: {parallelPulls: ${parallel}}`,
  );
}

/**
 * Minutes that a batch is down in all, with a mean of 1 min for a pull: the i-th of one queue is served after i pulls, whatever
 * their law. With k at a time and exponential pulls, the i-th (i > k) begins after i − k ends at the rate k.
 */
function downMinutes(batch: number, parallel: number, startMinutes: number): number {
  const behind = Math.max(0, batch - parallel);
  return batch * (1 + startMinutes) + (behind * (behind + 1)) / (2 * parallel);
}

function expectedShare(parallel: number, startMinutes: number): number {
  const minutes =
    downMinutes(pods / 2, parallel, startMinutes) + (drains - 1) * downMinutes(pods, parallel, startMinutes);
  return minutes / 60 / (pods * horizonHours);
}

/** Image-pull queues of nodes. */
export const pulls: readonly Case[] = [
  {
    id: "pulls-one-by-one",
    tests: "pods of a drained node pull one after another, and start meanwhile",
    scenario: pulled({ pull: "uniform(0 s, 2 min)", start: "30 s", parallel: 1 }),
    metrics: [shareDown(expectedShare(1, 0.5), { method: "closed form" })],
    histories: 400,
    testHistories: 40,
  },
  {
    id: "pulls-three-at-a-time",
    tests: "… three at a time",
    scenario: pulled({ pull: "exponential(mean 1 min)", start: "0 s", parallel: 3 }),
    metrics: [shareDown(expectedShare(3, 0), { method: "closed form" })],
    histories: 400,
    testHistories: 40,
  },
];
