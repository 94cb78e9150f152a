import { describe, expect, test } from "vitest";
import { alongWords } from "../../../simulation/explain/words/events.ts";
import { lengths } from "../../../simulation/explain/words/amounts.ts";
import { exactInstant, instantAfter, instantWords, spanWords } from "../../../simulation/explain/words/instants.ts";
import type { ExplainedEvent } from "../../../simulation/explain/schema.ts";

describe("instants", () => {
  const monday = { weekOffsetHours: 0 };

  test("day, weekday and clock since the start", () => {
    expect(instantWords(0, monday)).toBe("day 0 Mon 00:00");
    expect(instantWords(12 * 24 + 3 + 14 / 60, monday)).toBe("day 12 Sat 03:14");
    expect(exactInstant(24 - 1 / 3600, monday)).toBe("day 0 Mon 23:59:59");
    expect(instantWords(24, monday)).toBe("day 1 Tue 00:00");
  });

  test("a start in the middle of a day: the clock is that of the wall, day 0 is the day of the start", () => {
    const thursdayNoon = { weekOffsetHours: 3 * 24 + 12 };
    expect(instantWords(0, thursdayNoon)).toBe("day 0 Thu 12:00");
    expect(instantWords(11.5, thursdayNoon)).toBe("day 0 Thu 23:30");
    expect(instantWords(12, thursdayNoon)).toBe("day 1 Fri 00:00");
    expect(instantWords(4 * 24, thursdayNoon)).toBe("day 4 Mon 12:00");
  });

  test("on the same day the clock is enough", () => {
    expect(instantAfter(5.5, 3, monday)).toBe("05:30");
    expect(instantAfter(29.5, 3, monday)).toBe("day 1 Tue 05:30");
  });

  test("spans, to the second where they are short", () => {
    expect(spanWords(3, 5, 3, monday)).toBe("from 03:00 to 05:00");
    expect(spanWords(3, 3 + 14 / 3600, 3, monday)).toBe("from 03:00:00 to 03:00:14");
    expect(spanWords(3, null, 3, monday)).toBe("from 03:00 to the end");
  });
});

test("what was taken along: ids of a few, numbers of many, itself left out", () => {
  const entities = ["host-3", "vm-1", "vm-7", ...Array.from({ length: 12 }, (_, i) => `worker-${i + 1}`), "nfs"];
  const byGroup = { host: 1, vm: 2, worker: 12, nfs: 1 };
  const event = { entity: "host-3", group: "host", affected: { entities, byGroup } } as unknown as ExplainedEvent;
  expect(alongWords(event)).toBe("vm-1, vm-7, 12 of worker and nfs");
  // Clients that are stuck: the node itself goes on.
  const stuck = { entity: "worker-9", group: "worker", affected: { entities: [], byGroup: {} } };
  expect(alongWords(stuck as unknown as ExplainedEvent)).toBe("");
});

test("lengths of one sentence have one unit, unless one is more than ten times another", () => {
  const hour = 3_600_000;
  const say = (...hours: number[]): string[] =>
    lengths(
      hours.map((one) => one * hour),
      { hoursPerYear: 8766 },
    ).map((one) => one.replaceAll("\u00a0", " "));
  expect(say(48.2, 46)).toEqual(["48 h", "46 h"]);
  expect(say(46, 48.2)).toEqual(["46 h", "48 h"]);
  expect(say(72, 0.5)).toEqual(["3.0 d", "30 min"]);
  expect(say(0, 2)).toEqual(["0 min", "2.0 h"]);
});
