/** Charts in the few colours that a system forces. */
import { describe, expect, test } from "vitest";
import { causeLook, causesInOrder } from "../../../charts/look/cause-look.ts";
import { optionLook } from "../../../charts/look/option-look.ts";
import { drawAnswer, forcedLook, timelineChart } from "../../../charts/index.ts";
import { rootOf } from "../../../charts/export/tree/tree.ts";
import { checkDrawing, elementsOf } from "../../support/charts/check-drawing.ts";
import { tinyAnswer } from "../../support/charts/tiny-answer.ts";
import { onVms } from "../../support/charts/tiny-history.ts";
import { contrast } from "../../support/charts/colour/sight.ts";

/** Windows' "Night sky" and "Desert", without their other colours. */
const schemes = {
  dark: { canvas: "#000000", canvasText: "#ffffff", linkText: "#8080ff", grayText: "#a6a6a6" },
  light: { canvas: "#fffaef", canvasText: "#3d3d3d", linkText: "#1c5e75", grayText: "#676767" },
} as const;

describe.each(Object.entries(schemes))("%s", (name, colours) => {
  const look = forcedLook(colours);

  test("is called so, for words that name what is lighter", () => expect(look.name).toBe(name));

  test("draws text, axes and marks only in the system's colours", () => {
    const system = new Set<unknown>([...Object.values(colours), look.grid, "none", undefined]);
    const answer = tinyAnswer();
    const drawings = (["difference", "won", "availability", "causes", "headroom", "blast"] as const).map((chart) =>
      drawAnswer(chart, answer, { width: 720, look })!,
    );
    for (const drawing of [...drawings, timelineChart([onVms], { width: 720, look })]) {
      checkDrawing(drawing);
      // On a bar stands black or white, whichever is read.
      const others = elementsOf(rootOf(drawing.svg)).filter(
        ({ tag, attributes: { fill, stroke } }) =>
          (!system.has(fill) && !(tag === "text" && (fill === "#000000" || fill === "#ffffff"))) || !system.has(stroke),
      );
      expect(others).toEqual([]);
    }
  });

  test("tells all causes apart, and four options", () => {
    const causes = causesInOrder.map((cause) => {
      const { colour, hatch } = causeLook(cause, look);
      return `${colour} ${hatch.toSorted((a, b) => a - b).join()}`;
    });
    expect(new Set(causes).size).toBe(causesInOrder.length);
    const options = [0, 1, 2, 3].map((index) => optionLook(index, look).shape);
    expect(new Set(options).size).toBe(4);
  });

  test("has steps of shade that go one way, with numbers that can be read", () => {
    const steps = look.heat.map(({ fill }) => contrast(fill, look.surface));
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    for (const { fill, ink } of look.heat) expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
  });
});
