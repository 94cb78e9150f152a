import { describe, expect, test } from "vitest";
import { availabilityTicks } from "../../charts/axes/availability-ticks.ts";
import { clustered, dotWidth, stacked } from "../../charts/availability/stacks.ts";
import { rootOf } from "../../charts/export/tree/tree.ts";
import { xmlOf } from "../../charts/export/tree/write.ts";
import { availabilityChart, looks } from "../../charts/index.ts";
import { textWidth } from "../../charts/look/text/measure.ts";
import { tick } from "../../charts/look/type.ts";
import { checkDrawing, elementsOf, spaced, textsOf } from "../support/charts/check-drawing.ts";
import { metal, objective, tinyAnswer, vms } from "../support/charts/tiny-answer.ts";

const frame = { width: 440, look: looks.light };
const answer = tinyAnswer();
const drawing = availabilityChart(answer, frame);

test("the picture, as it was last looked at", async () => {
  await expect(`${xmlOf(rootOf(drawing.svg))}\n`).toMatchFileSnapshot("golden/availability.svg");
});

test("the title names both options, and how often they miss the objective", () => {
  expect(spaced(drawing.title)).toBe(
    "A tool is down 8.6 h a year on Everything on VMs and 6.8 h on Kubernetes on metal; 99.95 % is missed in 93 and 82 of 100 histories",
  );
});

test("an interval far beyond the dots does not push them to the edge: its bar ends at the axis, with a tip", () => {
  const calm = { ...vms, luck: 0.1 };
  const wide = tinyAnswer([calm]);
  const [option] = wide.result.options;
  const overall = { ...option.downtimeMinutesPerToolYear, high: 100_000 };
  const far = { ...wide, result: { ...wide.result, options: [{ ...option, downtimeMinutesPerToolYear: overall }] } };
  const chart = availabilityChart(far, frame);
  checkDrawing(chart);
  expect(chart.ends["downtime"]).toBeLessThan(5000);
  const tips = (drawn: typeof chart): number =>
    elementsOf(rootOf(drawn.svg)).filter(({ attributes }) => String(attributes["d"]).endsWith("l5 4l-5 4")).length;
  expect(tips(chart)).toBe(1);
  expect(tips(availabilityChart(wide, frame))).toBe(0);
});

test("without an objective there is no room for its name", () => {
  const without = tinyAnswer([
    { ...vms, facts: { objective: { ...objective, windows: 0 } } },
    { ...metal, facts: { objective: { ...objective, windows: 0 } } },
  ]);
  expect(without.result.options[0].slo).toBeNull();
  expect(availabilityChart(without, frame).height).toBeLessThan(drawing.height);
});

test.each([280, 321, 440, 720, 1400])("is whole at %i px", (width) => {
  checkDrawing(availabilityChart(answer, { ...frame, width }));
});

test("no name of an availability stands in another, however wide the picture is", () => {
  for (let width = 280; width <= 900; width += 10) {
    const elements = elementsOf(rootOf(availabilityChart(answer, { ...frame, width }).svg));
    const names = elements.flatMap(({ tag, attributes, children: [text] }) =>
      tag === "text" && typeof text === "string" && /^[\d.]+\u00a0%$/.test(text)
        ? [{ middle: Number(attributes["x"]), text }]
        : [],
    );
    expect(names.length).toBeGreaterThan(0);
    names.sort((a, b) => a.middle - b.middle);
    for (const [i, { middle, text }] of names.slice(1).entries()) {
      const room = (textWidth(names[i].text, tick) + textWidth(text, tick)) / 2;
      expect(middle - names[i].middle, `${names[i].text} and ${text} at ${width} px`).toBeGreaterThan(room);
    }
  }
});

test("is lower where little height is left, with the same marks in the same order", () => {
  const low = availabilityChart(answer, { ...frame, isLow: true });
  checkDrawing(low);
  expect(low.height).toBe(drawing.height - 2 * 14);
  const ids = ({ marks }: typeof low): string[] => marks.map(({ id, label }) => `${id} ${label}`).toSorted();
  expect(ids(low)).toEqual(ids(drawing));
  expect(Math.max(...low.marks.map(({ y }) => y))).toBeLessThan(low.height - 40);
});

test("has a dot for 2 of 100 histories of each option, and its mean", () => {
  expect(drawing.marks.length).toBe(2 * 51);
  expect(drawing.marks[0].label).toMatch(
    /^Everything on VMs, mean: .* a year; misses the objective in \d+ of 100 histories$/,
  );
  expect(drawing.marks[50]).toMatchObject({ explains: { kind: "history", option: "vms" } });
  expect(drawing.marks[50].label).toMatch(/^Everything on VMs, worst 2 of 100 histories: /);
});

