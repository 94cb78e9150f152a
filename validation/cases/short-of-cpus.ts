import { scenarioOf } from "../case.ts";
import type { Case, Metric } from "../case.ts";
import { degraded } from "../figures.ts";

const method = "closed form";

function shareShort(expected: number): Metric {
  return { name: "share short of CPUs", figure: degraded, expected, method };
}

/** A mode that comes every `up` hours and takes `down`: π (1 − e^{−rt}) is the probability that it acts at t. */
function modeOf(up: number, down: number): { readonly rate: number; readonly share: number } {
  return { rate: 1 / up + 1 / down, share: down / (up + down) };
}

/** ∫ e^{−rt} dt. */
function decay(rate: number, from: number, to: number): number {
  return (Math.exp(-rate * from) - Math.exp(-rate * to)) / rate;
}

function oneActs(horizon: number): number {
  const { rate, share } = modeOf(100, 10);
  return share * (1 - decay(rate, 0, horizon) / horizon);
}

function bothAct(horizon: number): number {
  const [a, b] = [modeOf(50, 10), modeOf(100, 20)];
  const mean = (rate: number): number => decay(rate, 0, horizon) / horizon;
  return a.share * b.share * (1 - mean(a.rate) - mean(b.rate) + mean(a.rate + b.rate));
}

/** From Monday 00:00: on five days of each week from 08:00 to 20:00. */
function actsInHours(weeks: number): number {
  const { rate, share } = modeOf(100, 10);
  let hours = 0;
  for (let week = 0; week < weeks; week++) {
    for (let day = 0; day < 5; day++) {
      const from = 168 * week + 24 * day + 8;
      hours += share * (12 - decay(rate, from, from + 12));
    }
  }
  return hours / (168 * weeks);
}

/** Tools that are up, and short of CPUs. */
export const shortOfCpus: readonly Case[] = [
  {
    id: "degraded-host",
    tests: "a host that keeps half of its CPUs, of which three quarters are wanted",
    scenario: scenarioOf(
      "A degraded host",
      1000,
      `
hosts: {h: {cpu: 4, memory: 16 GiB, failures: {hot: {mttf: 100 h, effect: {degraded: 50 %}, recovery: exponential(mean 10 h)}}}}
nodes: {n: {on: h}}
tools: {web: {count: 2, requests: {cpu: 1500m}}}`,
    ),
    metrics: [shareShort(oneActs(1000))],
    histories: 10_000,
    testHistories: 400,
  },
  {
    id: "degraded-twice",
    tests: "two modes, each of which leaves enough, and both together not: 49 % for 60 %",
    scenario: scenarioOf(
      "A host that is degraded twice",
      1000,
      `
hosts:
  h:
    cpu: 4
    memory: 16 GiB
    failures:
      fan: {mttf: 50 h, effect: {degraded: 70 %}, recovery: exponential(mean 10 h)}
      firmware: {mttf: 100 h, effect: {degraded: 70 %}, recovery: exponential(mean 20 h)}
nodes: {n: {on: h}}
tools: {web: {count: 2, requests: {cpu: 1200m}}}`,
    ),
    metrics: [shareShort(bothAct(1000))],
    histories: 40_000,
    testHistories: 1600,
  },
  {
    id: "degraded-at-work",
    tests: "what is used, not what is requested, and twice as much of it in working hours",
    scenario: scenarioOf(
      "A degraded host in working hours",
      672,
      `
startsAt: 2029-01-01
hosts: {h: {cpu: 4, memory: 16 GiB, failures: {hot: {mttf: 100 h, effect: {degraded: 50 %}, recovery: exponential(mean 10 h)}}}}
nodes: {n: {on: h}}
tools:
  web: {count: 2, requests: {cpu: 2}, usage: {cpu: 700m}, profile: {hours: "Mon-Fri 08:00-20:00", factor: 2}}`,
    ),
    metrics: [shareShort(actsInHours(4))],
    histories: 20_000,
    testHistories: 800,
  },
];
