/** Worked on paper: laws in braces of which parameters are inputs or not known. */
import { describe, expect, test } from "vitest";
import { parameterEdit, parameterRows } from "../../../../../simulation/scenario/outline/laws/parameter-rows.ts";
import { phasesOf } from "../../../../../simulation/scenario/outline/phases.ts";
import { edited, yaml } from "../../edit/support.ts";
import { outlineOf, rowAt } from "../support.ts";

const text = yaml`
  inputs:
    repair: {value: 4 h, source: tickets}
    wide: {unknown: {best: 2, range: 1 to 3}}
    which: {unknown: {choice: {1 h: 0.3, 2 h: 0.7}}}
  failures:
    known: {mttf: 1 year, recovery: {law: exponential, mean: $repair * 2}}
    guess: {mttf: 1 year, recovery: {law: uniform, low: 1 h, high: {unknown: {best: 3 h, range: 2 h to 9 h}}, source: me, quality: measured}} # so far
    asked: {mttf: 1 year, recovery: {value: {law: gamma, mean: $repair, shape: $wide}, source: us, quality: published, date: 2025}}
    listed: {mttf: 1 year, recovery: {law: empirical, values: [1 h, $repair, $which]}}
    plain: {mttf: 1 year, recovery: {law: exponential, mean: 4 h}}
    lost: {mttf: 1 year, recovery: {law: exponential, mean: $nothing}}
    wrong: {mttf: 1 year, recovery: {law: uniform, low: $repair, high: 1 h}}
    phases: {mttf: 1 year, recovery: {detect: {law: exponential, mean: $repair}, fix: 1 h}}
  tools: {web: {requests: {cpu: {law: lognormal, median: {unknown: {best: 100m, range: 50m to 1}}, sigma: 1}, memory: 1 GiB}}}
  options: {other: {title: another}}
`;
const outline = outlineOf(text);
const recovery = (mode: string, option: string | null = null) => rowAt(outline, `failures.${mode}.recovery`, option);
const words = (said: string): string => said.replaceAll("\u00a0", " ");

describe("a law", () => {
  test.each([
    // The mean of an exponential law is its parameter: 2 · 4 h. 5 % lie below −ln 0.95 of it, 5 % above −ln 0.05.
    ["known", "mean 8 h (24.6 min to 24 h)"],
    // From 1 h to 3 h, alike.
    ["guess", "mean 2 h (1.1 h to 2.9 h) at best guesses"],
    // 1 h, 4 h, and 2 h as the likelier of two.
    ["listed", "mean 2.33 h (1 h to 4 h) at best guesses"],
    ["plain", "mean 4 h (12.3 min to 12 h)"],
    // No such input; and a high end that is below the low.
    ["lost", ""],
    ["wrong", ""],
  ])("`%s` comes to %s", (mode, normal) => {
    expect(words(recovery(mode).normal)).toBe(normal);
  });

  test("is one of phases by its mean at best guesses", () => {
    const phases = phasesOf(outline, null, recovery("phases").entry)!;
    expect(phases.there.map(({ mean }) => mean)).toEqual([4, 1]);
  });

  test("that words can say has a form of its own", () => {
    expect(recovery("plain").parameters).toBeNull();
    expect(parameterRows(outline, null, recovery("plain"))).toEqual([]);
  });
});

test.each([
  ["known", [["Mean", "$repair * 2", "quantity"]]],
  [
    "guess",
    [
      ["Low", "1 h", "quantity"],
      ["High", "3 h (2 h to 9 h)", "quantity"],
    ],
  ],
  [
    "asked",
    [
      ["Mean", "$repair", "quantity"],
      ["Shape", "$wide", "number"],
    ],
  ],
  [
    "listed",
    [
      ["Value 1", "1 h", "quantity"],
      ["Value 2", "$repair", "quantity"],
      ["Value 3", "$which", "quantity"],
    ],
  ],
])("the parameters of `%s` are rows", (mode, rows) => {
  expect(
    parameterRows(outline, null, recovery(mode)).map(({ row: { entry, text: written, field } }) => [
      entry.label,
      written,
      field?.kind,
    ]),
  ).toEqual(rows);
});

test("parameters have the unit of the field", () => {
  const [median, sigma] = parameterRows(outline, null, rowAt(outline, "tools.web.requests.cpu"));
  expect(median.row.doubt).toMatchObject({ numbers: { best: 100, low: 50, high: 1000 } });
  expect(sigma.row.field?.read("1 h")).toHaveProperty("problem");
});

describe("an edit of a parameter", () => {
  const after = (mode: string, index: number, value: string | number, option: string | null = null): string => {
    const row = recovery(mode, option);
    return edited(text, parameterEdit(row, parameterRows(outline, option, row)[index].steps, value));
  };

  test("leaves the others as they are written", () => {
    expect(after("known", 0, "$repair")).toBe(text.replace("$repair * 2", "$repair"));
    expect(after("listed", 1, "5 h")).toBe(text.replace("[1 h, $repair,", "[1 h, 5 h,"));
  });

  test("makes a guess of a law that was measured or published", () => {
    expect(after("guess", 0, "2 h")).toBe(
      text.replace("low: 1 h", "low: 2 h").replace(", source: me, quality: measured", ", quality: guess"),
    );
    expect(after("asked", 1, 2)).toBe(
      text.replace("shape: $wide}, source: us, quality: published, date: 2025}", "shape: 2}, quality: guess}"),
    );
  });

  test("writes a law as a whole into an option that has it from the base", () => {
    expect(after("known", 0, "$repair * 3", "other")).toBe(
      text.replace(
        "title: another}",
        "title: another, failures: {known: {recovery: {law: exponential, mean: $repair * 3}}}}",
      ),
    );
    expect(after("guess", 0, "2 h", "other")).toContain(
      "recovery: {law: uniform, low: 2 h, high: {unknown: {best: 3 h, range: 2 h to 9 h}}, quality: guess}",
    );
  });
});