test("the same answer gives the same bytes", () => {
  expect(xmlOf(rootOf(availabilityChart(tinyAnswer(), frame).svg))).toBe(xmlOf(rootOf(drawing.svg)));
});

describe("titles", () => {
  test("that cannot tell name no winner", () => {
    const twins = tinyAnswer([vms, { ...vms, name: "twin", title: "A twin" }]);
    expect(availabilityChart(twins, frame).title).toMatch(
      /^A tool is down about the same on Everything on VMs and A twin: /,
    );
  });

  test("of a class say so, and are neutral: the verdict is about all tools", () => {
    const { title } = availabilityChart(answer, frame, { whose: { kind: "class", name: "web" } });
    expect(title).toMatch(/^A tool of class web is down about the same on /);
  });

  test("of one option", () => {
    expect(spaced(availabilityChart(tinyAnswer([metal]), frame).title)).toBe(
      "A tool is down 6.8 h a year on Kubernetes on metal; 99.95 % is missed in 84 of 100 histories",
    );
  });

  test("of five options name the ends", () => {
    const five = [1, 2, 3, 4, 5].map((n) => ({
      ...vms,
      name: `o${n}`,
      title: `Option ${n}`,
      hours: { storage: 5 * n },
    }));
    const many = availabilityChart(tinyAnswer(five), frame);
    expect(many.title).toMatch(/^A tool is down .* a year on Option 1 and up to .* on Option 5$/);
    checkDrawing(many);
  });

  test("where nothing failed", () => {
    const calm = availabilityChart(tinyAnswer([{ ...vms, hours: {} }]), frame);
    expect(calm.title).toBe("A tool was down in none of 200 histories");
    checkDrawing(calm);
  });
});

describe("the axis", () => {
  test("is logarithmic where histories differ more than 20 times, with a column for none", () => {
    const rare = tinyAnswer([{ ...vms, luck: 1, spared: 0.6, hours: { power: 30 } }]);
    const chart = availabilityChart(rare, frame);
    checkDrawing(chart);
    expect(textsOf(chart)).toEqual(expect.arrayContaining(["none", "Downtime per tool and year, h, log scale"]));
  });

  test("does not shrink while a run goes on, and grows by a quarter at least", () => {
    const { downtime } = drawing.ends;
    expect(availabilityChart(answer, { ...frame, atLeast: { downtime: 2 * downtime } }).ends.downtime).toBe(
      2 * downtime,
    );
    const grown = availabilityChart(answer, { ...frame, atLeast: { downtime: downtime * 0.6 } }).ends.downtime;
    expect(grown).toBeGreaterThanOrEqual(downtime);
  });
});

describe("dots", () => {
  test("beyond the objective are hollow", () => {
    const missed = answer.result.options[0].dots.minutes.filter((minutes) => minutes > 0.0005 * 8766 * 60).length;
    const hollow = elementsOf(rootOf(drawing.svg)).filter(
      ({ tag, attributes }) => tag === "circle" && attributes.fill === "none",
    );
    expect(hollow.length).toBe(missed);
  });

  test("closer than their width are stacked in the middle, and no stack goes across the border", () => {
    expect(stacked([0, 3, 9.9, 10, 30], 10)).toEqual([
      { index: 0, x: 4.95, level: 0 },
      { index: 1, x: 4.95, level: 1 },
      { index: 2, x: 4.95, level: 2 },
      { index: 3, x: 10, level: 0 },
      { index: 4, x: 30, level: 0 },
    ]);
    expect(stacked([0, 3, 6], 10, 3).map(({ x }) => x)).toEqual([1.5, 1.5, 6]);
  });

  test("at one place are columns around it, no higher than the room", () => {
    expect(clustered([5, 5, 5, 20], 4, 8)).toEqual([
      { index: 0, x: 3, level: 0 },
      { index: 1, x: 3, level: 1 },
      { index: 2, x: 7, level: 0 },
      { index: 3, x: 20, level: 0 },
    ]);
  });

  test("are as large as the highest stack allows", () => {
    expect(dotWidth([[1, 1, 1, 1]], 20, 9)).toBe(5);
    expect(dotWidth([[1], [50]], 20, 9)).toBe(9);
  });
});

test("availabilities above the axis are apart", () => {
  for (let width = 240; width < 720; width += 2) {
    // 0.5 min to 500 min on a log axis.
    const x = (minutes: number): number => (width * Math.log(minutes / 0.5)) / Math.log(1000);
    const ticks = availabilityTicks(x, 500, 8766, [], 54);
    expect(ticks.length).toBeGreaterThan(2);
    ticks.slice(1).forEach((one, index) => {
      const half = (text: string): number => textWidth(text, tick) / 2;
      expect(one.x - half(one.text) - (ticks[index].x + half(ticks[index].text))).toBeGreaterThanOrEqual(10);
    });
  }
});
