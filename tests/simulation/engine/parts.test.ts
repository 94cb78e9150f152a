import { describe, expect, it } from "vitest";
import type { PartSpec, PlannedWork, ToolSpec } from "../../../simulation/scenario/types.ts";
import { constant, node, option, part, second, tool, work } from "../../support/option.ts";
import { runOption } from "../../support/run-option.ts";
import type { Interval } from "../../support/run-option.ts";

/** All times in seconds. Given up after 350 s; a pod starts in 60 s, in place in 20 s, without scheduling delay. */
const lost = (at: number, lasts: number, given: Partial<PlannedWork> = {}): PlannedWork =>
  work(at * second, lasts * second, { name: `lost at ${at}`, cause: "hardware", ...given });
const outage = (at: number, lasts: number) => lost(at, lasts, { effect: "interrupt", cause: "storage" });
const tools = (name: string, given: Partial<ToolSpec> = {}): ToolSpec =>
  tool(name, { start: constant(60 * second), startInPlace: constant(20 * second), ...given });
const settings = { horizonHours: 10_000 * second };

describe("parts that tools need", () => {
  it("a chain of needs: what the last part loses, all lose", () => {
    const parts = [
      part("web-proxy", { needs: ["dns"], planned: [outage(3000, 100)] }),
      part("dns", { needs: ["network"], planned: [outage(2000, 100)] }),
      part("network", { planned: [outage(1000, 100)] }),
    ];
    const classes = [tools("web", { needs: ["web-proxy"] }), tools("bot", { needs: ["network"] }), tools("lone")];
    const outcome = runOption(option({ entities: [node("n")], parts, tools: classes }), settings);
    expect(outcome.outages("web")).toEqual([
      [1000, 1100],
      [2000, 2100],
      [3000, 3100],
    ]);
    expect(outcome.outages("bot")).toEqual([[1000, 1100]]);
    expect(outcome.downSeconds("lone")).toEqual({});
    expect(parts.map(({ name }) => outcome.brokenSeconds(name))).toEqual([300, 200, 100]);
    expect(parts.map(({ name }) => outcome.outagesOf(name))).toEqual([3, 2, 1]);
    expect(outcome.downSeconds("web")).toEqual({ storage: 300 });
    expect(outcome.scalar("incidents")).toBe(3);
    // Two tools of two classes share the first.
    expect(outcome.scalar("toolsHit")).toBe(4);
    expect(outcome.scalar("toolsHitMost")).toBe(2);
  });

  it("two needs at a time: down until both serve", () => {
    const parts = [part("dns", { planned: [outage(1000, 200)] }), part("database", { planned: [outage(1100, 300)] })];
    const web = tools("web", { needs: ["dns", "database"], count: 3 });
    const outcome = runOption(option({ entities: [node("n")], parts, tools: [web] }), settings);
    const each: Interval = [1000, 1400];
    expect(outcome.outages()).toEqual([each, each, each]);
  });

  it("replicas: serves while enough of what carries them answers", () => {
    const masters = [lost(1000, 500, { effect: "cuts" }), lost(1200, 600), lost(1400, 200, { effect: "freezes" })];
    const entities = [
      node("worker"),
      ...masters.map((planned, i) => node(`master-${i}`, { planned: [planned], allocatableCpu: 1 })),
    ];
    // Away 1000–1500, 1200–1800, 1400–1600: two at least 1200–1600.
    const etcd = part("etcd", { on: masters.map((_, i) => `master-${i}`), need: 2 });
    const web = tools("web", { needs: ["etcd"] });
    const outcome = runOption(option({ entities, parts: [etcd], tools: [web] }), settings);
    expect(outcome.outages()).toEqual([[1200, 1600]]);
    expect(outcome.brokenSeconds("etcd")).toBe(400);
    // The second master's loss took the quorum, so its cause is charged all along.
    expect(outcome.downSeconds()).toEqual({ hardware: 400 });
  });

  it("a part that is needed but stops nothing in its absence leaves tools up", () => {
    const parts = [
      part("registry", { stops: ["starts"], planned: [outage(1000, 500)] }),
      part("logs", { stops: [], planned: [outage(1000, 500)] }),
    ];
    const web = tools("web", { needs: ["registry", "logs"] });
    const outcome = runOption(option({ entities: [node("n")], parts, tools: [web] }), settings);
    expect(outcome.totalDownMs).toBe(0);
    expect(outcome.brokenSeconds("logs")).toBe(500);
  });
});

describe("a part without which nothing starts", () => {
  const run = (registry: Partial<PartSpec>, first: readonly PlannedWork[], web: Partial<ToolSpec> = {}) =>
    runOption(
      option({
        entities: [node("one", { planned: first }), node("two")],
        parts: [part("registry", { stops: ["starts"], ...registry })],
        tools: [tools("web", web)],
      }),
      settings,
    );

  it("evicted pods are placed and wait for it", () => {
    const outcome = run({ planned: [outage(1200, 1000)] }, [lost(1000, 5000)]);
    // Placed at 1350; the start begins at 2200.
    expect(outcome.outages()).toEqual([[1000, 2260]]);
    expect(outcome.downSeconds()).toEqual({ hardware: 1260 });
    expect(outcome.scalar("pendingMost")).toBe(0);
  });

  it("pods wait to start in place, too", () => {
    expect(run({ planned: [outage(900, 200)] }, [lost(1000, 50)]).outages()).toEqual([[1000, 1120]]);
  });

  it("a start that is under way goes on", () => {
    expect(run({ planned: [outage(1360, 1000)] }, [lost(1000, 5000)]).outages()).toEqual([[1000, 1410]]);
  });

  it("cut-off pods are back at once, as nothing has to start", () => {
    expect(run({ planned: [outage(900, 2000)] }, [lost(1000, 50, { effect: "cuts" })]).outages()).toEqual([
      [1000, 1050],
    ]);
  });

  it("two such parts: both must serve", () => {
    const parts = ["registry", "storage"].map((name, i) =>
      part(name, { stops: ["starts"], planned: [outage(1300 + 100 * i, 500)] }),
    );
    const entities = [node("one", { planned: [lost(1000, 5000)] }), node("two")];
    // Away 1300–1800 and 1400–1900.
    expect(runOption(option({ entities, parts, tools: [tools("web")] }), settings).outages()).toEqual([[1000, 1960]]);
  });

  it("back while the node is down: the start follows the node", () => {
    // The pod is on two since 1350 without a start; two is lost 1500–1700, the registry is back at 1600.
    const entities = [node("one", { planned: [lost(1000, 9000)] }), node("two", { planned: [lost(1500, 200)] })];
    const registry = part("registry", { stops: ["starts"], planned: [outage(1200, 400)] });
    const outcome = runOption(option({ entities, parts: [registry], tools: [tools("web")] }), settings);
    // It never started on two: a fresh start of 60 s.
    expect(outcome.outages()).toEqual([[1000, 1760]]);
  });
});
