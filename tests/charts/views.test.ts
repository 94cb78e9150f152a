/** What the charts' switches show, and the words that stand for them. */
import { describe, expect, test } from "vitest";
import { rootOf } from "../../charts/export/tree/tree.ts";
import { xmlOf } from "../../charts/export/tree/write.ts";
import {
  availabilityChart,
  causesChart,
  chosen,
  drawAnswer,
  looks,
  missingWords,
  switchesOf,
  viewOf,
  wordsOf,
  type Answer,
  type Drawing,
} from "../../charts/index.ts";
import { toolDots } from "../../charts/availability/tool-dots.ts";
import { checkDrawing, elementsOf, spaced, textsOf } from "../support/charts/check-drawing.ts";
import { metal, tinyAnswer, vms } from "../support/charts/tiny-answer.ts";

const frame = { width: 440, look: looks.light };
const answer = tinyAnswer([{ ...vms, outages: 60 }, metal]);
const charts = ["availability", "causes", "headroom", "losses", "blast", "difference", "won"] as const;

function xml(drawing: Drawing): string {
  return `${xmlOf(rootOf(drawing.svg))}\n`;
}

/** As if its tools were of two classes, of which 30 lose an hour and 10 lose nine. */
function twoClasses({ result, verdict }: Answer): Answer {
  const options = result.options.map((option) => {
    const [{ ...one }] = option.classes;
    const losing = (name: string, tools: number, mean: number): typeof one => ({
      ...one,
      name,
      tools,
      downtimeMinutesPerToolYear: { mean, low: mean, high: mean },
    });
    return { ...option, plain: false, classes: [losing("small", 30, 60), losing("large", 10, 540)] };
  });
  return { verdict, result: { ...result, options } };
}

describe("a curve", () => {
  const curve = availabilityChart(answer, frame, { as: "curve" });

  test("as it was last looked at", async () => {
    await expect(xml(curve)).toMatchFileSnapshot("golden/views/curve.svg");
  });

  test.each([280, 440, 1400])("is whole at %i px, in every look, with ghosts", (width) => {
    for (const look of Object.values(looks)) {
      const ghosts = [{ result: tinyAnswer([{ ...vms, hours: { storage: 30 } }]).result, label: "" }];
      checkDrawing(availabilityChart(answer, { width, look, ghosts }, { as: "curve" }));
    }
  });

  test("says what the dots say: the same title, marks and table", () => {
    const dots = availabilityChart(answer, frame);
    expect(curve.title).toBe(dots.title);
    expect(curve.table).toEqual(dots.table);
    const labels = (drawing: Drawing): string[] => drawing.marks.map(({ id, label }) => `${id} ${label}`).sort();
    expect(labels(curve)).toEqual(labels(dots));
  });

  test("rises from the ground to all by one dot each: half of the histories are left of the middle one", () => {
    const ys = curve.marks.filter(({ id }) => /^vms \d+$/.test(id)).map(({ y }) => y);
    expect(ys).toEqual(ys.toSorted((a, b) => b - a));
    const [bottom, top] = [ys[0] + (ys[0] - ys[1]), ys[49]];
    expect(ys[24]).toBeCloseTo((bottom + top) / 2, 6);
  });

  test("of histories without downtime beside a log axis begins at the column of none", () => {
    const rare = tinyAnswer([{ ...vms, luck: 1, spared: 0.6, hours: { power: 30 } }]);
    const drawing = availabilityChart(rare, frame, { as: "curve" });
    checkDrawing(drawing);
    const none = drawing.marks.filter(({ label }) => label.endsWith(": none a year"));
    expect(none.length).toBeGreaterThan(20);
    expect(new Set(none.map(({ x }) => x))).toEqual(new Set([40]));
  });
});

describe("tools apart", () => {
  const { result } = twoClasses(answer);

  test("worked on paper: of 40 tools 30 are 75 of 100, so that 37 or 38 of 50 dots are theirs", () => {
    const dots = toolDots(result.options[0]);
    expect(dots.filter((minutes) => minutes === 60)).toHaveLength(38);
    expect(dots.filter((minutes) => minutes === 540)).toHaveLength(12);
    expect(dots).toEqual(dots.toSorted((a, b) => a - b));
  });

  test("are called so, and lead to no history", () => {
    const drawing = availabilityChart(twoClasses(answer), frame, { whose: { kind: "each" } });
    checkDrawing(drawing);
    expect(drawing.aid).toBe("Each dot is 2 of 100 tools; further left is better.");
    expect(drawing.subtitle).toContain("Dots: single tools, each at the mean of its class");
    expect(drawing.marks.some(({ explains }) => explains.kind === "history")).toBe(false);
    expect(spaced(drawing.marks.find(({ id }) => id === "vms 49")!.label)).toBe(
      "Everything on VMs, worst 2 of 100 tools: 9.0 h a year",
    );
    expect(drawing.table.rows.find(([, figure]) => figure === "tools, 99 %")).toEqual([
      "Everything on VMs",
      "tools, 99 %",
      540,
      null,
      null,
      null,
      null,
    ]);
  });
});

