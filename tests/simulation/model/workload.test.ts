import { describe, expect, it } from "vitest";
import { quantile } from "../../../simulation/distributions/distribution.ts";
import type { Law } from "../../../simulation/distributions/law.ts";
import type { Model } from "../../../simulation/model/types.ts";
import type { ToolSpec } from "../../../simulation/scenario/types.ts";
import { mode, node, option, part, tool } from "../../support/option.ts";
import { modelOf } from "../../support/run-option.ts";

function model(tools: readonly ToolSpec[], seed = 1): Model {
  const hang = mode("hang", 10, 1, { effect: { kind: "stuck", part: "nfs" } });
  const entities = [node("a", { failures: [hang] }), node("b"), node("c")];
  const parts = [part("dns"), part("nfs"), part("registry", { stops: ["starts"] })];
  return modelOf(option({ entities, parts, tools }), { horizonHours: 1, seed });
}

describe("requests that follow a law", () => {
  const lognormal: Law = { law: "lognormal", median: 200, sigma: 1 };

  it("are its quantiles at (i + ½) ÷ n in whole units, shuffled", () => {
    const cpu = [...model([tool("web", { count: 20, requestCpu: lognormal })]).tools.podCpu];
    const quantiles = Array.from({ length: 20 }, (_, i) => Math.round(quantile(lognormal, (i + 0.5) / 20)));
    expect(cpu.toSorted((x, y) => x - y)).toEqual(quantiles);
    expect(cpu).not.toEqual(quantiles);
  });

  it("do not depend on the seed, on other classes or on the number of replicas", () => {
    const web = tool("web", { count: 20, requestCpu: lognormal });
    const cpu = (given: Model): number[] => [...given.tools.podCpu];
    expect(cpu(model([web], 2))).toEqual(cpu(model([web], 1)));
    expect(cpu(model([tool("bot", { count: 3 }), web])).slice(3)).toEqual(cpu(model([web])));
    const double = cpu(model([{ ...web, replicas: 2, minAvailable: 1 }]));
    expect(double.filter((_, pod) => pod % 2 === 0)).toEqual(cpu(model([web])));
    expect(double.filter((_, pod) => pod % 2 === 1)).toEqual(cpu(model([web])));
  });

  it("of CPU and memory are dealt apart: a tool's ranks in the two are not the same", () => {
    const { podCpu, podMemory } = model([
      tool("web", { count: 20, requestCpu: lognormal, requestMemory: lognormal }),
    ]).tools;
    expect([...podCpu]).not.toEqual([...podMemory]);
    expect(podCpu.toSorted()).toEqual(podMemory.toSorted());
  });

  it("are never negative", () => {
    const law: Law = { law: "uniform", low: -1000, high: 100 };
    expect([...model([tool("web", { count: 5, requestCpu: law })]).tools.podCpu].every((cpu) => cpu >= 0)).toBe(true);
  });
});

describe("classes and tools", () => {
  const classes = [
    tool("a", { count: 2, replicas: 3, minAvailable: 2, priority: 1, needs: ["nfs", "dns", "registry"] }),
    tool("b", { count: 3, priority: 7, nodes: ["c", "a"] }),
    tool("c", { count: 1, replicas: 2, priority: 1, spread: { over: "rack", hard: true } }),
  ];
  const built = model(classes);

  it("number tools and pods through", () => {
    expect([...built.classes.firstTool]).toEqual([0, 2, 5]);
    expect([...built.classes.toolCount]).toEqual([2, 3, 1]);
    expect([...built.tools.firstPod]).toEqual([0, 3, 6, 7, 8, 9, 11]);
    expect([...built.tools.podTool]).toEqual([0, 0, 0, 1, 1, 1, 2, 3, 4, 5, 5]);
    expect([...built.tools.toolClass]).toEqual([0, 0, 1, 1, 1, 2]);
  });

  it("rank priorities from the highest on", () => {
    expect([...built.classes.priorityLevel]).toEqual([1, 0, 1]);
    expect(built.classes.priorityLevels).toBe(2);
  });

  it("need the parts whose loss stops serving, in the option's order", () => {
    const { needStart, needList } = built.classes;
    expect([...needList.subarray(needStart[0], needStart[1])]).toEqual([0, 1]);
    expect(needStart[1]).toBe(needStart[3]);
  });

  it("get stuck with the parts they need", () => {
    expect([...built.classes.stuckMask].map((mask) => mask !== 0)).toEqual([true, false, false]);
  });

  it("have a bit for each group of nodes they may use, all if none is named", () => {
    expect([...built.classes.pools]).toEqual([0b111, 0b101, 0b111]);
  });
});
