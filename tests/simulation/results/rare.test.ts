/** Outages too rare for a run, worked on paper: 4 histories of 100 h of 2 tools, in a year of 1,000 h. */
import { describe, expect, it } from "vitest";
import type { KindCost } from "../../../simulation/engine/records/reach.ts";
import { layoutOf } from "../../../simulation/model/layout.ts";
import { readDowntime } from "../../../simulation/results/downtime.ts";
import { notesOf } from "../../../simulation/results/notes.ts";
import { differencesOf, readOption } from "../../../simulation/results/pairs.ts";
import { rareKindsOf, strayBetween, strayOf, widened } from "../../../simulation/results/rare.ts";
import { summarizeOption } from "../../../simulation/results/option.ts";
import type { OptionRuns } from "../../../simulation/trials/types.ts";
import { fakeFacts } from "../../support/fake-trial.ts";
import { fakeScenario } from "../../support/fake-run.ts";

const minute = 60_000;
const layout = layoutOf({
  classes: ["web"],
  parts: ["db"],
  groups: [],
  incidentSizes: [1, 2],
  kinds: ["host.disk", "site.fire", "rack.power"],
});

/** In each history 60 disks that cost 1 min, 0.5 fires, 0.25 losses of power; `begun` says how many fires and losses. */
function runsOf(
  name: string,
  begun: readonly (readonly [fires: number, losses: number])[],
  fireMinutes = 200,
): OptionRuns {
  const columns = new Float64Array(begun.length * layout.width);
  begun.forEach(([fires, losses], history) => {
    const row = columns.subarray(history * layout.width, (history + 1) * layout.width);
    row.set([60, fires, losses], layout.kindBegun);
    row.set([60, 0.5, 0.25], layout.kindExpected);
    row.set([60 * minute, fires * 100 * minute, losses * 30 * minute], layout.kindDownMs);
    row[layout.downtimeMs] = (60 + fires * 100 + losses * 30) * minute;
  });
  const kindCosts: KindCost[] = [
    { cause: "hardware", classMs: [minute], thingMs: {}, thingShare: {} },
    { cause: "power", classMs: [fireMinutes * minute], thingMs: { db: 50 * minute }, thingShare: { db: 0.5 } },
    { cause: "power", classMs: [10 * minute], thingMs: {}, thingShare: {} },
  ];
  const facts = {
    ...fakeFacts({ name, outageChance: 0, outageMinutes: 0 }),
    layout,
    horizonHours: 100,
    hoursPerYear: 1000,
    toolCounts: [2],
    toolWeights: [1],
    kindCosts,
  };
  return { facts, count: begun.length, columns };
}

const none = runsOf("none", [
  [0, 1],
  [0, 1],
  [0, 0],
  [0, 0],
]);

/** The same with the sums over all classes in place of a figure of each. */
function summed({ facts, count, columns }: OptionRuns, weight: number): OptionRuns {
  const sums = layoutOf({ ...layout, kindsByClass: false });
  const own = new Float64Array(count * sums.width);
  for (let history = 0; history < count; history++) {
    const row = columns.subarray(history * layout.width, (history + 1) * layout.width);
    own.set(row.subarray(0, layout.kindDownMs), history * sums.width);
    layout.kinds.forEach((_, kind) => {
      const ms = row[layout.kindDownMs + kind];
      own.set([ms, ms * weight], history * sums.width + sums.kindDownMs + kind * sums.kindWidth);
    });
  }
  return { facts: { ...facts, layout: sums, toolWeights: [weight] }, count, columns: own };
}

