import { describe, expect, test } from "vitest";
import { rootOf } from "../../charts/export/tree/tree.ts";
import { xmlOf } from "../../charts/export/tree/write.ts";
import { differenceChart, looks, wonChart } from "../../charts/index.ts";
import { checkDrawing, elementsOf, spaced } from "../support/charts/check-drawing.ts";
import { metal, tinyAnswer, vms } from "../support/charts/tiny-answer.ts";

const frame = { width: 300, look: looks.light };
const answer = tinyAnswer();
const twins = tinyAnswer([vms, { ...vms, name: "twin", title: "A twin" }]);

describe("the difference", () => {
  const drawing = differenceChart(answer, frame)!;

  test("as it was last looked at", async () => {
    checkDrawing(drawing);
    await expect(`${xmlOf(rootOf(drawing.svg))}\n`).toMatchFileSnapshot("golden/difference.svg");
  });

  test("names who loses less, or that it is not decided", () => {
    expect(spaced(drawing.title)).toMatch(/^Kubernetes on metal loses 1\.\d+ h less than Everything on VMs$/);
    expect(differenceChart(twins, frame)!.title).toBe(
      "Which of Everything on VMs and A twin loses less is not decided",
    );
  });

  test("says of a difference below the file's margin that it does not matter, not that it is open", () => {
    const even = { ...answer, verdict: { ...answer.verdict, case: "no difference that matters" } } as const;
    expect(differenceChart(even, frame)!.title).toBe(
      "Everything on VMs and Kubernetes on metal differ by less than matters",
    );
  });

  test("of several options the best stands against the next, wherever they stand in the file", () => {
    const worst = { ...vms, name: "worst", title: "The worst", hours: { storage: 60 } };
    const several = tinyAnswer([worst, metal, vms]);
    const explains = { kind: "difference", a: "metal", b: "vms" };
    expect(differenceChart(several, frame)!.marks[0].explains).toEqual(explains);
    expect(wonChart(several, frame)!.marks[0].explains).toEqual(explains);
    expect(differenceChart(several, frame)!.title).not.toContain("worst");
  });

  test("without tools it is the system that is down", () => {
    const plain = { facts: { plain: true } };
    const system = tinyAnswer([
      { ...vms, ...plain },
      { ...metal, ...plain },
    ]);
    const chart = differenceChart(system, frame)!;
    expect(spaced(chart.title)).toMatch(/^Kubernetes on metal is down 1\.\d+ h less than Everything on VMs$/);
    expect(`${chart.subtitle} ${chart.summary} ${chart.marks[0].label}`).not.toContain("tool");
  });

  test("lies right of 0 where the second option saves", () => {
    expect(drawing.marks[0].x).toBeGreaterThan(frame.width / 2);
    const turned = differenceChart(tinyAnswer([metal, vms]), frame)!;
    expect(turned.marks[0].x).toBeLessThan(frame.width / 2);
  });

  test("is told as what one saves, never as a negative amount", () => {
    for (const options of [
      [vms, metal],
      [metal, vms],
    ]) {
      const { summary, marks } = differenceChart(tinyAnswer(options), frame)!;
      for (const words of [summary, marks[0].label])
        expect(spaced(words)).toMatch(
          /Kubernetes on metal saves 1\.\d+ h \(.* to .*\) of downtime .* compared with Everything on VMs/,
        );
    }
  });

  test("needs two options", () => {
    expect(differenceChart(tinyAnswer([vms]), frame)).toBeNull();
    expect(wonChart(tinyAnswer([vms]), frame)).toBeNull();
  });
});

describe("histories won", () => {
  const drawing = wonChart(answer, frame)!;

  test("as they were last looked at", async () => {
    checkDrawing(drawing);
    await expect(`${xmlOf(rootOf(drawing.svg))}\n`).toMatchFileSnapshot("golden/won.svg");
  });

  test("name who is ahead only where the verdict does, and before the first look after how many", () => {
    expect(spaced(drawing.title)).toMatch(/^Kubernetes on metal comes out ahead in \d+ of 100 histories$/);
    const four = tinyAnswer([vms, metal], { histories: 4 });
    const few: typeof four = { ...four, verdict: { ...four.verdict, case: "first moments" } };
    expect(spaced(wonChart(few, frame)!.title)).toMatch(
      /^Everything on VMs is ahead in \d+ of 100 histories, Kubernetes on metal in \d+, after 4$/,
    );
  });

  test.each([200, 420, 700])("are 100 dots at %i px, as many diamonds as the second option wins", (width) => {
    const chart = wonChart(answer, { ...frame, width })!;
    checkDrawing(chart);
    const diamonds = elementsOf(rootOf(chart.svg)).filter(({ tag }) => tag === "path").length;
    // One more is its legend.
    expect(diamonds - 1).toBe(Math.round(answer.result.differences[0].pBetter * 100));
  });
});
