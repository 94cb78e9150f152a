/** What a timeline is sent of a history: all of a small one, and of a large one what can be told apart. */
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { looks, seenOf, timelineChart, type Seen, type Span } from "../../charts/index.ts";
import type { Explanation } from "../../simulation/index.ts";
import { checkDrawing, textsOf } from "../support/charts/check-drawing.ts";
import { onVms } from "../support/charts/tiny-history.ts";

const frame = { width: 1000, look: looks.light };
const hour = 3_600_000;

/** Every five minutes a host of forty fails for some minutes, each time another cost, and the stall in between. */
const number = 12_000;
const crashes = Array.from({ length: number }, (_, index) => {
  const atHours = 0.01 + index / 12;
  const cost = (1 + ((index * 7) % 11)) * 60_000;
  return { ...onVms.events[0], id: index, entity: `host-${index % 40}`, atHours, endHours: atHours + 0.04, cost };
}).map(({ cost, ...event }) => ({ ...event, chargedMs: { hardware: cost } }));
const stall = { ...onVms.events[1], id: number };
const large: Explanation = {
  ...onVms,
  events: [...crashes, stall],
  lanes: [
    ...Array.from({ length: 40 }, (_, host) => ({
      id: `host-${host}`,
      kind: "host" as const,
      bars: crashes
        .filter(({ entity }) => entity === `host-${host}`)
        .map(({ id, atHours, endHours }) => ({
          event: id,
          state: "down" as const,
          fromHours: atHours,
          toHours: endHours,
        })),
    })),
    onVms.lanes[1],
  ],
  toolsDown: {
    causes: ["hardware", "storage"],
    steps: crashes.flatMap(({ atHours, endHours }) => {
      const stalled = atHours > 500 && atHours < 504 ? 40 : 0;
      return [
        [atHours, 3, stalled],
        [endHours, 0, stalled],
      ];
    }),
  },
};

const drawn = (history: Seen, window?: Span) => timelineChart([history], frame, window === undefined ? {} : { window });
const eventsIn = ({ marks }: ReturnType<typeof drawn>): number[] =>
  marks.flatMap(({ explains }) => (explains.kind === "event" ? explains.events : [])).toSorted((a, b) => a - b);

test("of a small history nothing is left out that is shown", () => {
  const seen = seenOf(onVms);
  expect(seen.merged).toBeUndefined();
  const [{ svg, ...sent }, { svg: picture, ...full }] = [drawn(seen), drawn(onVms)];
  expect(sent).toEqual(full);
  expect(renderToStaticMarkup(svg)).toBe(renderToStaticMarkup(picture));
});

describe("a large history", () => {
  const whole = seenOf(large);
  const length = JSON.stringify(large).length;

  test("is a fraction of itself, and says the same of all of it", () => {
    expect(JSON.stringify(whole).length).toBeLessThan(Math.min(150_000, length / 20));
    const [seen, full] = [drawn(whole), drawn(large)];
    checkDrawing(seen);
    for (const key of ["title", "subtitle", "aid", "table", "summary"] as const) expect(seen[key]).toEqual(full[key]);
    expect(textsOf(seen).filter((text) => !/^\d+$/.test(text))).toEqual(
      textsOf(full).filter((text) => !/^\d+$/.test(text)),
    );
  });

  test("leads to every event, by marks that say how many they are", () => {
    const marks = drawn(whole);
    expect(eventsIn(marks)).toEqual(large.events.map(({ id }) => id));
    expect(marks.marks.length).toBeGreaterThan(150);
    const cost = whole.events.reduce(
      (sum, { chargedMs, also }) =>
        sum + Object.values(chargedMs).reduce((all, ms) => all + ms, 0) + (also === undefined ? 0 : also.ms),
      0,
    );
    const all = large.events.reduce(
      (sum, { chargedMs }) => sum + Object.values(chargedMs).reduce((some, ms) => some + ms, 0),
      0,
    );
    expect(cost).toBe(all);
    expect(cost).toBeGreaterThan(160 * hour);
  });

  test("has the most tools that are down at every moment, to the width of what is drawn", () => {
    const most = ({ toolsDown: { steps } }: Seen, from: number, to: number): number => {
      let tools = 0;
      steps.forEach(([start, ...down], index) => {
        const end = steps.at(index + 1)?.[0] ?? Infinity;
        if (start < to && end > from) tools = Math.max(tools, down[0] + down[1]);
      });
      return tools;
    };
    // Two columns and a half on either side.
    for (const [from, to] of [
      [497, 503],
      [502, 508],
      [0, 5],
      [994, 1000],
    ])
      expect(most(whole, from, to)).toBe(most(large, from, to));
    expect(most(whole, 507, 1000)).toBe(3);
  });

  test("a part of it is as sharp as all of it drawn there", () => {
    const part = { from: 600, to: 606 };
    const seen = seenOf(large, part);
    expect(drawn(seen, part).marks).toEqual(drawn(large, part).marks);
    expect(drawn(seen, part).title).toBe(drawn(large, part).title);
    expect(seen.events.every(({ also }) => also === undefined)).toBe(true);
    expect(eventsIn(drawn(whole, part)).length).toBeGreaterThan(0);
  });
});
