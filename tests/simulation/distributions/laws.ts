/** Laws of any kind with parameters such as scenarios have, and somewhat beyond. */
import fc from "fast-check";
import type { Law } from "../../../simulation/distributions/law.ts";

const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
/** From a second to a millennium, in hours, each magnitude alike. */
const hours = between(-3.5, 7).map((power) => 10 ** power);
const shape = between(-0.7, 1.7).map((power) => 10 ** power);
const rising = (count: number): fc.Arbitrary<number[]> =>
  fc.array(hours, { minLength: count, maxLength: count }).map((values) => values.toSorted((a, b) => a - b));

export const continuousLaw: fc.Arbitrary<Law> = fc.oneof(
  hours.map((mean): Law => ({ law: "exponential", mean })),
  fc.tuple(shape, hours).map(([k, scale]): Law => ({ law: "weibull", shape: k, scale })),
  fc.tuple(hours, between(0.05, 2.5)).map(([median, sigma]): Law => ({ law: "lognormal", median, sigma })),
  fc.tuple(shape, hours).map(([k, scale]): Law => ({ law: "gamma", shape: k, scale })),
  rising(2)
    .filter(([low, high]) => high > 1.001 * low)
    .map(([low, high]): Law => ({ law: "uniform", low, high })),
  rising(3)
    .filter(([low, , high]) => high > 1.001 * low)
    .map(([low, mode, high]): Law => ({ law: "triangular", low, mode, high })),
);

export const anyLaw: fc.Arbitrary<Law> = fc.oneof(
  { arbitrary: continuousLaw, weight: 3 },
  { arbitrary: hours.map((value): Law => ({ law: "constant", value })), weight: 1 },
  {
    arbitrary: fc
      .integer({ min: 1, max: 9 })
      .chain((count) => rising(count).map((values): Law => ({ law: "empirical", values }))),
    weight: 1,
  },
);
