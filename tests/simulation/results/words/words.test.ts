import { describe, expect, test } from "vitest";
import {
  duration,
  durationBelow,
  durationWords,
  horizonWords,
  unitFor,
} from "../../../../simulation/results/words/durations.ts";
import { exactAvailability, exactDowntime } from "../../../../simulation/results/words/exact.ts";
import { counted, fixed, listed } from "../../../../simulation/results/words/numbers.ts";
import { precisionWords } from "../../../../simulation/results/words/precision.ts";
import {
  allHistories,
  availabilityPercent,
  availabilityRange,
  of100,
  rateWords,
} from "../../../../simulation/results/words/shares.ts";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const hoursPerYear = 8766;

describe("numbers", () => {
  test.each([
    [1234567, 0, "1,234,567"],
    [999, 0, "999"],
    [-1234.56, 1, "\u22121,234.6"],
    [-0.04, 1, "0.0"],
    [1234, -2, "1,200"],
    [0, 2, "0.00"],
  ])("%d with %d decimals is %s", (value, decimals, text) => {
    expect(fixed(value, decimals)).toBe(text);
  });

  test("counts agree with their noun, lists end in and", () => {
    expect([counted(1, "history", "histories"), counted(2048, "pod")]).toEqual(["1 history", "2,048 pods"]);
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map((items) => listed(items))).toEqual([
      "",
      "a",
      "a and b",
      "a, b and c",
    ]);
  });
});

describe("durations", () => {
  test.each([
    [1.49, "s"],
    [1.5, "min"],
    [89, "min"],
    [90, "h"],
    [-90, "h"],
    [47.9 * 60, "h"],
    [48 * 60, "d"],
    [59 * 1440, "d"],
    [61 * 1440, "months"],
    [3 * 8766 * 60, "years"],
  ])("%d min are said in %s", (minutes, unit) => {
    expect(unitFor(minutes, hoursPerYear).name).toBe(unit);
  });

  // interface.md: 2.137 ± 0.34 prints 2.1 (1.8 to 2.5); 5.2134 ± 0.013 prints 5.213 (5.200 to 5.226)
  test.each([
    [2.137, 0.34, "2.1 h", "1.8 to 2.5"],
    [5.2134, 0.013, "5.213 h", "5.200 to 5.226"],
    [1234.56, 0.1, "1,235 h", "1,234 to 1,235"],
    // An end near 0 is not rounded to it, unless that takes more than two decimals.
    [2.08, 2.04, "2.08 h", "0.04 to 4.12"],
    [2.08, 2.079, "2 h", "0 to 4"],
  ])("%d ± %d", (mean, half, text, range) => {
    const words = durationWords(
      { mean: 60 * mean, low: 60 * (mean - half), high: 60 * (mean + half) },
      { name: "h", minutes: 60 },
    );
    expect(plain(words.mean)).toBe(text);
    expect(words.range).toBe(range);
  });

  test("a mean far below its interval's width is not nothing", () => {
    const words = durationWords({ mean: 13 * 60, low: 0, high: 600 * 60 }, { name: "h", minutes: 60 });
    expect(plain(words.mean)).toBe("10 h");
    expect(words.range).toBe("0 to 600");
    // An end that is next to nothing hides it no more than one that is nothing.
    const near = durationWords({ mean: 13 * 60, low: 0.01, high: 600 * 60 }, { name: "h", minutes: 60 });
    expect(plain(near.mean)).toBe("10 h");
  });

  test("one figure alone", () => {
    expect([53, 366, 0, 12.3 * 1440].map((minutes) => plain(duration(minutes, hoursPerYear)))).toEqual([
      "53 min",
      "6.1 h",
      "0 min",
      "12 d",
    ]);
  });

  test("a limit is rounded up", () => {
    expect([3000, 2880, 61, 1].map((minutes) => plain(durationBelow(minutes, hoursPerYear)))).toEqual([
      "2.1 d",
      "2.0 d",
      "61 min",
      "60 s",
    ]);
  });

  test.each([
    [8766, "1-year"],
    [3 * 8766, "3-year"],
    [8766 / 2, "6-month"],
    [90 * 24, "90-day"],
    [12, "12-hour"],
    [20000, "2.3-year"],
  ])("a horizon of %d h is a %s one", (hours, words) => {
    expect(horizonWords(hours, hoursPerYear)).toBe(words);
  });
});

