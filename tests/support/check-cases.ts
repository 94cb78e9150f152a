/** Cases of validation/ as tests, with fewer histories: each prints what it could have seen. */
import { describe, expect, test } from "vitest";
import type { Case } from "../../validation/case.ts";
import { openCase } from "../../validation/run-case.ts";
import { expectExact, sampleOf } from "./sample.ts";
import { readRepositoryFile } from "./run-scenario.ts";

/** The seed of docs/validation.md: the histories are the first of those there. */
const seed = 1;

export function checkCases(cases: readonly Case[]): void {
  describe.each(cases.filter(({ testHistories }) => testHistories !== null))("$id: $tests", (given) => {
    const values = openCase(given, seed, readRepositoryFile).run(0, given.testHistories!);

    test.each(given.metrics.map((metric, i) => ({ ...metric, values: values[i] })))("$name", (metric) => {
      const { name, expected, testBluntness: bluntness } = metric;
      if (given.testHistories === 1) expect([...metric.values]).toEqual([expected]);
      else expectExact(`${given.id}, ${name}`, sampleOf([...metric.values]), { ...metric, bluntness });
    });
  });
}
