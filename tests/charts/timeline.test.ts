import { describe, expect, test } from "vitest";
import { rootOf } from "../../charts/export/tree/tree.ts";
import { xmlOf } from "../../charts/export/tree/write.ts";
import { looks, timelineChart } from "../../charts/index.ts";
import { dayNumber } from "../../simulation/scenario/calendar.ts";
import { columnsOf, lanesOf } from "../../charts/timeline/data.ts";
import { checkDrawing, spaced, textsOf } from "../support/charts/check-drawing.ts";
import { onMetal, onVms } from "../support/charts/tiny-history.ts";

const frame = { width: 720, look: looks.light };
const drawing = timelineChart([onVms, onMetal], frame);
const whole = { from: 0, to: 1000 };

test("the picture, as it was last looked at", async () => {
  await expect(`${xmlOf(rootOf(drawing.svg))}\n`).toMatchFileSnapshot("golden/timeline.svg");
});

test.each([300, 440, 720, 1400])("is whole at %i px", (width) => {
  for (const look of Object.values(looks)) checkDrawing(timelineChart([onVms, onMetal], { width, look }));
});

describe("the title", () => {
  test("of one history: 180 tool-hours of 40 tools are 4.5 h, 160 of them 4 h", () => {
    expect(spaced(timelineChart([onVms], frame).title)).toBe(
      "History 17, the worst of 512: 4.5 h down per tool, 4.0 h of it from nfs: stall after 20.8 days",
    );
  });

  test("names the month where the file has a start", () => {
    // Monday 5 January 2026; 500 hours are 20 days and 20 hours.
    const begun = { ...onVms, startDateHours: 24 * dayNumber(2026, 1, 5) };
    expect(spaced(timelineChart([begun], frame).title)).toMatch(/, 4\.0 h of it from nfs: stall in Jan 2026$/);
    const later = { ...begun, startDateHours: 24 * dayNumber(2026, 1, 12) };
    expect(spaced(timelineChart([later], frame).title)).toMatch(/nfs: stall in Feb 2026$/);
  });

  test("of two options names both", () => {
    expect(spaced(drawing.title)).toBe(
      "History 17, the worst of 512 on Everything on VMs: 4.5 h down per tool there and 2.5 h on Kubernetes on metal, nfs: stall costs most, 4.0 h after 20.8 days",
    );
  });

  test("of a history without outages", () => {
    const quiet = {
      ...onVms,
      events: [],
      lanes: [],
      toolsDown: { causes: [], steps: [] },
      totals: { downtimeMs: {}, incidents: 0, events: 0 },
    };
    const calm = timelineChart([quiet], frame);
    checkDrawing(calm);
    expect(calm.title).toBe("History 17, the worst of 512: nothing was down");
  });
});

test("events can be pointed at, and tell what they cost", () => {
  expect(drawing.marks.map(({ id }) => id)).toEqual(["vms 0", "vms 1", "metal 0", "metal 1"]);
  expect(spaced(drawing.marks[0].label)).toBe(
    "host-1, host: crash on Everything on VMs, day 4 Mon 04:00: 20 tool-hours, 10 tools taken down".replace(
      "Mon",
      "Fri",
    ),
  );
  expect(drawing.marks[1].explains).toEqual({ kind: "event", option: "vms", replication: 17, events: [1] });
});

describe("events that begin within the same few px", () => {
  // The plot has 584 px for 1,000 hours: 3 px are 5.1 hours.
  const also = { ...onVms.events[0], id: 2, atHours: 103, endHours: 104, entity: "host-2" };
  const apart = { ...onVms.events[0], id: 3, atHours: 106, endHours: 107, entity: "host-3" };
  const busy = { ...onVms, events: [onVms.events[0], also, apart, onVms.events[1]] };
  const crowded = timelineChart([busy], frame);

  test("are one mark with a count, which leads to all of them", () => {
    expect(crowded.marks.map(({ explains }) => explains.kind === "event" && explains.events)).toEqual([
      [0, 2],
      [3],
      [1],
    ]);
    expect(spaced(crowded.marks[0].label)).toBe(
      "2 events on Everything on VMs, day 4 Fri 04:00 to day 4 Fri 07:00: 40 tool-hours, most of it host: crash",
    );
    expect(crowded.aid).toContain("the higher a stroke of events, the more at once");
    checkDrawing(crowded);
  });

  test("have their number in the picture where it has room", () => {
    const roomy = timelineChart([{ ...busy, events: [onVms.events[0], also, onVms.events[1]] }], frame);
    const numbers = (of: typeof roomy): string[] => textsOf(of).filter((text) => text === "2");
    expect(numbers(roomy)).toHaveLength(numbers(crowded).length + 1);
  });

  test("stand apart once they are zoomed in on", () => {
    const zoomed = timelineChart([busy], frame, { window: { from: 90, to: 120 } });
    expect(zoomed.marks).toHaveLength(3);
    expect(zoomed.aid).not.toContain("stroke");
  });
});

