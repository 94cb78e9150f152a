/** The exact figures beside answers that were found by other means: those of validation/cases. */
import { describe, expect, test } from "vitest";
import { exactFigures, type Exact } from "../../../simulation/exact/exact.ts";
import { allCases } from "../../../validation/cases/all.ts";
import type { Case, Metric } from "../../../validation/case.ts";
import { readRepositoryFile } from "../../support/run-scenario.ts";
import { right } from "../scenario/support.ts";

/** So many horizons show the long run: what the start adds is below 10^−8 of it. */
const longRun = 1e5;

function figureOf({ scenario }: Case, horizons = 1): Exact {
  const text = typeof scenario === "string" ? scenario : readRepositoryFile(scenario.file);
  const { horizonHours, options } = right(text);
  const [option] = options;
  if (option.system === null) return { because: "tools" };
  return exactFigures(option, horizonHours * horizons).get(option.system)!;
}

const found = allCases.flatMap((given) => {
  const exact = figureOf(given);
  return "because" in exact ? [] : [{ ...given, exact }];
});

test("which cases have an exact figure, and why others have none", () => {
  const kinds = new Map<string, Set<string>>();
  for (const given of allCases) {
    const exact = figureOf(given);
    const kind = "because" in exact ? exact.because : exact.method;
    const family = given.id.replace(/^(C\d\d\w?|W\d).*/, "$1");
    kinds.set(kind, (kinds.get(kind) ?? new Set()).add(family));
  }
  const known = Object.fromEntries([...kinds].map(([kind, ids]) => [kind, [...ids].join(" ")]));
  expect(known).toMatchObject({
    "closed form": expect.stringMatching(/C01a .*C02a C02b C02c C02d C03 .*C09a C09b/),
    "Markov chain": expect.stringMatching(/C02a C02b C02c C02d C02f beta.* C03 C07/),
    "planned work": expect.stringMatching(/C05a/),
    "crew hours": expect.stringMatching(/C06b/),
    tools: expect.stringMatching(/C04a/),
  });
  expect(found.length).toBeGreaterThan(50);
});

const shares = ({ metrics }: Case): Metric[] => metrics.filter(({ name }) => name === "share down");

const withShares = found.filter((given) => shares(given).length > 0);
const withOutages = found.flatMap(({ id, metrics, exact: { outages } }) => {
  const metric = metrics.find(({ name, method }) => name === "outages" && !method.includes("long run"));
  return metric === undefined || outages === null ? [] : [{ id, outages, expected: metric.expected }];
});

describe.each(withShares)("$id", (given) => {
  test.each(shares(given))("share down, $method", ({ expected, method }) => {
    const far = method.includes("long run");
    const exact = far ? figureOf(given, longRun) : given.exact;
    expect("because" in exact ? NaN : exact.unavailability / expected).toBeCloseTo(1, far ? 7 : 10);
  });
});

test.each(withOutages)("$id, outages", ({ outages, expected }) => {
  expect(outages / expected).toBeCloseTo(1, 9);
});
