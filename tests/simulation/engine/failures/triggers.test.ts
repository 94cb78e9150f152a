import { describe, expect, it } from "vitest";
import type { TriggerSpec } from "../../../../simulation/scenario/types.ts";
import { component, exponential, mode, node, option, part, phase, tool, trigger } from "../../../support/option.ts";
import { runOption } from "../../../support/run-option.ts";

const hour = 3600;

const stalls = (given: Partial<TriggerSpec>): TriggerSpec => trigger("stalls", "storage", given);

/** A switch fails after 10 h of operation for 2 h; the service needs switch and storage. */
function outcome(triggers: readonly TriggerSpec[], horizonHours = 21) {
  const network = component("network", { failures: [mode("f", 10, 2, { cause: "network", triggers })] });
  const given = option({
    entities: [network],
    parts: [part("storage"), part("service", { on: ["network"], need: 1, needs: ["storage"] })],
    system: "service",
  });
  return runOption(given, { horizonHours });
}

describe("triggers", () => {
  it("at the start: strike their target at that instant, for a recovery of its own", () => {
    const seen = outcome([stalls({})]);
    // The network is down 10–12, the storage 10–13; at 22 again.
    expect(seen.outages()).toEqual([[10 * hour, 13 * hour]]);
    expect(seen.brokenSeconds("storage")).toBe(3 * hour);
  });

  it("at the end: after the recovery", () => {
    expect(outcome([stalls({ when: "end" })]).brokenSeconds("storage")).toBe(3 * hour);
    // 10–12 network, 12–15 storage: one outage, one root.
    expect(outcome([stalls({ when: "end" })]).outages()).toEqual([[10 * hour, 15 * hour]]);
  });

  it("are charged to their own cause, in the incident of what brought them about", () => {
    const net = part("net", {
      failures: [
        mode("f", 10, 2, { cause: "network", effect: { kind: "interrupt" }, triggers: [stalls({ when: "end" })] }),
      ],
    });
    const tools = [tool("web", { needs: ["net", "storage"] })];
    const seen = runOption(option({ entities: [node("node")], parts: [net, part("storage")], tools }), {
      horizonHours: 21,
    });
    // The tool falls with the network at 10; at 12 the charge passes to the storage; at 15 it is up.
    expect(seen.downSeconds()).toEqual({ network: 2 * hour, storage: 3 * hour });
    expect(seen.scalar("incidents")).toBe(1);
  });

  it("do not strike what they have struck already", () => {
    // At 10 for 30 h; again at 22, 34 while that lasts; over at 40, struck again at 46.
    const long = stalls({ recovery: [phase("fix", 30)] });
    expect(outcome([long], 45).brokenSeconds("storage")).toBe(30 * hour);
  });

  it("happen with their probability, and strike their share", () => {
    const machines = component("machine", { count: 50 });
    const strikes = (probability: number, share: number) => {
      const reboot = stalls({
        target: "machine",
        probability,
        share,
        effect: { kind: "kills" },
        recovery: [phase("fix", 0.001)],
      });
      const source = component("source", { failures: [mode("f", exponential(10), 1, { triggers: [reboot] })] });
      const run = runOption(option({ entities: [source, machines], system: "source" }), { horizonHours: 11_000 });
      const { modes } = run.sim;
      const struck = [...modes.strikes].slice(1).reduce((sum, count) => sum + count, 0);
      return struck / (50 * modes.strikes[0]);
    };
    // About 1,000 strikes; standard error of the probability √(0.3 × 0.7 / 1000) = 0.0145, of the share far less.
    expect(strikes(1, 1)).toBe(1);
    expect(Math.abs(strikes(0.3, 1) - 0.3)).toBeLessThan(4 * 0.0145);
    expect(Math.abs(strikes(1, 0.05) - 0.05)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / 50_000));
  });
});
