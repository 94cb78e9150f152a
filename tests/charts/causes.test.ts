import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bridgeOf } from "../../charts/causes/data.ts";
import { addingUp } from "../../charts/rounding.ts";
import { rootOf } from "../../charts/export/tree/tree.ts";
import { xmlOf } from "../../charts/export/tree/write.ts";
import { causesChart, looks } from "../../charts/index.ts";
import { causesInOrder, lookOf, othersLook } from "../../charts/look/cause-look.ts";
import { checkDrawing, spaced, textsOf } from "../support/charts/check-drawing.ts";
import { metal, tinyAnswer, vms } from "../support/charts/tiny-answer.ts";

const frame = { width: 720, look: looks.light };
const answer = tinyAnswer();
const drawing = causesChart(answer, frame);

test("the picture, as it was last looked at", async () => {
  await expect(`${xmlOf(rootOf(drawing.svg))}\n`).toMatchFileSnapshot("golden/causes.svg");
});

test.each([300, 440, 720, 1400])("is whole at %i px, in every look", (width) => {
  for (const look of Object.values(looks)) checkDrawing(causesChart(answer, { width, look }));
});

test("the title says what costs most, what is saved there and what is added", () => {
  const stable = { luck: 0.1 };
  const sure = causesChart(
    tinyAnswer([
      { ...vms, ...stable, hours: { storage: 14, hardware: 1 } },
      { ...metal, ...stable, hours: { storage: 9, hardware: 4 } },
    ]),
    frame,
  );
  expect(spaced(sure.title)).toMatch(
    /^Everything on VMs loses most to storage \(4\.\d+ of 4\.\d+ h\); Kubernetes on metal saves 1\.\d+ h there and adds 1\.\d+ h to hardware$/,
  );
});

test("the title is about what the worse of the two loses most to, whichever comes first", () => {
  const stable = { luck: 0.1 };
  const options = [
    { ...metal, ...stable, hours: { hardware: 3 } },
    { ...vms, ...stable, hours: { hardware: 3, storage: 9 } },
  ];
  expect(spaced(causesChart(tinyAnswer(options), frame).title)).toMatch(
    /^Everything on VMs loses most to storage \(.* of .* h\); Kubernetes on metal saves [23]\.\d+ h there$/,
  );
});

test("where each loses most to something else, each cause is named once", () => {
  const third = { ...metal, name: "third", title: "A third" };
  const hours = [{ storage: 14 }, { hardware: 5 }, { storage: 15 }];
  const options = [vms, metal, third].map((option, place) => ({ ...option, hours: hours[place] }));
  expect(spaced(causesChart(tinyAnswer(options, { ending: "stopped" }), frame).title)).toMatch(
    /^Storage costs most on Everything on VMs and A third \([\d.]+ h and [\d.]+ h a year\); hardware on Kubernetes on metal \([\d.]+ h\)$/,
  );
});

test("on paper no two causes look the same, nor does what is folded", () => {
  const looksOf = [...causesInOrder.map((cause) => lookOf([cause], looks.print)), othersLook(looks.print)];
  // Greys that near each other are told apart by their lines only.
  const grey = (colour: string): number => Math.round(Number.parseInt(colour.slice(1, 3), 16) / 40);
  const signs = looksOf.map(({ colour, hatch }) => `${grey(colour)} ${hatch.toSorted((a, b) => a - b).join("+")}`);
  expect(new Set(signs).size).toBe(signs.length);
});

test("without a sure difference there the title is neutral", () => {
  const twins = causesChart(tinyAnswer([vms, { ...vms, name: "twin", title: "A twin" }]), frame);
  expect(spaced(twins.title)).toMatch(/^Storage costs most on both: .* h and .* h a year$/);
});

test("while a run goes on, no winner is named", () => {
  expect(spaced(causesChart(tinyAnswer([vms, metal], { ending: "stopped" }), frame).title)).toMatch(
    /^Storage costs most on both/,
  );
});

test("of one option there are bars and no bridge", () => {
  const one = causesChart(tinyAnswer([metal]), frame);
  checkDrawing(one);
  expect(spaced(one.title)).toMatch(/^Kubernetes on metal loses most to storage \(.* of .* h\)$/);
  expect(textsOf(one)).not.toContain("all causes");
});

test("the steps as they are printed add up to the whole as it is printed", () => {
  const amounts = textsOf(drawing)
    // Totals have no sign, nor has a step of 0.
    .filter((text) => /^[+−][\d.]+\u00a0(min|h)$/.test(text))
    .map((text) => Number(text.replace("−", "-").split("\u00a0")[0]));
  const whole = amounts.pop()!;
  expect(amounts.length).toBeGreaterThan(3);
  expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(whole, 9);
});

test("the steps lead from the one total to the other: both are named with them, and marked where the change is 0 and whole", () => {
  const totals = answer.result.options.map((option) => option.downtimeMinutesPerToolYear.mean / 60);
  const words = textsOf(drawing).map(spaced);
  for (const [index, option] of answer.result.options.entries()) {
    const name = words.lastIndexOf(option.title);
    expect(words[name + 1]).toBe(`${totals[index].toFixed(1)} h`);
  }
});

test("the bridge turned round has every step turned round", () => {
  const there = bridgeOf(answer.result, [0, 1])!;
  const back = bridgeOf(answer.result, [1, 0])!;
  expect(back.whole.mean).toBe(-there.whole.mean);
  expect(back.steps.map(({ causes, minutes }) => [causes, minutes])).toEqual(
    there.steps.map(({ causes, minutes }) => [causes, -minutes]),
  );
});

describe("rounded parts", () => {
  test("worked on paper: 3.4, 3.3 and 3.3 make 10", () => {
    expect(addingUp([3.4, 3.3, 3.3], 10, 0)).toEqual([4, 3, 3]);
    expect(addingUp([-8.8, 3.5, -2.9, 0.8, -0.8, -0.54, 0.14], -8.6, 0)).toEqual([-9, 4, -3, 1, -1, -1, 0]);
  });

  test("add up to the rounded total, each at most one unit from its own value", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 12 }),
        (parts) => {
          const total = parts.reduce((sum, part) => sum + part, 0);
          const rounded = addingUp(parts, total, 1);
          expect(rounded.reduce((sum, part) => sum + part, 0)).toBeCloseTo(Math.round(total / 0.1) * 0.1, 6);
          rounded.forEach((part, index) => expect(Math.abs(part - parts[index])).toBeLessThan(0.1 + 1e-6));
        },
      ),
    );
  });
});