describe("rare kinds", () => {
  it("of too many kinds and classes are told by the sums over all classes; of a class by what was foreseen", () => {
    const given = { ...none, facts: { ...none.facts, toolWeights: [3] } };
    const [each, sums] = [rareKindsOf(given), rareKindsOf(summed(none, 3))];
    expect(sums.overall).toEqual(each.overall);
    expect(sums.weighted()).toEqual(each.weighted());
    // As seen a loss of power costs 30 min, which nobody could foresee: 10 min.
    expect(each.ofClass(0)[1].costMs).toBe(30 * minute);
    expect(sums.ofClass(0)[1].costMs).toBe(10 * minute);
  });

  it("are those of which fewer than 10 are expected, with what the histories lack", () => {
    // Of 2 fires none was seen, each costs 200 min: 100 min in each of 4 histories. Of 1 loss two were seen, at 30 min.
    expect(rareKindsOf(none).overall).toEqual([
      { name: "site.fire", cause: "power", expected: 2, seen: 0, costMs: 200 * minute, lackingMs: 100 * minute },
      { name: "rack.power", cause: "power", expected: 1, seen: 2, costMs: 30 * minute, lackingMs: -7.5 * minute },
    ]);
    expect(strayOf([100, -7.5, -2])).toEqual({ below: 9.5, above: 100 });
  });

  it("cost at least what those that were seen did", () => {
    expect(
      rareKindsOf(
        runsOf(
          "seen",
          [
            [1, 0],
            [0, 0],
            [0, 0],
            [0, 0],
          ],
          50,
        ),
      ).overall[0],
    ).toMatchObject({
      costMs: 100 * minute,
      lackingMs: 25 * minute,
    });
  });

  it("cost what those that were seen did per tool, where worlds have other numbers of tools", () => {
    // One fire of 100 min of the 20 tools of its world: of two tools 10 min, and 5 min are foreseen.
    const worlds = {
      historiesPerWorld: 1,
      unplacedPods: layout.width,
      toolCounts: layout.width + 1,
      toolWeights: 0,
      scheduledTools: 0,
    };
    const width = layout.width + 3;
    const given = runsOf(
      "worlds",
      [
        [1, 0],
        [0, 0],
      ],
      5,
    );
    const columns = new Float64Array(2 * width);
    [20, 2].forEach((tools, history) => {
      const row = given.columns.subarray(history * layout.width, (history + 1) * layout.width);
      columns.set([...row, 0, tools, history + 1], history * width);
    });
    const facts = { ...given.facts, layout: { ...layout, width }, worlds: { ...worlds, toolWeights: width - 1 } };
    const rare = rareKindsOf({ facts, count: 2, columns });
    expect(rare.overall[0]).toMatchObject({ name: "site.fire", costMs: 10 * minute });
    expect(rare.ofClass(0)[0]).toMatchObject({ name: "site.fire", costMs: 10 * minute });
    // Tools of the second world weigh twice as much; by users the fire is the same share of its own world.
    expect(rare.weighted()[0].costMs).toBeCloseTo(10 * minute, 9);
  });

  it("widen the interval of downtime, not its mean, and not beyond what there is to lose", () => {
    expect(widened({ mean: 5, low: 3, high: 6 }, { below: 4, above: 1 }, { low: 0, high: 6.5 })).toEqual({
      mean: 5,
      low: 0,
      high: 6.5,
    });
    const { overall } = readDowntime(none);
    const option = summarizeOption(none, new Map());
    const plain = summarizeOption({ ...none, facts: { ...none.facts, layout: { ...layout, kinds: [] } } }, new Map());
    // 100 min over 2 tools in 0.1 years are 500 min per tool-year, and 7.5 min are 37.5.
    const [wide, usual] = [option.downtimeMinutesPerToolYear, plain.downtimeMinutesPerToolYear];
    expect(overall.rare).toHaveLength(2);
    expect(wide.mean).toBe(usual.mean);
    expect(wide.high - usual.high).toBeCloseTo(500, 9);
    expect(usual.low - wide.low).toBeCloseTo(Math.min(37.5, usual.low), 9);
    expect(option.rareOutages.map(({ kind, minutesPerToolYear }) => [kind, minutesPerToolYear])).toEqual([
      ["site.fire", expect.closeTo(500, 9)],
      ["rack.power", expect.closeTo(37.5, 9)],
    ]);
  });

  it("widen the intervals of the causes, classes and parts that they take down, and no others", () => {
    const withRare = summarizeOption(none, new Map());
    const without = { ...none, facts: { ...none.facts, layout: { ...layout, kinds: [] } } };
    const plain = summarizeOption(without, new Map());
    const wider = (pick: (option: typeof plain) => { low: number; high: number }): number[] => {
      const [wide, usual] = [pick(withRare), pick(plain)];
      return [usual.low - wide.low, wide.high - usual.high];
    };
    // Both rare kinds are charged to power, 500 min per tool-year too little and 37.5 too much; hardware as it was.
    const unseen = plain.downtimeByCause.power;
    expect(unseen.low).toBe(0);
    expect(wider((option) => option.classes[0].downtimeMinutesPerToolYear)[1]).toBeCloseTo(500, 9);
    expect(wider((option) => option.userWeighted.downtimeMinutesPerToolYear)[1]).toBeCloseTo(500, 9);
    expect(wider((option) => option.downtimeByCause.hardware)).toEqual([0, 0]);
    expect(wider((option) => option.downtimeByCause.power)[1]).toBeGreaterThan(0);
    expect(wider((option) => option.classes[0].downtimeByCause.power)[1]).toBeGreaterThan(0);
    // 2 fires in 0.4 years that none of the histories holds, of 50 min: 100 of 4 × 6,000 min. Every other one stops db.
    expect(wider((option) => option.parts[0].availability)[0]).toBeCloseTo(100 / 24_000, 12);
    expect(wider((option) => option.parts[0].outagesPerYear)).toEqual([0, expect.closeTo(2.5, 12)]);
  });

  it("are named in a note with the histories that hold 10 of the rarest", () => {
    // 10 losses of power need 40 histories.
    const [note] = notesOf(fakeScenario, [readOption(none)], []).filter((line) => line.includes("too rare"));
    expect(note).toContain("site.fire (2.0 expected, none seen) and rack.power (1.0 expected, 2 seen)");
    expect(note).toContain("about 40 histories hold 10 of each");
  });

  it("of two options cancel where both lack the same", () => {
    const rare = rareKindsOf(none).overall;
    expect(strayBetween({ rare, tools: 2 }, { rare, tools: 2 })).toEqual({ below: 0, above: 0 });
    // The fire costs b 40 min more, of which 0.5 a history are lacking, over 2 tools.
    const seen: readonly (readonly [number, number])[] = [
      [0, 1],
      [0, 1],
      [0, 0],
      [0, 0],
    ];
    const other = runsOf("b", seen, 240);
    const dearer = rareKindsOf(other).overall;
    expect(strayBetween({ rare, tools: 2 }, { rare: dearer, tools: 2 })).toEqual({ below: 0, above: 10 * minute });
    const [difference] = differencesOf(readOption(none), readOption(other));
    // 10 min per tool in 0.1 years; in no history do the two differ.
    expect(difference.mean).toBe(0);
    expect(difference.high).toBeGreaterThanOrEqual(100);
  });
});
