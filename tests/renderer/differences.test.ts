/** Where two texts differ, and how it is shown. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { hunksOf, type Row } from "../../renderer/differences/hunks.ts";
import { lineChanges } from "../../renderer/differences/lines.ts";

const texts = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 });

test("what is taken out and put in makes the second text of the first", () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const made = [...before];
      for (const change of lineChanges(before, after).toReversed()) {
        made.splice(change.before[0], change.before[1] - change.before[0], ...after.slice(...change.after));
      }
      expect(made).toEqual(after);
    }),
  );
});

/** Of all ways, by trying them: two texts of n and m lines that share s in order differ in n + m − 2 s. */
function shared(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  if (a[0] === b[0]) return 1 + shared(a.slice(1), b.slice(1));
  return Math.max(shared(a.slice(1), b), shared(a, b.slice(1)));
}

test("no more lines than need be", () => {
  const short = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 7 });
  fc.assert(
    fc.property(short, short, (before, after) => {
      const lines = lineChanges(before, after).reduce((sum, change) => {
        return sum + change.before[1] - change.before[0] + change.after[1] - change.after[0];
      }, 0);
      expect(lines).toBe(before.length + after.length - 2 * shared(before, after));
    }),
  );
});

test("texts that have nothing in common are one change, and soon told", () => {
  const [a, b] = ["a", "b"].map((letter) => Array.from({ length: 20_000 }, (_, index) => letter + index));
  const started = performance.now();
  expect(lineChanges(["same", ...a], ["same", ...b])).toEqual([{ before: [1, 20_001], after: [1, 20_001] }]);
  expect(performance.now() - started).toBeLessThan(2000);
});

test("a change is read with three lines around it, and with its neighbour where those meet", () => {
  const before = Array.from({ length: 30 }, (_, index) => `${index + 1}`);
  const after = before.with(9, "ten").with(15, "sixteen").toSpliced(28, 1);
  const words = (rows: readonly Row[]): string[] => rows.map(({ kind, text }) => `${kind}:${text}`);
  const [first, second, ...others] = hunksOf(before.join("\n"), after.join("\n"));
  expect(others).toEqual([]);
  expect(first.line).toBe(7);
  expect(words(first.rows).join(" ")).toBe(
    "both:7 both:8 both:9 before:10 after:ten both:11 both:12 both:13 both:14 " +
      "both:15 before:16 after:sixteen both:17 both:18 both:19",
  );
  expect(second.line).toBe(26);
  expect(words(second.rows)).toEqual(["both:26", "both:27", "both:28", "before:29", "both:30"]);
});
