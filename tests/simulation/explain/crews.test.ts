/** Who repaired, and who waited for whom, worked on paper. All times in hours. */
import { describe, expect, test } from "vitest";
import { explainOption } from "../../support/explain-option.ts";
import { component, constant, crew, mode, option, phase, work } from "../../support/option.ts";

const hour = 3_600_000;

describe("a crew that leaves its work for something more urgent", () => {
  // a fails at 100 and is worked on until b does at 101, which takes 10 h; the other 9 h of a are done by 120.
  const repaired = (at: number, priority: number) =>
    mode("f", at, 0, { recovery: [phase("fix", 10, { crew: "technicians", priority })] });
  const { story } = explainOption(
    option({
      system: "pair",
      crews: [crew("technicians", { order: "preemptive" })],
      entities: [component("a", { failures: [repaired(100, 9)] }), component("b", { failures: [repaired(101, 1)] })],
      groups: [{ name: "pair", of: ["a", "b"], need: 1, size: null }],
    }),
    125,
  );

  test("the work before and after, and the wait between", () => {
    const fix = { phase: "fix", crew: "technicians" };
    expect(story.events.map(({ phases }) => phases)).toMatchObject([
      [
        { ...fix, waitedHours: 0, fromHours: 100, toHours: 101, workHours: 1 },
        { ...fix, waitedHours: 10, waitedFor: [2], fromHours: 111, toHours: 120, workHours: 9 },
      ],
      [{ ...fix, waitedHours: 0, fromHours: 101, toHours: 111, workHours: 10 }],
    ]);
  });
});

describe("a crew with more to do than it can", () => {
  // a fails at 100, b at 101; one technician takes 10 h each: b waits from 101 to 110. The pair needs both.
  const repaired = (at: number) => mode("f", at, 0, { recovery: [phase("fix", 10, { crew: "technicians" })] });
  const { story } = explainOption(
    option({
      system: "pair",
      crews: [crew("technicians")],
      entities: [component("a", { failures: [repaired(100)] }), component("b", { failures: [repaired(101)] })],
      groups: [{ name: "pair", of: ["a", "b"], need: 1, size: null }],
    }),
    115,
  );

  test("the second waits for the first", () => {
    const [a, b] = story.events;
    expect(a.phases[0]).toMatchObject({
      crew: "technicians",
      waitedHours: 0,
      waitedFor: [],
      fromHours: 100,
      toHours: 110,
    });
    expect(b.phases[0]).toMatchObject({ waitedHours: 9, waitedFor: [1], fromHours: 110, toHours: null });
    expect(b.endHours).toBe(null);
  });

  test("the pair is lost to the second, on top of the first", () => {
    const [a, b] = story.events;
    expect(a.incidents).toEqual([]);
    expect(b.onTopOf).toEqual([1]);
    expect([a.alsoDown, b.alsoDown]).toEqual([[], [1]]);
    expect(b.affected.entities).toEqual(["b-1", "pair"]);
    expect(b.incidents).toMatchObject([{ fromHours: 101, toHours: 110, tools: 1 }]);
  });

  test("the crew has a lane of its own", () => {
    expect(story.lanes.map(({ id, kind }) => [id, kind])).toEqual([
      ["a-1", "component"],
      ["b-1", "component"],
      ["pair", "group"],
      ["technicians", "crew"],
    ]);
    expect(story.lanes[3].bars).toEqual([
      { event: 1, state: "work", fromHours: 100, toHours: 110 },
      { event: 2, state: "work", fromHours: 110, toHours: null },
    ]);
    expect(story.lanes[1].bars.map(({ state, fromHours, toHours }) => [state, fromHours, toHours])).toEqual([
      ["waiting", 101, 110],
      ["down", 101, null],
      ["fix", 110, null],
    ]);
  });
});

test("office hours: more time passes than work is done", () => {
  // Fails on Monday at 16:00; 3 h of work, 9 to 17: one hour on Monday, two on Tuesday.
  const office = crew("office", {
    hours: [0, 1, 2, 3, 4].map((day): [number, number] => [24 * day + 9, 24 * day + 17]),
  });
  const failures = [mode("f", 16, 0, { recovery: [phase("fix", 3, { crew: "office" })] })];
  const { story } = explainOption(
    option({ system: "a", crews: [office], entities: [component("a", { failures })] }),
    40,
  );
  expect(story.events[0].phases[0]).toMatchObject({ waitedHours: 0, fromHours: 16, toHours: 35, workHours: 3 });
});

test("a recovery that a restart from below replaces ends early", () => {
  // The guest crashes at 10 and would take 5 h; its host is away 12 to 13, and the guest boots with it.
  const given = option({
    system: "guest",
    entities: [
      component("host", { planned: [work(12, 1, { cause: "power" })] }),
      component("guest", {
        on: "host",
        start: constant(0.5),
        failures: [mode("crash", 10, 5, { survivesKill: false })],
      }),
    ],
  });
  const [crash, power] = explainOption(given, 20).story.events;
  expect(crash).toMatchObject({
    mode: "crash",
    endHours: 12,
    replaced: true,
    phases: [{ fromHours: 10, toHours: 12 }],
  });
  // It never ran in between, so all of the outage is the first event's.
  expect(crash.chargedMs).toEqual({ hardware: 3.5 * hour });
  expect(power.chargedMs).toEqual({});
});
