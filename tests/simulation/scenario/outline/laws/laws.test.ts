/** Worked on paper and as properties: a law takes the place of another, and is moved by its handles. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mean, quantile, variance } from "../../../../../simulation/distributions/distribution.ts";
import type { Law } from "../../../../../simulation/distributions/law.ts";
import { axisFor, curveOf, placeOn, valueAt } from "../../../../../simulation/scenario/outline/laws/curve.ts";
import { handleAt, handlesOf, moved } from "../../../../../simulation/scenario/outline/laws/moves.ts";
import {
  lawForms,
  lawOfShape,
  shapeOfLaw,
  spreadsOf,
  type LawForm,
} from "../../../../../simulation/scenario/outline/laws/shapes.ts";
import { lawText } from "../../../../../simulation/scenario/outline/laws/text.ts";
import { timeExpected, parseTime } from "../../../../../simulation/scenario/units/time.ts";
import { parseLaw } from "../../../../../simulation/scenario/words/law.ts";

const read = (text: string): Law => {
  const law = parseLaw(text, { parse: (value) => parseTime(value, 8766), expected: timeExpected });
  if ("problem" in law) throw new Error(law.problem.message);
  return law.ok;
};
const as = (text: string, form: LawForm): string =>
  lawText({ ...shapeOfLaw(read(text), text)!, form }, "time", text, 8766);

describe("another law", () => {
  test.each([
    ["exponential(mean 8 h)", "constant", "8 h"],
    ["lognormal(mean 8 h, p95 24 h)", "exponential", "exponential(mean 8 h)"],
    // A spread of 1: shape 1 in both, the exponential law itself
    ["exponential(mean 90 min)", "gamma", "gamma(mean 90 min, shape 1)"],
    ["exponential(mean 90 min)", "weibull", "weibull(mean 90 min, shape 1)"],
    // variance of uniform(2, 6) = 16 / 12; half width of the triangle √6 · √(16 / 12) = 2.828
    ["uniform(2 h, 6 h)", "triangular", "triangular(1.172 h, 4 h, 6.828 h)"],
    ["uniform(2 h, 6 h)", "gamma", "gamma(mean 4 h, shape 12)"],
    // More spread than it can have: from 0 to twice the mean
    ["exponential(mean 8 h)", "uniform", "uniform(0 h, 16 h)"],
    // … and mode 0, high end three times the mean
    ["exponential(mean 8 h)", "triangular", "triangular(0 h, 0 h, 24 h)"],
    ["lognormal(mean 8 h, p95 24 h)", "lognormal", "lognormal(mean 8 h, p95 24 h)"],
    ["4 h to 24 h", "interval", "4 h to 24 h"],
    ["weibull(mean 3 years, shape 2)", "weibull", "weibull(mean 3 years, shape 2)"],
  ] as const)("%s as %s", (text, form, expected) => {
    expect(as(text, form)).toBe(expected);
  });

  test("has the same mean, and the same spread where it can", () => {
    const shapes = fc.record({
      form: fc.constantFrom(...lawForms),
      mean: fc.double({ min: 0.01, max: 1e5, noNaN: true }),
      spread: fc.double({ min: 0.05, max: 2, noNaN: true }),
    });
    fc.assert(
      fc.property(shapes, (shape) => {
        const law = lawOfShape(shape);
        const { least, most } = spreadsOf(shape.form);
        expect(mean(law) / shape.mean).toBeCloseTo(1, 9);
        if (shape.spread >= least && shape.spread <= most)
          expect(Math.sqrt(variance(law)) / shape.mean / shape.spread).toBeCloseTo(1, 6);
        const again = read(lawText(shape, "time", "1 h", 8766));
        expect(mean(again) / shape.mean).toBeCloseTo(1, 2);
      }),
      { numRuns: 300 },
    );
  });

  test("listed values and 0 have no shape", () => {
    expect(shapeOfLaw(read("empirical(1 h, 2 h)"), "empirical(1 h, 2 h)")).toBeNull();
    expect(shapeOfLaw(read("0"), "0")).toBeNull();
  });
});

describe("handles", () => {
  const forms = lawForms.filter((form) => handlesOf({ form, mean: 1, spread: 1 }).length === 3);

  test.each(forms)("the ends of %s go where they are put, and the mean stays", (form) => {
    const shape = { form, mean: 8, spread: 0.4 };
    for (const [handle, u] of [
      ["low", 0.05],
      ["high", 0.95],
    ] as const) {
      const to = handleAt({ ...shape, spread: 0.3 }, handle);
      const next = moved(shape, handle, to);
      expect(next.mean).toBe(8);
      expect(next.spread).toBeCloseTo(0.3, 6);
      expect(quantile(lawOfShape(next), u)).toBeCloseTo(to, 6);
    }
  });

  test.each(forms)("the high end of %s rises with its spread, the low end falls", (form) => {
    const { least, most } = spreadsOf(form);
    const spreads = Array.from({ length: 40 }, (_, step) => least + ((most - least) * step) / 39);
    const ends = (["low", "high"] as const).map((handle) =>
      spreads.map((spread) => handleAt({ form, mean: 1, spread }, handle)),
    );
    for (let step = 1; step < spreads.length; step++) {
      expect(ends[0][step]).toBeLessThanOrEqual(ends[0][step - 1] + 1e-12);
      expect(ends[1][step]).toBeGreaterThanOrEqual(ends[1][step - 1] - 1e-12);
    }
  });

  test("the mean takes the ends along, and further than the form allows no end goes", () => {
    const shape = { form: "lognormal", mean: 8, spread: 1 } as const;
    const twice = moved(shape, "mean", 16);
    expect(handleAt(twice, "high") / handleAt(shape, "high")).toBeCloseTo(2, 9);
    expect(moved({ ...shape, form: "uniform" }, "high", 1000).spread).toBeCloseTo(1 / Math.sqrt(3), 6);
    expect(moved(shape, "mean", 0)).toBe(shape);
  });
});

test("a place on the axis and its value go back and forth, and the curve is highest where most draws are", () => {
  for (const shape of [
    { form: "lognormal", mean: 8, spread: 1 },
    { form: "uniform", mean: 8, spread: 0.2 },
  ] as const) {
    const axis = axisFor(shape);
    for (const place of [0, 0.2, 0.5, 1]) expect(placeOn(axis, valueAt(axis, place))).toBeCloseTo(place, 9);
    expect(placeOn(axis, 8)).toBeGreaterThan(0.2);
    const curve = curveOf(shape, axis, 50);
    expect(Math.max(...curve)).toBe(1);
    expect(curve[0]).toBeLessThan(0.1);
    expect(curve.at(-1)).toBeLessThan(0.1);
  }
});
