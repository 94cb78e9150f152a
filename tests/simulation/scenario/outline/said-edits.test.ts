/** Worked on paper: what is said about a source, and what it does to the file. */
import { describe, expect, test } from "vitest";
import { besideSaid, editProvenance } from "../../../../simulation/scenario/outline/said-edits.ts";
import { editOf } from "../../../../simulation/scenario/outline/typed.ts";
import { problemWithSaid, type SaidKey } from "../../../../simulation/scenario/said.ts";
import { edited, yaml } from "../edit/support.ts";
import { outlineOf, rowAt } from "./support.ts";

const text = yaml`
  inputs: {often: {unknown: {best: 1 / year, range: 0.1 / year to 2 / year}}}
  failures:
    crash: {rate: $often, recovery: 4 h, source: tickets, quality: measured}
    wear: {time: {law: weibull, mean: 3 years, shape: 2, date: 2024}, recovery: 4 h}
  hosts:
    server:
      cpu: 16
      memory: {value: 16 GiB, source: a guess, quality: guess, date: 2026, link: "https://example.org/a"}
      count: {value: 4, source: inventory, quality: measured, date: 2026-03-31, link: "https://example.org/b"}
  options:
    more: {hosts: {server: {cpu: 32}}}
`;
const outline = outlineOf(text);
const said = { source: "the order", quality: "published", date: "", link: "", note: "" };

function after(id: string, words: Partial<Readonly<Record<SaidKey, string>>>, option: string | null = null): string {
  return edited(text, editProvenance(rowAt(outline, id, option), { ...said, ...words }));
}

describe("what is said", () => {
  test("of a bare value is written beside it", () => {
    expect(after("hosts.server.cpu", {})).toBe(
      text.replace("cpu: 16", "cpu: {value: 16, source: the order, quality: published}"),
    );
    expect(after("hosts.server.cpu", { date: "2026-03", link: "https://example.org/c" })).toBe(
      text.replace(
        "cpu: 16",
        [
          "cpu:",
          "value: 16",
          "source: the order",
          "quality: published",
          "date: 2026-03",
          "link: https://example.org/c",
        ].join("\n      "),
      ),
    );
  });

  test("and is empty is taken out; a year alone is a number", () => {
    expect(after("hosts.server.memory", { source: "", date: "2027" })).toBe(
      text.replace(
        '{value: 16 GiB, source: a guess, quality: guess, date: 2026, link: "https://example.org/a"}',
        "{value: 16 GiB, quality: published, date: 2027}",
      ),
    );
  });

  test("of what is not known stands in its map, as of a law in braces", () => {
    expect(after("inputs.often", {})).toBe(
      text.replace("to 2 / year}}", "to 2 / year}, source: the order, quality: published}"),
    );
    expect(after("failures.wear.time", { date: "2025" })).toBe(
      text.replace("date: 2024}", "date: 2025, source: the order, quality: published}"),
    );
  });

  test("of the name of an input stands beside the name", () => {
    expect(after("failures.crash.rate", {})).toBe(
      text.replace("rate: $often", "rate: {value: $often, source: the order, quality: published}"),
    );
  });

  test("in an option of what it has from the base is written with the value, which it replaces", () => {
    expect(after("hosts.server.memory", {}, "more")).toBe(
      text.replace("cpu: 32", "cpu: 32, memory: {value: 16 GiB, source: the order, quality: published}"),
    );
    expect(after("failures.wear.time", {}, "more")).toBe(
      text.replace(
        "more: {",
        "more: {failures: {wear: {time: {law: weibull, mean: 3 years, shape: 2, source: the order, quality: published}}}, ",
      ),
    );
  });

  test("of a value that was measured goes with it", () => {
    expect(edited(text, editOf(rowAt(outline, "hosts.server.count"), 5))).toBe(
      text.replace(
        '{value: 4, source: inventory, quality: measured, date: 2026-03-31, link: "https://example.org/b"}',
        "{value: 5, quality: guess}",
      ),
    );
  });

  test("of a range that was measured goes with it, too", () => {
    const asked = text.replace(
      "2 / year}}",
      "2 / year}, source: a survey, quality: published, date: 2025, note: small}",
    );
    const row = rowAt(outlineOf(asked), "inputs.often");
    const wider = besideSaid(row, { unknown: { best: "1 / year", range: "0.1 to 5 / year" } });
    expect(edited(asked, editOf(row, wider))).toBe(
      text.replace(
        "{unknown: {best: 1 / year, range: 0.1 / year to 2 / year}}",
        "{unknown: {best: 1 / year, range: 0.1 to 5 / year}, quality: guess, note: small}",
      ),
    );
    const guess = asked.replace("published", "guess");
    const known = besideSaid(rowAt(outlineOf(guess), "inputs.often"), "1 / year");
    expect(known).toEqual({ value: "1 / year", source: "a survey", quality: "guess", date: 2025, note: "small" });
  });

  test("is read again as it was given, whatever letters a link has", () => {
    const link = "https://example.org/a,b]}?c={d}#e: f".replace(" ", "");
    const again = outlineOf(after("failures.crash.rate", { link }));
    expect(rowAt(again, "failures.crash.rate").provenance).toMatchObject({ source: "the order", link });
  });

  test("is read with the row", () => {
    expect(rowAt(outline, "hosts.server.memory").provenance).toEqual({
      source: "a guess",
      quality: "guess",
      date: "2026",
      link: "https://example.org/a",
      note: null,
      own: true,
    });
  });
});

describe("a date or a link", () => {
  test.each([
    ["date", "2026"],
    ["date", 2026],
    ["date", "2026-12"],
    ["date", "2024-02-29"],
    ["link", "https://example.org"],
    ["link", "http://example.org/a?b=c#d"],
  ] as const)("%s: %s", (key, value) => {
    expect(problemWithSaid(key, value)).toBeNull();
  });

  test.each([
    ["date", "2026-02-29", "is a date that does not exist"],
    ["date", "2026-00", "is a date that does not exist"],
    ["date", "29.2.2026", "expected a date"],
    ["date", 20260331, "expected a date"],
    ["date", true, "expected a date"],
    ["link", "example.org", "expected the address of a page"],
    ["link", "file:///etc/passwd", "expected the address of a page"],
    ["link", "javascript:alert(1)", "expected the address of a page"],
    ["link", "https://", "expected the address of a page"],
    ["link", "https://a b", "expected the address of a page"],
  ] as const)("%s: %s is refused", (key, value, message) => {
    expect(problemWithSaid(key, value)?.message).toContain(message);
  });
});
