/** Worked on paper: hours of the week as a grid, and what painting does to them. */
import { describe, expect, test } from "vitest";
import { readTyped } from "../../../../simulation/scenario/outline/typed.ts";
import {
  barsOf,
  cellShare,
  dayText,
  hoursTotal,
  painted,
  weekOf,
  weekText,
  withDay,
} from "../../../../simulation/scenario/outline/week.ts";
import { yaml } from "../edit/support.ts";
import { outlineOf, rowAt } from "./support.ts";

const outline = outlineOf(yaml`
  crews:
    office: {count: 1, hours: Mon-Fri 09:00-17:30}
    shifts: {count: 1, hours: ["Mon,Wed 08:00-12:00", "Sun 22:00-06:00"]}
    always: {count: 1, hours: 24/7}
    wrong: {count: 1, hours: Mon-Fry 09:00-17:00}
  tools:
    web: {count: 1, requests: {cpu: 100m, memory: 1 GiB}, profile: {hours: daily 08:00-20:00, factor: 2}}
`);
const office = rowAt(outline, "crews.office.hours");
const shifts = rowAt(outline, "crews.shifts.hours");
const windows = weekOf(office)!;

describe("a line", () => {
  test("says its windows, as a text or a list", () => {
    expect(windows).toHaveLength(5);
    expect(windows[0]).toEqual([9, 17.5]);
    expect(weekOf(shifts)).toEqual([
      [0, 6],
      [8, 12],
      [56, 60],
      [166, 168],
    ]);
    expect(weekOf(rowAt(outline, "crews.always.hours"))).toEqual([[0, 168]]);
    expect(weekText(weekOf(rowAt(outline, "tools.web.profile.hours"))!)).toBe("08:00-20:00");
  });

  test("that cannot be read, or says something else, has none", () => {
    expect(weekOf(rowAt(outline, "crews.wrong.hours"))).toBeNull();
    expect(weekOf(rowAt(outline, "crews.office.count"))).toBeNull();
  });

  test("takes a list as it shows it, whose days have commas of their own", () => {
    const typed = "Mon,Wed 08:00-12:00, Sun 22:00-06:00";
    expect(shifts.text).toBe(typed);
    for (const { field } of [office, shifts])
      expect(readTyped(field!, typed, [])).toEqual({ ok: ["Mon,Wed 08:00-12:00", "Sun 22:00-06:00"] });
    expect(readTyped(office.field!, "Mon,Wed 08:00-12:00", [])).toEqual({ ok: "Mon,Wed 08:00-12:00" });
    expect(readTyped(shifts.field!, "Mon,Wod 08:00-12:00", [])).toHaveProperty("problem");
  });
});

test("cells, bars and the total", () => {
  expect([16, 17, 18].map((hour) => cellShare(windows, 4, hour))).toEqual([1, 0.5, 0]);
  expect(barsOf(windows, 1)).toEqual([[9, 17.5]]);
  expect(barsOf(windows, 5)).toEqual([]);
  // 5 days of 8.5 h
  expect(hoursTotal(windows)).toBe("42.5 of the 168 hours of a week");
  expect(hoursTotal([[0, 168]])).toBe("all 168 hours of the week");
});

describe("painting", () => {
  test("fills a block and leaves the minutes around it", () => {
    const filled = painted(windows, { days: [5, 6], hours: [10, 13] }, true);
    expect(weekText(filled)).toEqual(["Mon-Fri 09:00-17:30", "Sat-Sun 10:00-14:00"]);
  });

  test("empties a block, out of the middle too", () => {
    const emptied = painted(windows, { days: [0, 4], hours: [12, 12] }, false);
    expect(weekText(emptied)).toEqual(["Mon-Fri 09:00-12:00", "Mon-Fri 13:00-17:30"]);
    expect(painted(windows, { days: [0, 6], hours: [0, 23] }, false)).toEqual([]);
  });

  test("fills up an hour that is begun", () => {
    expect(weekText(painted(windows, { days: [0, 4], hours: [17, 17] }, true))).toBe("Mon-Fri 09:00-18:00");
  });

  test("that fills all is round the clock", () => {
    expect(weekText(painted(windows, { days: [0, 6], hours: [0, 23] }, true))).toBe("24/7");
  });
});

describe("by numbers", () => {
  test("a day's hours go forth and back", () => {
    expect(dayText(windows, 4)).toBe("09:00-17:30");
    expect(dayText(windows, 6)).toBe("");
    const cut = withDay(windows, 4, "9-12, 13:15 to 24");
    expect("ok" in cut ? dayText(cut.ok, 4) : cut.problem).toBe("09:00-12:00, 13:15-24:00");
    expect("ok" in cut ? weekText(cut.ok) : []).toEqual(["Mon-Thu 09:00-17:30", "Fri 09:00-12:00", "Fri 13:15-24:00"]);
  });

  test("nothing empties the day, and leaves the others", () => {
    const without = withDay(windows, 4, " ");
    expect("ok" in without ? weekText(without.ok) : []).toBe("Mon-Thu 09:00-17:30");
  });

  test.each([
    ["soon", "is no span of hours"],
    ["9-25", "names a time of day that does not exist"],
    ["9:60-10", "names a time of day that does not exist"],
    ["22-6", "what follows midnight stands on the next day"],
  ])("%s is refused", (typed, message) => {
    const read = withDay(windows, 0, typed);
    expect("problem" in read ? read.problem.message : "").toContain(message);
  });
});
