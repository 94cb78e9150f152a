import { describe, expect, it } from "vitest";
import { Simulator } from "../../../simulation/engine/simulator.ts";
import { checkConsistency } from "../../support/consistency/consistency.ts";
import { loggedOutages, modelOf } from "../../support/run-option.ts";
import { randomOption } from "../../support/random-option.ts";
import { downHours, watch } from "../../support/watch.ts";

const designs = 300;
const settings = { horizonHours: 600 };
const horizonMs = settings.horizonHours * 3_600_000;

/** 300 random designs, one history each. */
describe("any design", () => {
  it("evicts nodes no faster than the control plane's pace", () => {
    let gaps = 0;
    for (let number = 0; number < designs; number++) {
      const model = modelOf(randomOption(number), settings);
      const interval = model.kubernetes.evictionIntervalHours;
      if (interval === 0) continue;
      let evicted = 0;
      let last = -Infinity;
      watch(new Simulator(model), number, (sim, now) => {
        if (sim.counts.evicted <= evicted) {
          // A new history begins with none.
          evicted = sim.counts.evicted;
          return;
        }
        evicted = sim.counts.evicted;
        // Dates are sums of floats.
        expect(now - last, `design ${number}`).toBeGreaterThan(interval * (1 - 1e-9));
        if (last > -Infinity) gaps++;
        last = now;
      });
    }
    expect(gaps).toBeGreaterThan(1000);
  });

  it("is consistent between any two events, and its downtime is what its pods and parts say", () => {
    let events = 0;
    let outages = 0;
    for (let number = 0; number < designs; number++) {
      const simulator = new Simulator(modelOf(randomOption(number), settings));
      let expectedHours = 0;
      const outcome = watch(simulator, number, (sim, from, to) => {
        checkConsistency(sim);
        expectedHours += downHours(sim, from, to);
      });
      const log = loggedOutages(outcome.sim);
      const loggedMs = log.reduce((sum, { startMs, endMs }) => sum + Math.min(endMs, horizonMs) - startMs, 0);
      const total = outcome.totalDownMs;
      expect(total, `design ${number}`).toBe(loggedMs);
      // Both ends of an outage are rounded to whole ms; those too short for one are not logged.
      const rounded = log.length + outcome.scalar("events");
      expect(Math.abs(total - expectedHours * 3_600_000), `design ${number}`).toBeLessThanOrEqual(rounded);
      expect(total).toBeLessThanOrEqual(outcome.sim.model.tools.count * horizonMs);
      expect(outcome.row.every((value) => Number.isFinite(value))).toBe(true);
      events += outcome.scalar("events");
      outages += log.length;
    }
    // The designs are eventful enough to mean something.
    expect(events).toBeGreaterThan(100 * designs);
    expect(outages).toBeGreaterThan(10 * designs);
  });
});
