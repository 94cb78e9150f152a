/** Two data centres, written as a user would and worked on paper: the first is out from 100 h to 110 h. */
import { describe, expect, it } from "vitest";
import { Simulator } from "../../../simulation/engine/simulator.ts";
import { buildModel } from "../../../simulation/model/build.ts";
import { parseScenario } from "../../../simulation/scenario/parse.ts";
import { runModelOnce } from "../../support/run-option.ts";

const head = `format: headroom/1
title: Two sites
horizon: 150 h
initialAge: new
sites:
  east: {failures: {power: {cause: power, time: 100 h, recovery: 10 h, effect: kills}}}
  west: {}
`;

function hoursDown(body: string, ...names: string[]): number[] {
  const parsed = parseScenario(head + body);
  if (!parsed.ok) throw new Error(parsed.issues.map(({ message }) => message).join("; "));
  const [option] = parsed.scenario.options;
  const outcome = runModelOnce(new Simulator(buildModel(parsed.scenario, option, 1)), 0);
  return names.map(
    (name) => Object.values(outcome.downSeconds(name)).reduce((all, seconds) => all + seconds, 0) / 3600,
  );
}

const nodes = `
racks:
  a: {count: 2, on: east}
  b: {count: 2, on: west}
hosts:
  h: {count: 2, on: a, cpu: 8, memory: 32 GiB}
  k: {count: 2, on: b, cpu: 8, memory: 32 GiB}
nodes:
  n: {count: 2, on: h}
  m: {count: 2, on: k}
kubernetes: {grace: 0 s, toleration: 6 min, evictionRate: unlimited}
`;

describe("two sites", () => {
  it("both at work: replicas that are kept apart by site lose one of two", () => {
    const tools = (over: string) => `${nodes}
tools: {web: {count: 4, replicas: 2, spread: {over: ${over}, hard: true}, start: 1 h}}`;
    expect(hoursDown(tools("site"), "web")).toEqual([0]);
    // By rack alone both replicas of a tool may be at one site: the third and the fourth node, 0.1 h and a start away.
    const apart = hoursDown(
      `${nodes}
tools: {web: {count: 4, replicas: 2, nodes: n, spread: {over: rack, hard: true}, start: 1 h}}`,
      "web",
    );
    expect(apart).toEqual([4 * (10 + 1)]);
  });

  it("both at work: pods of a lost site start at the other", () => {
    expect(
      hoursDown(
        `${nodes}
tools: {web: {nodes: [n, m], count: 4, replicas: 2, minAvailable: 2, spread: site, start: 1 h}}`,
        "web",
      ),
    ).toEqual([4 * (0.1 + 1)]);
  });

  it("one stands by: machines that stand on the pair of sites are there again after the failover, or by hand", () => {
    const standby = (coverage: string) => `
groups:
  region: {of: [east, west], need: 1, failover: {time: 2 h, coverage: ${coverage}, manual: 5 h}}
hosts: {h: {count: 2, on: region, cpu: 8, memory: 32 GiB}}
nodes: {n: {on: h}}
kubernetes: {toleration: 50 years}
tools: {web: {count: 3}}`;
    expect(hoursDown(standby("100 %"), "web")).toEqual([3 * 2]);
    expect(hoursDown(standby("0 %"), "web")).toEqual([3 * 5]);
  });

  it("one stands by: a part with a replica at each", () => {
    expect(
      hoursDown(
        `${nodes}
parts: {database: {on: [h, k], need: 1, failover: {time: 30 min}}}
tools: {web: {count: 3, nodes: m, needs: database}}`,
        "web",
      ),
    ).toEqual([3 * 0.5]);
  });
});