test.each([
  [1, ["0", "1"]],
  [2, ["0", "1", "2"]],
])("the axis of up to %i down at once has whole numbers, each once", (most, ticks) => {
  const plain = {
    ...onVms,
    plain: true,
    toolsDown: {
      causes: onVms.toolsDown.causes.slice(0, 1),
      steps: [
        [0, 0],
        [100, most],
        [110, 0],
      ],
    },
  };
  const texts = textsOf(timelineChart([plain], frame, { lanes: 0 }));
  // The next number is the start of the time axis.
  const numbers = texts.filter((text) => /^\d(\.\d)?$/.test(text)).slice(0, ticks.length + 1);
  expect(numbers).toEqual([...ticks, "0"]);
});

describe("columns", () => {
  test("hold the moment at which most tools are down", () => {
    const { causes, rows } = columnsOf(onVms, 10, whole);
    expect(causes).toEqual(["hardware", "storage"]);
    expect([...rows[0]]).toEqual([0, 10, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect([...rows[1]]).toEqual([0, 0, 0, 0, 0, 40, 0, 0, 0, 0]);
  });

  test("of a part of the horizon hold what lasts into it", () => {
    const { rows } = columnsOf(onVms, 4, { from: 101, to: 105 });
    expect([...rows[0]]).toEqual([10, 0, 0, 0]);
  });
});

describe("lanes", () => {
  test("are those that cost most, in their order; the others are counted", () => {
    const { lanes, left } = lanesOf(onVms, 2, whole);
    expect(lanes.map(({ name }) => name)).toEqual(["host-1", "nfs"]);
    expect(left).toBe(1);
    expect(textsOf(timelineChart([onVms], frame, { lanes: 2 }))).toContain("and 1 more that cost less");
  });

  test("without anything in the window are left out", () => {
    expect(lanesOf(onVms, 8, { from: 400, to: 600 }).lanes.map(({ name }) => name)).toEqual(["nfs"]);
  });

  test("of more than three alike are one", () => {
    const alike = [1, 2, 3, 4].map((n) => ({ ...onVms.lanes[0], id: `host-${n}` }));
    const events = alike.map(({ id }, index) => ({ ...onVms.events[0], id: index, entity: id }));
    expect(lanesOf({ ...onVms, lanes: alike, events }, 8, whole).lanes.map(({ name }) => name)).toEqual(["host (4)"]);
  });
});

test("zoomed in, its axis has days and clocks", () => {
  const zoomed = timelineChart([onVms], frame, { window: { from: 498, to: 510 } });
  checkDrawing(zoomed);
  expect(zoomed.time).toEqual({ left: 116, right: 700, fromHours: 498, toHours: 510 });
  expect(textsOf(zoomed)).toContain("day 20 Sun 21:00");
  expect(zoomed.marks.map(({ id }) => id)).toEqual(["vms 1"]);
});

test("a history of 200,000 steps stays within the limit of elements", () => {
  const steps = Array.from({ length: 200_000 }, (_, i) => [i / 200, i % 7, (i * 13) % 31]);
  const bars = Array.from({ length: 20_000 }, (_, i) => ({
    event: 0,
    state: "down" as const,
    fromHours: i / 20,
    toHours: i / 20 + 0.01,
  }));
  const busy = { ...onVms, toolsDown: { ...onVms.toolsDown, steps }, lanes: [{ ...onVms.lanes[0], bars }] };
  checkDrawing(
    timelineChart(
      [busy, busy].map((one, index) => ({ ...one, option: `o${index}` })),
      frame,
    ),
  );
});
