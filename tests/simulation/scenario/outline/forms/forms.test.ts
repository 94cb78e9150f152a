/** Worked on paper: the same value in other units, and in the other fields that say how often something fails. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editToForm } from "../../../../../simulation/scenario/outline/forms/edit-form.ts";
import { hasForms, valueForms } from "../../../../../simulation/scenario/outline/forms/forms.ts";
import { meanHours, timings, timingText } from "../../../../../simulation/scenario/outline/forms/frequency.ts";
import { edited, yaml } from "../../edit/support.ts";
import { outlineOf, rowAt } from "../support.ts";

const text = yaml`
  hoursPerYear: 8760
  inputs: {often: {unknown: {best: 1 / year, range: 0.1 / year to 2 / year}}}
  failures:
    crash:
      mttf: 3 years # tickets
      recovery: lognormal(mean 8 h, p95 24 h)
    slow: {afr: {value: 8 %, source: a study, quality: published}, recovery: 4 h to 24 h}
    rare: {mttf: {unknown: {best: 2 years, range: 1 year to 4 years}, quality: guess}, recovery: 90 min}
    kept: {rate: 2 / year, recovery: 1 h}
    worn: {time: "weibull(mean 3 years, shape 2)", recovery: $often}
  hosts:
    server: {count: 4, cpu: 16, memory: 16 GiB, failures: [crash, slow, rare, worn]}
  options:
    other: {failures: {kept: {rate: 3 / year}}}
`;
const outline = outlineOf(text);

function after(id: string, form: string, option: string | null = null, from = text): string {
  const opened = outlineOf(from);
  const row = rowAt(opened, id, option);
  const found = valueForms(opened, row).find((one) => one.id === form);
  if (found === undefined) throw new Error(`no form ${form}`);
  return edited(from, editToForm(opened, option, row, found));
}

describe("in another unit", () => {
  test.each([
    ["failures.crash.mttf", "unit h", "3 years", "26280 h"],
    ["failures.crash.mttf", "unit month", "3 years", "36 months"],
    ["failures.rare.recovery", "unit h", "90 min", "1.5 h"],
    ["failures.crash.recovery", "unit min", "mean 8 h, p95 24 h", "mean 480 min, p95 1440 min"],
    ["failures.slow.recovery", "unit d", "4 h to 24 h", "0.1666666666666667 d to 1 d"],
    ["failures.slow.afr", "unit number", "value: 8 %", "value: 0.08"],
    ["failures.kept.rate", "unit month", "rate: 2 / year", "rate: 0.1666666666666667 / month"],
    ["failures.kept.rate", "unit once in months", "rate: 2 / year", "rate: 1 / 6 months"],
    ["hosts.server.memory", "unit MiB", "16 GiB", "16384 MiB"],
    ["hosts.server.cpu", "unit m", "cpu: 16", "cpu: 16000m"],
    [
      "failures.rare.mttf",
      "unit month",
      "best: 2 years, range: 1 year to 4 years",
      "best: 24 months, range: 12 months to 48 months",
    ],
  ])("%s, %s", (id, form, before, written) => {
    expect(after(id, form)).toBe(text.replace(before, written));
  });

  test("and back again, to the letter", () => {
    const hours = after("failures.crash.mttf", "unit h");
    expect(after("failures.crash.mttf", "unit year", null, hours)).toBe(text);
    const days = after("failures.slow.recovery", "unit d");
    expect(after("failures.slow.recovery", "unit h", null, days)).toBe(text);
  });
});

describe("how often it fails, said otherwise", () => {
  test.each([
    // 1 / 3 = 33.3 % of a year's machines; 1 − exp(−1 / 3) = 28.3 % fail at least once
    ["as afr", "Annual failure rate", "33.3 %"],
    ["as rate", "Rate", "0.333 / year"],
    ["as probability", "Probability", "28.3 % within 1 year"],
    ["as mtbf", "MTBF", "3 years"],
    ["as time", "Law of the time to failure", "exponential(mean 3 years)"],
  ])("%s", (id, label, words) => {
    const form = valueForms(outline, rowAt(outline, "failures.crash.mttf")).find((one) => one.id === id);
    expect(form).toMatchObject({ label, words });
  });

  test("in its place, with its comment, its source and its quality", () => {
    expect(after("failures.crash.mttf", "as mtbf")).toBe(text.replace("mttf: 3 years", "mtbf: 3 years"));
    expect(after("failures.crash.mttf", "as time")).toBe(
      text.replace("mttf: 3 years", "time: exponential(mean 3 years)"),
    );
    // 100 % / 8 % = 12.5 years
    expect(after("failures.slow.afr", "as mttf")).toBe(text.replace("afr: {value: 8 %", "mttf: {value: 12.5 years"));
  });

  test("of a range, whose ends change places", () => {
    expect(after("failures.rare.mttf", "as afr")).toBe(
      text.replace(
        "mttf: {unknown: {best: 2 years, range: 1 year to 4 years}",
        "afr: {unknown: {best: 50 %, range: 25 % to 100 %}",
      ),
    );
  });

  test("only in the option that is shown, and there instead of what the base says", () => {
    expect(after("failures.crash.mttf", "as mtbf", "other")).toContain(
      "other: {failures: {kept: {rate: 3 / year}, crash: {mtbf: 3 years}}}",
    );
    const base = after("failures.kept.rate", "as mttf");
    expect(base).toContain("kept: {mttf: 182.5 d, recovery: 1 h}");
    expect(base).toContain("other: {failures: {kept: {rate: 3 / year}}}");
  });

  test("and back again", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom("h", "days", "months", "years"),
        fc.constantFrom(...timings),
        (amount, unit, timing) => {
          const mean = meanHours("mttf", `${amount} ${unit}`, 8766)!;
          const there = timingText(timing, mean, 8766);
          if (there === null) return;
          const back = meanHours(timing, there, 8766)!;
          // A probability near 100 % has few digits left for the rest.
          expect(Math.abs(back / mean - 1)).toBeLessThan(timing === "probability" ? 1e-9 : 1e-15);
          expect(meanHours("mttf", timingText("mttf", back, 8766)!, 8766)! / mean).toBeCloseTo(1, 9);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test.each(["failures.worn.recovery", "hosts.server.count", "inputs.often"])("%s has no other form", (id) => {
  expect(hasForms(rowAt(outline, id))).toBe(false);
});

test("a time to failure with memory is no rate", () => {
  const forms = valueForms(outline, rowAt(outline, "failures.worn.time"));
  expect(forms.filter(({ key }) => key !== null)).toEqual([]);
  expect(forms.find(({ id }) => id === "unit month")?.value).toBe("weibull(mean 36 months, shape 2)");
});
