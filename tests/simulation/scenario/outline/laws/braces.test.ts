/** Worked on paper: a law in braces is shown in words, and what is changed goes back into braces. */
import { describe, expect, test } from "vitest";
import { editToForm } from "../../../../../simulation/scenario/outline/forms/edit-form.ts";
import { valueForms } from "../../../../../simulation/scenario/outline/forms/forms.ts";
import { bracesOfWords, wordsOfBraces } from "../../../../../simulation/scenario/outline/laws/braces.ts";
import { shapeOfLaw } from "../../../../../simulation/scenario/outline/laws/shapes.ts";
import { editProvenance } from "../../../../../simulation/scenario/outline/said-edits.ts";
import { editOf } from "../../../../../simulation/scenario/outline/typed.ts";
import { edited, yaml } from "../../edit/support.ts";
import { outlineOf, rowAt } from "../support.ts";

const text = yaml`
  inputs: {slow: 9 h}
  failures:
    bare: {mttf: 1 year, recovery: {law: lognormal, mean: 8 h, p95: 24 h}}
    lines:
      mttf: 1 year
      recovery:
        law: weibull # as measured
        mean: 8 h # a shift
        shape: 2
        source: tickets
        quality: measured
    sourced: {mttf: 1 year, recovery: {value: {law: gamma, mean: 2 h, shape: 2}, source: talks, quality: guess}}
    listed: {mttf: 1 year, recovery: {law: empirical, values: [1 h, 2 h]}}
    aged: {time: {law: exponential, mean: 3 years, source: a talk, quality: guess}, recovery: 1 h}
    open: {mttf: 1 year, recovery: {law: lognormal, median: $slow, sigma: 1}}
  hosts: {server: {count: 4, failures: [bare, lines, sourced, listed, aged, open]}}
  options:
    one: {title: One}
    two: {title: Two}
`;
const outline = outlineOf(text);
const after = (id: string, value: string): string => edited(text, editOf(rowAt(outline, id), value));

test.each([
  ["failures.bare.recovery", "lognormal(mean 8 h, p95 24 h)", "lognormal"],
  ["failures.lines.recovery", "weibull(mean 8 h, shape 2)", "weibull"],
  ["failures.sourced.recovery", "gamma(mean 2 h, shape 2)", "gamma"],
  ["failures.aged.time", "exponential(mean 3 years)", "exponential"],
])("%s reads %s, and has a form", (id, words, form) => {
  const { text: shown, law } = rowAt(outline, id);
  expect(shown).toBe(words);
  expect(law === null ? null : shapeOfLaw(law, shown)?.form).toBe(form);
});

test("listed values are told; a parameter that is an input has no words", () => {
  expect(rowAt(outline, "failures.listed.recovery").text).toBe("empirical(1 h, 2 h)");
  expect(rowAt(outline, "failures.open.recovery").text).toBe("{law: lognormal, median: $slow, sigma: 1}");
});

test.each([
  "lognormal(mean 8 h, p95 24 h)",
  "uniform(low 1 h, high 6 h)",
  "empirical(1 h, 2 h)",
  "gamma(mean 1 h, shape 2)",
])("%s goes into braces and comes back", (words) => {
  const braces = Object.entries(bracesOfWords(words)!).map(
    ([key, value]) => `${key}: ${Array.isArray(value) ? `[${value.join(", ")}]` : (value as string | number)}`,
  );
  const { tree } = rowAt(outlineOf(`failures: {a: {recovery: {${braces.join(", ")}}}}`), "failures.a.recovery").entry;
  expect(wordsOfBraces(tree)).toBe(words);
});

test("names that words may leave out stand in braces; what only words can say does not", () => {
  expect(bracesOfWords("triangular(1 h, 2 h, 6 h)")).toEqual({
    law: "triangular",
    low: "1 h",
    mode: "2 h",
    high: "6 h",
  });
  expect(bracesOfWords("4 h to 24 h")).toBe(null);
  expect(bracesOfWords("8 h")).toBe(null);
});

describe("a change", () => {
  test("of one parameter leaves the others as they are written", () => {
    expect(after("failures.bare.recovery", "lognormal(mean 8 h, p95 30 h)")).toBe(
      text.replace("p95: 24 h", "p95: 30 h"),
    );
  });

  test("of the law takes out what it does not have, and makes a measured one a guess", () => {
    expect(after("failures.lines.recovery", "exponential(mean 8 h)")).toBe(
      text
        .replace("law: weibull # as", "law: exponential # as")
        .replace("      shape: 2\n", "")
        .replace("      source: tickets\n", "")
        .replace("quality: measured", "quality: guess"),
    );
  });

  test("below its source", () => {
    expect(after("failures.sourced.recovery", "gamma(mean 3 h, shape 2)")).toBe(text.replace("mean: 2 h", "mean: 3 h"));
  });

  test("that braces cannot say stands in words, beside its source", () => {
    expect(after("failures.bare.recovery", "4 h to 24 h")).toBe(
      text.replace("{law: lognormal, mean: 8 h, p95: 24 h}", "4 h to 24 h"),
    );
    expect(after("failures.aged.time", "8 h")).toBe(
      text.replace("{law: exponential, mean: 3 years, source", "{value: 8 h, source"),
    );
  });

  test("in an option is written there as a whole", () => {
    const row = rowAt(outline, "failures.bare.recovery", "two");
    expect(edited(text, editOf(row, "lognormal(mean 9 h, p95 24 h)"))).toBe(
      text.replace(
        "two: {title: Two}",
        "two: {title: Two, failures: {bare: {recovery: {law: lognormal, mean: 9 h, p95: 24 h}}}}",
      ),
    );
  });

  test("of the source leaves the law alone", () => {
    const row = rowAt(outline, "failures.bare.recovery");
    expect(edited(text, editProvenance(row, { source: "tickets", quality: "", date: "", link: "", note: "" }))).toBe(
      text.replace("p95: 24 h}", "p95: 24 h, source: tickets}"),
    );
  });
});

describe("in another form", () => {
  const reformed = (id: string, form: string): string => {
    const row = rowAt(outline, id);
    return edited(
      text,
      editToForm(
        outline,
        null,
        row,
        valueForms(outline, row).find((one) => one.id === form)!,
      ),
    );
  };

  test("in minutes, in braces as before", () => {
    expect(reformed("failures.bare.recovery", "unit min")).toBe(
      text.replace("mean: 8 h, p95: 24 h}}", "mean: 480 min, p95: 1440 min}}"),
    );
  });

  test("as the field that says the same, with its source", () => {
    expect(reformed("failures.aged.time", "as mttf")).toBe(
      text.replace("time: {law: exponential, mean: 3 years, source", "mttf: {value: 3 years, source"),
    );
  });
});
