/** Worked on paper: hours of the week count from Monday 00:00 UTC. */
import { describe, expect, test } from "vitest";
import { parseWeekHours } from "../../../simulation/scenario/words/hours.ts";
import { monthEdges, monthWords } from "../../../simulation/scenario/calendar.ts";
import { parseStart } from "../../../simulation/scenario/words/start-date.ts";
import { modelsOf } from "../../support/run-scenario.ts";

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

describe("months", () => {
  const from = (date: string, days: number): number[] => {
    const start = parseStart(date);
    return "ok" in start ? monthEdges(start.ok, days * 24).map((hours) => hours / 24) : [];
  };

  test("begin at t = 0 on the first of one, else with the next; the horizon may be an edge", () => {
    expect(from("2028-01-01", 91)).toEqual([0, 31, 60, 91]);
    expect(from("2029-01-01", 90)).toEqual([0, 31, 59, 90]);
    expect(from("2026-11-15T12:00Z", 50)).toEqual([15.5, 46.5]);
    expect(from("2026-11-15", 15)).toEqual([]);
    expect(from("2100-02-01", 30)).toEqual([0, 28]);
  });

  test("are 1,200 in a century, the last on its first day", () => {
    const edges = from("2000-01-01", 36_525);
    expect(edges).toHaveLength(1201);
    expect(edges[1200]).toBe(36_525);
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
    const start = parseStart(text);
    expect("ok" in start && start.ok % 168).toBe(hours);
  });

  test("is so many hours after 1 January of the year 1", () => {
    expect(parseStart("0001-01-01")).toEqual({ ok: 0 });
    expect(parseStart("0002-01-01T01:00Z")).toEqual({ ok: 365 * 24 + 1 });
    // 1970 years of 365.2425 days less 0.5: the days of the Unix epoch.
    expect(parseStart("1970-01-01")).toEqual({ ok: 719_162 * 24 });
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

describe("months in words", () => {
  test.each([
    ["2026-01-05T00:00Z", 0, "Jan 2026"],
    ["2026-01-05T00:00Z", 27 * 24 - 1, "Jan 2026"],
    ["2026-01-05T00:00Z", 27 * 24, "Feb 2026"],
    ["2028-02-28T00:00Z", 24, "Feb 2028"],
    ["2028-02-28T00:00Z", 48, "Mar 2028"],
    ["1999-12-31T23:00Z", 0, "Dec 1999"],
    ["1999-12-31T23:00Z", 1, "Jan 2000"],
    ["0001-01-01T00:00Z", 0, "Jan 1"],
  ])("from %s after %i hours it is %s", (start, hours, words) => {
    const parsed = parseStart(start);
    expect("ok" in parsed && monthWords(parsed.ok + hours).replaceAll("\u00a0", " ")).toBe(words);
  });

  test("a history of a file without a start has no date", () => {
    expect(modelsOf(plainText("")).get("base")!.startDateHours).toBeNull();
    const begun = modelsOf(plainText("startsAt: 2026-01-05T00:00Z")).get("base")!;
    expect(monthWords(begun.startDateHours!)).toBe("Jan\u00a02026");
  });
});

function plainText(line: string): string {
  return `format: headroom/1
title: One server
horizon: 1 year
${line}
components: { server: { failures: { crash: { mttf: 30 d, recovery: 4 h } } } }
system: server
`;
}
