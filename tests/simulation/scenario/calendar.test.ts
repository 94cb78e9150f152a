/** Worked on paper: hours of the week count from Monday 00:00 UTC. */
import { describe, expect, test } from "vitest";
import { parseWeekHours } from "../../../simulation/scenario/words/hours.ts";
import { parseStart } from "../../../simulation/scenario/words/start-date.ts";

describe("working hours", () => {
  test.each<[string[], (readonly [number, number])[] | null]>([
    [["Mon-Fri 09:00-17:00"], [0, 1, 2, 3, 4].map((day) => [day * 24 + 9, day * 24 + 17] as const)],
    [
      ["Mon 09:00-12:30", "Mon 13:00-17:00"],
      [
        [9, 12.5],
        [13, 17],
      ],
    ],
    [
      ["Tue,Thu 00:00-24:00"],
      [
        [24, 48],
        [72, 96],
      ],
    ],
    [
      ["Sat-Mon 10:00-11:00"],
      [
        [10, 11],
        [130, 131],
        [154, 155],
      ],
    ],
    [
      ["Sun 22:00-06:00"],
      [
        [0, 6],
        [166, 168],
      ],
    ],
    [["Fri 20:00-24:00", "Sat 00:00-04:00"], [[116, 124]]],
    [["daily 08:00-09:00"], [0, 1, 2, 3, 4, 5, 6].map((day) => [day * 24 + 8, day * 24 + 9] as const)],
    [["monday 08:00-09:00"], [[8, 9]]],
    [["24/7"], null],
    [["00:00-24:00"], null],
  ])("%j", (texts, windows) => {
    expect(parseWeekHours(texts)).toEqual({ ok: windows });
  });

  test.each([
    ["9-17"],
    ["Mon 9 to 17"],
    ["Mon 25:00-26:00"],
    ["Mon 10:00-10:00"],
    ["Mon 10:60-11:00"],
    ["Xyz 10:00-11:00"],
    ["Mon-Tue-Wed 10:00-11:00"],
    [""],
  ])("not %s", (text) => {
    expect(parseWeekHours([text])).toHaveProperty("problem.message");
  });
});

describe("the start", () => {
  test.each([
    ["2026-01-05T00:00Z", 0],
    ["2026-01-05", 0],
    ["2026-01-06T06:30:00Z", 30.5],
    ["2026-01-04T23:00Z", 167],
    ["2026-01-05T00:00+01:00", 167],
    ["2026-01-04T22:00-02:00", 0],
    ["2024-02-29T00:00Z", 72],
    ["2000-01-01T00:00Z", 120],
    ["1970-01-01T00:00Z", 72],
  ])("%s is %d h into the week", (text, hours) => {
    expect(parseStart(text)).toEqual({ ok: hours });
  });

  test.each([
    ["2026-02-29"],
    ["2026-13-01"],
    ["2026-00-01"],
    ["2026-01-32"],
    ["2026-01-05T24:00Z"],
    ["Monday"],
    ["2026-1-5"],
  ])("not %s", (text) => {
    expect(parseStart(text)).toHaveProperty("problem.message");
  });
});
