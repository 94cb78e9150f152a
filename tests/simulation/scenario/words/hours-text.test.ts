import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinedWindows, parseWeekHours, type Window } from "../../../../simulation/scenario/words/hours.ts";
import { hoursText } from "../../../../simulation/scenario/words/hours-text.ts";

function read(texts: readonly string[]): readonly Window[] | null {
  const parsed = parseWeekHours(texts);
  if ("problem" in parsed) throw new Error(parsed.problem.message);
  return parsed.ok;
}

/** Worked on paper: texts as they are written at their shortest. */
describe("hours are written as", () => {
  test.each([
    [["24/7"], ["24/7"]],
    [["Mon-Sun 00:00-24:00"], ["24/7"]],
    [["Mon,Tue,Wed,Thu,Fri 9:00-17:00"], ["Mon-Fri 09:00-17:00"]],
    [["daily 08:30-09:15"], ["08:30-09:15"]],
    [
      ["Mon-Fri 08:00-12:00", "Mon-Fri 13:00-17:00", "Sat 08:00-12:00"],
      ["Mon-Sat 08:00-12:00", "Mon-Fri 13:00-17:00"],
    ],
    [["Mon-Fri 22:00-06:00"], ["Mon-Fri 22:00-06:00"]],
    [["22:00-06:00"], ["22:00-06:00"]],
    [["Sun 22:00-06:00"], ["Sun 22:00-06:00"]],
    [["Sat,Sun,Mon 10:00-11:00"], ["Sat-Mon 10:00-11:00"]],
    [["Mon,Wed,Fri 10:00-11:00"], ["Mon,Wed,Fri 10:00-11:00"]],
    [["Sat-Sun 00:00-24:00"], ["Sat-Sun 00:00-24:00"]],
    // A night that runs on into a whole day stays like the others.
    [
      ["Sat-Sun 00:00-24:00", "Mon-Fri 22:00-06:00"],
      ["Mon-Fri 22:00-06:00", "Sat-Sun 00:00-24:00"],
    ],
    [
      ["Mon-Fri 09:00-17:00", "Sat 09:00-12:00"],
      ["Mon-Fri 09:00-17:00", "Sat 09:00-12:00"],
    ],
    // Exactly a day has no text of its own, other than from midnight.
    [
      ["Mon 09:00-24:00", "Tue 00:00-09:00"],
      ["Mon 09:00-24:00", "Tue 00:00-09:00"],
    ],
  ])("%j", (written, shortest) => {
    expect(hoursText(read(written))).toEqual(shortest);
  });

  test("nothing where there are none", () => {
    expect(hoursText([])).toEqual([]);
  });
});

/** A property: reading what was written gives the same hours, and writing these the same texts. */
test("what is written is read as the same minutes", () => {
  const minute = fc.oneof(
    fc.integer({ min: 0, max: 168 }).map((hour) => hour * 60),
    fc.integer({ min: 0, max: 168 * 60 }),
  );
  const window = fc
    .tuple(minute, minute)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => [Math.min(a, b) / 60, Math.max(a, b) / 60] as const);
  const minutes = (windows: readonly Window[] | null): number[][] =>
    (windows ?? [[0, 168]]).map(([from, to]) => [Math.round(from * 60), Math.round(to * 60)]);
  fc.assert(
    fc.property(fc.array(window, { minLength: 1, maxLength: 12 }), (some) => {
      const windows = joinedWindows(some);
      const texts = hoursText(windows);
      expect(minutes(read(texts))).toEqual(minutes(windows));
      expect(hoursText(read(texts))).toEqual(texts);
    }),
    { numRuns: 2000 },
  );
});
