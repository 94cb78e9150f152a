/** Worked on paper: a year of 8760 h where a year is needed. */
import { describe, expect, test } from "vitest";
import { parseCpu } from "../../../simulation/scenario/units/cpu.ts";
import { parseMemory } from "../../../simulation/scenario/units/memory.ts";
import { parseRate } from "../../../simulation/scenario/units/rate.ts";
import { parseShare, parseYearlyShare } from "../../../simulation/scenario/units/share.ts";
import { parseTime } from "../../../simulation/scenario/units/time.ts";
import { parseProbability } from "../../../simulation/scenario/words/probability.ts";

const year = 8760;

describe("times, in hours", () => {
  test.each([
    ["90 s", 0.025],
    ["1800000 ms", 0.5],
    ["30 min", 0.5],
    ["8 h", 8],
    ["8h", 8],
    ["1.5 hours", 1.5],
    ["3 d", 72],
    ["30 days", 720],
    ["2 weeks", 336],
    ["6 months", 4380],
    ["3 y", 26280],
    ["3 years", 26280],
    ["1e3 h", 1000],
    [0, 0],
    ["0", 0],
    ["0 s", 0],
  ])("%s", (text, hours) => {
    expect(parseTime(text, year)).toEqual({ ok: hours });
  });

  test.each([
    [90, "90 h"],
    ["90", "90 h"],
    ["5 m", "5 min"],
    ["5 minuets", "5 minutes"],
    ["2 yrs", "2 years"],
    ["3 Days", "3 days"],
  ])("%s: did you mean %s?", (text, suggestion) => {
    expect(parseTime(text, year)).toMatchObject({ problem: { suggestion } });
  });

  test.each([["-1 h"], ["soon"], [""], ["h"], ["1 h 30 min"], ["1,5 h"], ["1e999 h"], [NaN], [Infinity]])(
    "not %s",
    (text) => {
      expect(parseTime(text, year)).toHaveProperty("problem.message");
    },
  );
});

describe("CPU, in millicores", () => {
  test.each([
    [8, 8000],
    ["8", 8000],
    ["8 cores", 8000],
    ["1 core", 1000],
    [0.5, 500],
    ["500m", 500],
    ["0", 0],
  ])("%s", (text, millicores) => {
    expect(parseCpu(text)).toEqual({ ok: millicores });
  });

  test.each([["3 GHz"], ["-1"], ["many"], [Infinity], ["5 M"]])("not %s", (text) => {
    expect(parseCpu(text)).toHaveProperty("problem.message");
  });
});

describe("memory, in MiB", () => {
  test.each([
    ["512 MiB", 512],
    ["512Mi", 512],
    ["16 GiB", 16384],
    ["1 TiB", 1048576],
    ["1024 KiB", 1],
    ["1048576 B", 1],
    ["1.048576 MB", 1],
    ["1.073741824 GB", 1024],
    [0, 0],
  ])("%s", (text, mebibytes) => {
    expect(parseMemory(text)).toEqual({ ok: mebibytes });
  });

  test.each([
    [512, "512 GiB"],
    ["512 G", "512 GiB"],
    ["512 M", "512 MiB"],
    ["16 Gib", "16 GiB"],
    ["16 gb", "16 GB"],
  ])("%s: did you mean %s?", (text, suggestion) => {
    expect(parseMemory(text)).toMatchObject({ problem: { suggestion } });
  });
});

describe("shares and rates", () => {
  test.each([
    ["4 %", 0.04],
    ["4%", 0.04],
    [0.04, 0.04],
    ["0.04", 0.04],
    [1, 1],
    ["100 %", 1],
    [0, 0],
  ])("share %s", (text, share) => {
    expect(parseShare(text)).toEqual({ ok: share });
  });

  test.each([["101 %"], [4], ["-1 %"], ["few"], ["4 h"]])("no share: %s", (text) => {
    expect(parseShare(text)).toHaveProperty("problem.message");
  });

  test("a share that fails per year may exceed the whole, if it says so", () => {
    expect(parseYearlyShare("250 %")).toEqual({ ok: 2.5 });
    expect(parseYearlyShare(2.5)).toMatchObject({ problem: { suggestion: "2.5 %" } });
  });

  test.each([
    ["0.876 / year", 0.0001],
    ["2 / 90 d", 2 / 2160],
    ["1 / month", 1 / 730],
    ["1/h", 1],
    ["3 per day", 0.125],
    [0, 0],
  ])("rate %s, per hour", (text, perHour) => {
    expect(parseRate(text, year)).toEqual({ ok: perHour });
  });

  test.each([[0.3], ["0.3"], ["1 / 2 / y"], ["often"], ["-1 / y"], ["1 / 0 h"], ["1 / 5"], ["1 h / y"]])(
    "no rate: %s",
    (text) => {
      expect(parseRate(text, year)).toHaveProperty("problem.message");
    },
  );

  test("8 % within a year is a rate of −ln 0.92 per year", () => {
    const parsed = parseProbability("8 % within 1 year", year);
    expect(parsed).toHaveProperty("ok");
    if ("ok" in parsed) expect(parsed.ok * year).toBeCloseTo(0.083381608939051, 14);
    expect(parseProbability("0.08 within a year", year)).toEqual(parsed);
  });
});
