/** Parts of a history: zoomed, moved, and as words. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rootOf } from "../../charts/export/tree/tree.ts";
import { xmlOf } from "../../charts/export/tree/write.ts";
import {
  isWhole,
  looks,
  moved,
  spanOf,
  spanViewOf,
  timelineChart,
  timelineMap,
  viewOfSpan,
  zoomed,
} from "../../charts/index.ts";
import { checkDrawing, elementsOf } from "../support/charts/check-drawing.ts";
import { onMetal, onVms } from "../support/charts/tiny-history.ts";

const whole = { from: 0, to: 1000 };
const hours = fc.double({ min: 0, max: 1000, noNaN: true });

test("worked on paper: half of 0 to 1000 around 500 is 250 to 750, around 100 it is 50 to 550", () => {
  expect(zoomed(whole, 0.5, 500, 1000)).toEqual({ from: 250, to: 750 });
  expect(zoomed(whole, 0.5, 100, 1000)).toEqual({ from: 50, to: 550 });
  expect(zoomed({ from: 250, to: 750 }, 2, 500, 1000)).toEqual(whole);
  expect(moved({ from: 250, to: 750 }, 100, 1000)).toEqual({ from: 350, to: 850 });
});

test("what is zoomed or moved stays inside the history, and no shorter than half an hour", () => {
  fc.assert(
    fc.property(hours, hours, fc.double({ min: 0.01, max: 100, noNaN: true }), hours, (a, b, factor, at) => {
      const span = { from: Math.min(a, b), to: Math.max(a, b) };
      for (const next of [zoomed(span, factor, at, 1000), moved(span, at - 500, 1000)]) {
        expect(next.from).toBeGreaterThanOrEqual(0);
        expect(next.to).toBeLessThanOrEqual(1000);
        expect(next.to).toBeGreaterThanOrEqual(next.from);
      }
      expect(zoomed(span, factor, at, 1000).to - zoomed(span, factor, at, 1000).from).toBeGreaterThan(0.48);
    }),
  );
});

test("moving back what was moved restores it, where no end is in the way", () => {
  expect(moved(moved({ from: 250, to: 300 }, 33, 1000), -33, 1000)).toEqual({ from: 250, to: 300 });
  expect(moved({ from: 250, to: 300 }, -999, 1000)).toEqual({ from: 0, to: 50 });
  expect(moved({ from: 250, to: 300 }, 999, 1000)).toEqual({ from: 950, to: 1000 });
});

describe("words", () => {
  test("say the part, and nothing for all of it", () => {
    expect(viewOfSpan({ from: 100.5, to: 200 }, 1000)).toEqual({ hours: "100.5-200" });
    expect(viewOfSpan(whole, 1000)).toEqual({});
    expect(spanOf({ hours: "100.5-200" }, 1000)).toEqual({ from: 100.5, to: 200 });
    expect(spanViewOf(["hours=100-200"], 1000)).toEqual({ hours: "100-200" });
  });

  test.each(["", "200-100", "5-5", "0-1001", "a-b", "-5-10", "1-2-3"])("%j is no part", (text) => {
    expect(spanOf({ hours: text }, 1000)).toEqual(whole);
    expect(spanViewOf([`hours=${text}`], 1000)).toMatch(/is no part of it; give hours=FROM-TO, between 0 and 1000/);
  });

  test("of another view are refused", () => {
    expect(spanViewOf(["as=curve"], 1000)).toBe("it has no view `as`; there is hours=FROM-TO");
  });
});

test("a part is named under the title, and drawn as it was last looked at", async () => {
  const part = { from: 494, to: 512 };
  const drawing = timelineChart([onVms, onMetal], { width: 720, look: looks.light }, { window: part });
  checkDrawing(drawing);
  expect(drawing.subtitle).toMatch(/; day 20 Sun 14:00 to day 21 Mon 08:00$/);
  expect(timelineChart([onVms], { width: 720, look: looks.light }).subtitle).not.toMatch(/ to day /);
  await expect(`${xmlOf(rootOf(drawing.svg))}\n`).toMatchFileSnapshot("golden/views/timeline-part.svg");
});

test("the small one is the whole history: its outages stand at their share of the width", () => {
  const { svg, width, height } = timelineMap([onVms], { width: 400, look: looks.light });
  expect([width, height]).toEqual([400, 18]);
  const paths = elementsOf(rootOf(svg)).filter(({ tag }) => tag === "path");
  // 500 to 504 of 1,000 hours, in columns of a px: 200 to 202.
  expect(paths.map(({ attributes }) => String(attributes.d)).join()).toMatch(/M200 [\d.]+H202V/);
  expect(isWhole(whole, 1000)).toBe(true);
});
