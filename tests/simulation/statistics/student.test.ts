import { describe, expect, test } from "vitest";
import { studentQuantile, studentTail } from "../../../simulation/statistics/student.ts";

/** Upper 2.5 %, 0.5 % and 1e-6 points, from the incomplete beta function in 50 digits (mpmath). */
const points: readonly [dof: number, t025: number, t005: number, t1e6: number][] = [
  [1, 12.7062047361747, 63.65674116287158, 318309.8861827435],
  [2, 4.302652729749464, 9.924843200918293, 707.1057205259338],
  [3, 3.18244630528371, 5.840909309733357, 103.2994677804193],
  [10, 2.228138851986275, 3.169272672616951, 9.75199549094058],
  [29, 2.045229642132704, 2.756385903670605, 5.917105540459562],
  [63, 1.998340542520742, 2.656145025099862, 5.237200198870492],
  [200, 1.971896223633909, 2.600634436191558, 4.897302102826782],
  [201, 1.971836506779859, 2.600509919083194, 4.896567719184819],
  [255, 1.969310569849875, 2.595246484791628, 4.865637492996957],
  [4095, 1.960543462107231, 2.577030452700075, 4.760280137582486],
  [65535, 1.960000183735896, 2.575904327313474, 4.753852194937956],
];

describe("Student quantiles", () => {
  test.each(points)("with %i degrees of freedom, to 1 in 10^11", (dof, t025, t005, t1e6) => {
    for (const [tail, t] of [
      [0.025, t025],
      [0.005, t005],
      [1e-6, t1e6],
    ]) {
      expect(Math.abs(studentQuantile(tail, dof) / -t - 1)).toBeLessThan(1e-11);
      // 1 − tail is rounded, which moves a far quantile: 1.1e-16 / 1e-6 of the tail.
      expect(Math.abs(studentQuantile(1 - tail, dof) / t - 1)).toBeLessThan(2e-10);
    }
  });

  test("one and two degrees of freedom have closed forms", () => {
    for (const p of [0.501, 0.6, 0.75, 0.99, 0.9999]) {
      expect(studentQuantile(p, 1) / Math.tan(Math.PI * (p - 0.5))).toBeCloseTo(1, 11);
      expect(studentQuantile(p, 2) / ((2 * p - 1) / Math.sqrt(2 * p * (1 - p)))).toBeCloseTo(1, 11);
    }
  });

  test("the median is 0 and the tail there a half", () => {
    expect(studentQuantile(0.5, 7)).toBe(0);
    expect(studentTail(0, 7)).toBe(0.5);
  });

  test("the tail at a quantile is the probability again", () => {
    for (const dof of [1, 4, 37, 1000])
      for (const tail of [0.4, 0.1, 0.01, 1e-5])
        expect(studentTail(-studentQuantile(tail, dof), dof) / tail).toBeCloseTo(1, 12);
  });

  test("wrong arguments are errors", () => {
    expect(() => studentQuantile(0.975, 0)).toThrow("degrees of freedom");
    expect(() => studentQuantile(0.975, 2.5)).toThrow("degrees of freedom");
    expect(() => studentQuantile(1, 5)).toThrow("inside 0 to 1");
  });
});