test("small causes stand apart on request, in bars and steps", () => {
  const together = causesChart(answer, { ...frame, width: 720 });
  const apart = causesChart(answer, { ...frame, width: 720 }, { folds: false });
  checkDrawing(apart);
  expect(textsOf(together)).toContain("3 other causes");
  expect(textsOf(apart)).not.toContain("3 other causes");
  expect(textsOf(apart)).toEqual(expect.arrayContaining(["capacity", "network"]));
});

test("of three options the steps lead from the best to the next best, or to the one that is chosen", () => {
  // Hours of downtime: 26.3, 20.5 and 3.
  const three = tinyAnswer([vms, metal, { ...metal, name: "third", title: "A third", hours: { storage: 3 } }]);
  const to = switchesOf("causes", three.result).find(({ name }) => name === "to");
  expect(to?.choices).toEqual([
    { word: "metal", label: "Kubernetes on metal" },
    { word: "vms", label: "Everything on VMs" },
  ]);
  expect(drawAnswer("causes", three, frame)!.aid).toContain("from A third to Kubernetes on metal");
  expect(drawAnswer("causes", three, frame, { to: "vms" })!.aid).toContain("from A third to Everything on VMs");
});

test("what a file has nothing for is said, with what would give it", () => {
  const [option] = answer.result.options;
  const words = (given: Partial<typeof option>): string | null =>
    missingWords({ ...answer.result, options: [{ ...option, ...given }] });
  expect(words({})).toBeNull();
  expect(words({ headroom: null })).toBe(
    "Not shown: headroom over time and what fits when hosts are lost, for want of nodes with CPU and memory (nodes).",
  );
  expect(words({ plain: true })).toBe("Not shown: outages by size, for want of tools (tools).");
  const quiet = tinyAnswer([{ ...vms, outages: 0 }]).result.options[0];
  expect(words({ incidents: quiet.incidents })).toBe("Not shown: outages by size, for none was seen.");
});

describe("switches", () => {
  test.each(charts)("of %s: each choice but the usual one changes something, and can be said in words", (chart) => {
    const some = twoClasses(answer);
    const usual = drawAnswer(chart, some, frame)!;
    for (const one of switchesOf(chart, some.result)) {
      expect(one.choices.length).toBeGreaterThan(1);
      for (const { word } of one.choices) {
        const view = { [one.name]: word };
        const drawing = drawAnswer(chart, some, frame, view)!;
        checkDrawing(drawing);
        const words = wordsOf(view, switchesOf(chart, some.result));
        expect(viewOf(words, switchesOf(chart, some.result))).toEqual(words.length === 0 ? {} : view);
        // All classes of this answer, and all its lengths of outages, have figures of their own.
        const isSame = xml(drawing) === xml(usual) && drawing.title === usual.title;
        expect(isSame, `${one.name}=${word}`).toBe(word === one.choices[0].word);
      }
    }
  });

  test("only where they could change something", () => {
    const plain = tinyAnswer([{ ...vms, facts: { plain: true } }]);
    expect(switchesOf("availability", plain.result).map(({ name }) => name)).toEqual(["as"]);
    const one = tinyAnswer([{ ...vms, hours: { storage: 5 } }]);
    expect(switchesOf("causes", one.result)).toEqual([]);
  });

  test("of another file stand as usual", () => {
    const [, as] = switchesOf("availability", twoClasses(answer).result);
    expect(chosen(as, { as: "pie" })).toBe("dots");
    expect(chosen(as, { toString: "x" })).toBe("dots");
    expect(xml(drawAnswer("availability", answer, frame, { of: "class.gone" })!)).toBe(
      xml(drawAnswer("availability", answer, frame)!),
    );
  });
});

test("a picture without ghosts has nothing of theirs", () => {
  const drawing = availabilityChart(answer, frame, { as: "curve" });
  expect(elementsOf(rootOf(drawing.svg)).filter(({ attributes }) => attributes.opacity !== undefined)).toEqual([]);
});
