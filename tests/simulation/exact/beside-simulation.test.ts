/**
 * Random small systems with exponential times: where an exact figure is offered, the engine's own agrees. Fixed seeds; each mean
 * may lie 4 standard errors off, which one of some 400 figures does by chance in 1 of 40 cases.
 */
import { describe, expect, test } from "vitest";
import { Simulator } from "../../../simulation/engine/simulator.ts";
import { exactFigures } from "../../../simulation/exact/exact.ts";
import { methods } from "../../../simulation/exact/process.ts";
import { momentsOf } from "../../../simulation/statistics/moments.ts";
import { randomMarkov } from "../../support/random-markov.ts";
import { modelOf } from "../../support/run-option.ts";

const horizonHours = 200;
const histories = 250;
const bound = 4;

/** How often each method, and each reason, came up. */
const seen = new Map<string, number>();

describe("the engine agrees with every exact figure of random systems", () => {
  test.each(Array.from({ length: 120 }, (_, number) => number))("number %i", (number) => {
    const given = randomMarkov(number);
    const model = modelOf(given, { horizonHours, seed: number + 1 });
    const { layout } = model;
    const simulator = new Simulator(model);
    const rows = Array.from({ length: histories }, (_, replication) => {
      const row = new Float64Array(layout.width);
      simulator.run(replication, row, 0);
      return row;
    });
    for (const [name, exact] of exactFigures(given, horizonHours)) {
      const kind = "because" in exact ? exact.because : exact.method;
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
      if ("because" in exact) continue;
      const column = layout.groups.indexOf(name);
      const near = (what: string, first: number, expected: number): void => {
        const { mean, standardError } = momentsOf(rows.map((row) => row[first + column]));
        const off = Math.abs(mean - expected);
        expect(off, `${what} of ${name}: ${mean}, not ${expected}`).toBeLessThanOrEqual(bound * standardError);
      };
      near("downtime", layout.groupDownMs, exact.unavailability * horizonHours * 3_600_000);
      if (exact.outages !== null) near("outages", layout.groupOutages, exact.outages);
    }
  });
});

test("all methods came up", () => {
  for (const method of methods) expect(seen.get(method), method).toBeGreaterThan(15);
});
