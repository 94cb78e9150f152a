/** Former answers under the present one: hollow, inside the axes, and never where there are none. */
import { describe, expect, test } from "vitest";
import { rootOf } from "../../charts/export/tree/tree.ts";
import { xmlOf } from "../../charts/export/tree/write.ts";
import { drawAnswer, looks, sheetOf, type AnswerChart, type Ghost } from "../../charts/index.ts";
import { checkDrawing, elementsOf, textsOf } from "../support/charts/check-drawing.ts";
import { metal, tinyAnswer, vms } from "../support/charts/tiny-answer.ts";

const charts = ["difference", "availability", "causes", "headroom", "losses", "blast"] as const;

const answer = tinyAnswer([{ ...vms, outages: 60 }, metal]);
/** Twice the storage, more room, fewer outages. */
const before = tinyAnswer([
  { ...vms, hours: { ...vms.hours, storage: 28 }, memory: [0.5, 0.1], hosts: [5, 1], outages: 20 },
  { ...metal, hours: { ...metal.hours, storage: 18 } },
]);
const ghosts: readonly Ghost[] = [{ result: before.result, label: "" }];
const wide = { width: 720, look: looks.light };

const greyLines = (chart: AnswerChart, width: number): number =>
  elementsOf(rootOf(drawAnswer(chart, answer, { ...wide, width, ghosts })!.svg)).filter(
    ({ attributes }) => attributes.stroke === looks.light.text2 && attributes.fill === "none",
  ).length;

describe.each(charts)("%s", (chart) => {
  const drawing = drawAnswer(chart, answer, { ...wide, ghosts })!;

  test("as it was last looked at", async () => {
    await expect(`${xmlOf(rootOf(drawing.svg))}\n`).toMatchFileSnapshot(`golden/ghosts/${chart}.svg`);
  });

  test.each([300, 720, 1400])("is whole at %i px, in every look", (width) => {
    for (const look of Object.values(looks))
      checkDrawing(drawAnswer(chart, answer, { width, look, ghosts: [...ghosts, { ...ghosts[0], label: "2" }] })!);
  });

  test("says and points at what it does without them", () => {
    const plain = drawAnswer(chart, answer, wide)!;
    expect(drawing.title).toBe(plain.title);
    expect(drawing.summary.split(".")[0]).toBe(plain.summary.split(".")[0]);
    expect(drawing.table).toEqual(plain.table);
    expect(drawing.marks.map(({ id, label }) => [id, label])).toEqual(plain.marks.map(({ id, label }) => [id, label]));
  });

  test("is in no file", () => {
    const spec = { size: "full", look: looks.light, background: true } as const;
    const words = { title: true, subtitle: true, aid: true, caption: true };
    const origin = {
      version: "0.0.0",
      file: "a.yaml",
      hash: "0".repeat(64),
      seed: 1,
      histories: 200,
      horizon: "3-year",
      guesses: 0,
      inputs: 0,
      changes: 0,
      arguments: [],
    };
    let told: readonly unknown[] | undefined = [];
    sheetOf(
      (frame) => {
        told = frame.ghosts;
        return drawAnswer(chart, answer, frame);
      },
      { ...spec, ...words },
      origin,
    );
    expect(told).toBeUndefined();
  });

  test("of an option that there is no more shows nothing", () => {
    const others = tinyAnswer([{ ...vms, name: "old" }]);
    const marked = drawAnswer(chart, answer, { ...wide, ghosts: [{ result: others.result, label: "" }] })!;
    checkDrawing(marked);
    const hollow = elementsOf(rootOf(marked.svg)).filter(({ attributes }) => attributes.opacity !== undefined);
    expect(hollow).toEqual([]);
  });
});

test("the axis of downtime holds what was down before", () => {
  const end = (frame: { ghosts?: readonly Ghost[] }): number =>
    drawAnswer("availability", answer, { ...wide, ...frame })!.ends.downtime;
  expect(end({ ghosts })).toBeGreaterThan(end({}) * 1.3);
});

test("a pinned one is called by its number", () => {
  const texts = textsOf(drawAnswer("availability", answer, { ...wide, ghosts: [{ ...ghosts[0], label: "2" }] })!);
  expect(texts.filter((text) => text === "2")).toHaveLength(2);
});

test("each option has its mean and its line", () => {
  // The interval and the hollow mark of two rows.
  expect(greyLines("availability", 720)).toBe(4);
  expect(greyLines("headroom", 720)).toBe(2);
});