describe("availability", () => {
  const around = (mean: number, half: number) => ({ mean, low: mean - half, high: Math.min(1, mean + half) });

  test("as many decimals as the interval allows, 2 to 6", () => {
    expect(plain(availabilityPercent(around(0.9993, 0.00002)))).toBe("99.930 %");
    expect(plain(availabilityPercent(around(0.9, 0.05)))).toBe("90.00 %");
    expect(plain(availabilityPercent(around(0.999, 1e-12)))).toBe("99.900000 %");
    expect(availabilityRange(around(0.9993, 0.00002))).toBe("99.928 to 99.932");
  });

  test("never 100 %", () => {
    const nearly = { mean: 0.99999999, low: 0.9999995, high: 1 };
    expect(plain(availabilityPercent(nearly))).toBe("> 99.9999 %");
    const few = { mean: 0.99998, low: 0.99116, high: 1 };
    expect(plain(availabilityPercent(few))).toBe("> 99.11 %");
    expect(availabilityRange(few)).toBe("99.11 to 100.00");
    expect(availabilityPercent({ mean: 1, low: 0.99, high: 1 })).toBe("no outage seen");
  });
});

describe("shares and rates", () => {
  test.each([
    [0.97, "97 of 100"],
    [0.996, "more than 99 of 100"],
    // 199 of 200, which would round to 100.
    [0.995, "more than 99 of 100"],
    [0.004, "fewer than 1 of 100"],
    [0, "0 of 100"],
    [1, "100 of 100"],
  ])("%d is %s", (share, words) => {
    expect(of100(share)).toBe(words);
  });

  // interface.md: n = 256: 98.5; n = 4,096: 99.9
  test("all histories agreeing say at least so much", () => {
    expect(allHistories(256, "histories")).toBe("all 256 histories (at least 98.5 of 100)");
    expect(allHistories(4096, "histories")).toBe("all 4,096 histories (at least 99.9 of 100)");
  });

  test("rare rates also as one in so many years", () => {
    expect([12, 3.14, 0.4, 0, 250].map(rateWords)).toEqual([
      "12 a year",
      "3.1 a year",
      "0.40 a year (1 in 2.5 years)",
      "none",
      "250 a year",
    ]);
  });

  test("precision", () => {
    expect(plain(precisionWords({ kind: "relative", share: 0.1 }, 0.0423))).toBe("±4.2 %");
    expect(plain(precisionWords({ kind: "minutes", minutes: 5 }, 5.43))).toBe("±5.4 min");
    // In the unit of what is asked, so that the two can be compared.
    expect(plain(precisionWords({ kind: "minutes", minutes: 1 }, 31.6))).toBe("±32 min");
    expect(plain(precisionWords({ kind: "minutes", minutes: 72 }, 140))).toBe("±2.3 h");
    expect(precisionWords({ kind: "relative", share: 0.1 }, Infinity)).toMatch("no outage");
  });
});

describe("exact figures", () => {
  const words = (availability: number, downtimeMinutesPerYear: number): string[] => {
    const figure = { availability, downtimeMinutesPerYear };
    return [exactAvailability(figure), exactDowntime(figure, { name: "s", minutes: 1 / 60 })].map(plain);
  };

  test("have four digits of what is lost", () => {
    expect(words(0.9980048, 1049.4)).toEqual(["99.8005 %", "62,964 s"]);
  });

  test("of what is hardly ever down are bounds: neither all of the time, nor more digits than a double has", () => {
    expect(words(1, 0)).toEqual(["never down", "none"]);
    expect(words(1, 1e-290)).toEqual(["> 99.999999999999 %", "< 0.000000000001 s"]);
    expect(words(1 - 1e-13, 4e-10)).toEqual(["99.999999999990 %", "0.00000002400 s"]);
  });

  test("of what is never up", () => {
    expect(words(0, 525_960)).toEqual(["0.0 %", "31,557,600 s"]);
  });
});
