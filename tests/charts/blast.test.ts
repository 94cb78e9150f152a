import { expect, test } from "vitest";
import { rootOf } from "../../charts/export/tree/tree.ts";
import { xmlOf } from "../../charts/export/tree/write.ts";
import { blastChart, looks } from "../../charts/index.ts";
import { checkDrawing, elementsOf, spaced, textsOf } from "../support/charts/check-drawing.ts";
import { metal, tinyAnswer, vms } from "../support/charts/tiny-answer.ts";

const frame = { width: 440, look: looks.light };
const answer = tinyAnswer([{ ...vms, outages: 60 }, metal]);
const drawing = blastChart(answer, frame)!;

test("the picture, as it was last looked at", async () => {
  await expect(`${xmlOf(rootOf(drawing.svg))}\n`).toMatchFileSnapshot("golden/blast.svg");
});

test.each([300, 440, 720, 1400])("is whole at %i px", (width) => {
  for (const look of Object.values(looks)) checkDrawing(blastChart(answer, { width, look })!);
});

test("the title says how often, at the size where the options differ most surely", () => {
  // 60 and 12 outages in three years, one in three years of which hit so many tools.
  expect(spaced(drawing.title)).toMatch(
    /^Outages of \d+ tools? or more come [\d.]+ a year on Everything on VMs and [\d.]+ on Kubernetes on metal$/,
  );
  const [a, b] = [...drawing.title.matchAll(/come ([\d.]+) a year .* and ([\d.]+) on/g)].flatMap((found) => [
    Number(found[1]),
    Number(found[2]),
  ]);
  expect(a / b).toBeGreaterThan(4);
  expect(a / b).toBeLessThan(6);
});

test("of outages that last", () => {
  expect(spaced(blastChart(answer, frame, { minutes: 60 })!.title)).toMatch(
    /^Outages of at least 1 h of \d+ tools? or more come /,
  );
});

test("is dotted where few were seen, and says so", () => {
  const rare = blastChart(tinyAnswer([{ ...vms, outages: 0.3 }], { histories: 64 }), frame)!;
  checkDrawing(rare);
  expect(rare.subtitle).toMatch(/dotted where fewer than 5 were seen$/);
  expect(elementsOf(rootOf(rare.svg)).some(({ attributes }) => attributes["stroke-dasharray"] === "1 3")).toBe(true);
  expect(drawing.subtitle).not.toMatch(/dotted/);
});

test("the axis of rates is in words", () => {
  expect(textsOf(drawing)).toEqual(expect.arrayContaining(["1 a year", "10 a year"]));
});

test("rates that take many years are not cut off", () => {
  const seldom = blastChart(
    tinyAnswer(
      [
        { ...vms, outages: 60 },
        { ...metal, outages: 0.004 },
      ],
      { histories: 1024 },
    ),
    frame,
  )!;
  expect(textsOf(seldom)).toEqual(expect.arrayContaining(["1 in 10,000 years"]));
  checkDrawing(seldom);
});

test("without an outage there is nothing to show", () => {
  expect(blastChart(tinyAnswer([{ ...vms, outages: 0 }]), frame)).toBeNull();
});

test("what is pointed at tells of all options, its own first", () => {
  const label = (id: string): string => drawing.marks.find((mark) => mark.id === id)!.label.replaceAll("\u00a0", " ");
  expect(label("metal 10")).toMatch(
    /^10 tools or more: [\d.]+ a year on Kubernetes on metal \([\d.]+ to [\d.]+\), [\d.]+ on Everything on VMs \([\d.]+ to [\d.]+\)$/,
  );
});
