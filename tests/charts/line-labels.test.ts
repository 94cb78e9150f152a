/** Names beside lines: where there is a place for each, and where there is not. */
import { describe, expect, test } from "vitest";
import { rootOf } from "../../charts/export/tree/tree.ts";
import { availabilityChart, blastChart, looks, type Drawing } from "../../charts/index.ts";
import { labelsOf } from "../../charts/parts/line-labels.tsx";
import { checkDrawing, elementsOf, textsOf } from "../support/charts/check-drawing.ts";
import { metal, tinyAnswer, vms } from "../support/charts/tiny-answer.ts";

const plot = { x: 0, y: 0, width: 300, height: 200 };
const flat = (title: string, index: number, y: number) => ({
  title,
  index,
  points: [
    [0, y],
    [300, y],
  ] as const,
});

describe("names of lines", () => {
  test("stand at the ends of lines, each nearer to its own than to any other, inside the plot", () => {
    const labels = labelsOf([flat("one", 0, 60), flat("other", 1, 140)], plot)!;
    const [one, other] = labels.map(({ box }) => box.y + box.height / 2);
    expect(Math.abs(one - 60)).toBeLessThan(Math.abs(one - 140));
    expect(Math.abs(other - 140)).toBeLessThan(Math.abs(other - 60));
    for (const { box } of labels) {
      expect(box.x + box.width).toBeLessThanOrEqual(300);
      expect(box.x).toBeGreaterThan(200);
    }
  });

  test("have no place where lines are the same, where a name is wider than the plot, and where lines are many", () => {
    expect(labelsOf([flat("one", 0, 60), flat("other", 1, 60)], plot)).toBeNull();
    expect(labelsOf([flat("a name that is far too long for a plot as narrow as this one", 0, 60)], plot)).toBeNull();
    const many = [1, 2, 3, 4, 5, 6, 7].map((line) => flat(`line ${line}`, line, 50 * line));
    const high = { ...plot, height: 400 };
    expect(labelsOf(many.slice(0, 6), high)).not.toBeNull();
    expect(labelsOf(many, high)).toBeNull();
  });

  test("keep clear of what is taken", () => {
    const [free] = labelsOf([flat("one", 0, 60)], plot)!;
    const [moved] = labelsOf([flat("one", 0, 60)], plot, [free.box])!;
    const apart =
      moved.box.x + moved.box.width <= free.box.x ||
      moved.box.y + moved.box.height <= free.box.y ||
      moved.box.y >= free.box.y + free.box.height;
    expect(apart).toBe(true);
  });
});

const answer = tinyAnswer([{ ...vms, outages: 60 }, metal]);
// Storage strikes both alike, so that their curves are one.
const alike = { ...vms, hours: { storage: 14 } };
const twins = tinyAnswer([alike, { ...alike, name: "twin", title: "A twin" }]);
const long = tinyAnswer([{ ...vms, title: "Everything on virtual machines on big hosts" }, metal]);

function legendLines(drawing: Drawing): number {
  return elementsOf(rootOf(drawing.svg)).filter(
    ({ tag, attributes }) => tag === "line" && Number(attributes["x2"]) - Number(attributes["x1"]) === 24,
  ).length;
}

describe.each(["curve", "blast"] as const)("of the %s", (kind) => {
  const draw = (of: typeof answer, width: number): Drawing =>
    kind === "blast"
      ? blastChart(of, { width, look: looks.light })!
      : availabilityChart(of, { width, look: looks.light }, { as: "curve" });

  test.each([440, 720, 1400])("names stand beside the curves at %i px, and there is no legend", (width) => {
    const drawing = draw(answer, width);
    checkDrawing(drawing);
    expect(textsOf(drawing)).toEqual(expect.arrayContaining(["Everything on VMs", "Kubernetes on metal"]));
    expect(legendLines(drawing)).toBe(0);
  });

  test("a legend names curves that lie on each other, and the picture is as high", () => {
    const drawing = draw(twins, 440);
    checkDrawing(drawing);
    expect(textsOf(drawing)).toEqual(expect.arrayContaining(["Everything on VMs", "A twin"]));
    expect(legendLines(drawing)).toBe(2);
    expect(drawing.height).toBe(draw(answer, 440).height);
  });

  test("a legend names what is too long for the plot", () => {
    expect(legendLines(draw(long, 300))).toBe(2);
  });
});
