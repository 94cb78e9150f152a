/**
 * Random small systems with exponential times: where an exact figure is offered, the engine's own agrees. Fixed seeds; each mean
 * may lie 4 standard errors off, which one of some 400 figures does by chance in 1 of 40 cases.
 */
import { expect, test } from "vitest";
import { Simulator } from "../../../simulation/engine/simulator.ts";
import { exactFigures } from "../../../simulation/exact/exact.ts";
import { methods } from "../../../simulation/exact/process.ts";
import { momentsOf } from "../../../simulation/statistics/moments.ts";
import { randomMarkov } from "../../support/random-markov.ts";
import { modelOf } from "../../support/run-option.ts";

const horizonHours = 200;
const histories = 400;
const bound = 4;

test("the engine agrees with every exact figure of 120 random systems", () => {
  const seen = new Map<string, number>();
  let worst = 0;
  for (let number = 0; number < 120; number++) {
    const given = randomMarkov(number);
    const simulator = new Simulator(modelOf(given, { horizonHours, seed: number + 1 }));
    const { layout } = modelOf(given, { horizonHours });
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
      const check = (what: string, first: number, expected: number): void => {
        const { mean, standardError } = momentsOf(rows.map((row) => row[first + column]));
        const z = standardError === 0 ? (mean - expected) / (expected + 1e-12) : (mean - expected) / standardError;
        worst = Math.max(worst, Math.abs(z));
        expect(Math.abs(z), `${what} of ${name} in system ${number}: ${mean}, not ${expected}`).toBeLessThan(bound);
      };
      check("downtime", layout.groupDownMs, exact.unavailability * horizonHours * 3_600_000);
      if (exact.outages !== null) check("outages", layout.groupOutages, exact.outages);
    }
  }
  // All methods come up, and most systems have figures.
  for (const method of methods) expect(seen.get(method), method).toBeGreaterThan(15);
  expect(worst).toBeGreaterThan(2.5);
});
