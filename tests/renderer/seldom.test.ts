import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { seldom } from "../../renderer/app/seldom.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What is said when, in ms, while the words are changed at the given times; the pace is one in 5 s. */
function said(
  changes: readonly (readonly [at: number, words: string])[],
  until: number,
): [at: number, words: string][] {
  const heard: [number, string][] = [];
  const start = performance.now();
  let words = "";
  const pace = seldom(
    5000,
    () => words,
    (each) => heard.push([performance.now() - start, each]),
  );
  for (const [at, changed] of changes) {
    vi.advanceTimersByTime(at - (performance.now() - start));
    words = changed;
    pace.changed();
  }
  vi.advanceTimersByTime(until - (performance.now() - start));
  pace.stop();
  vi.advanceTimersByTime(60_000);
  return heard;
}

test("the first words are said at once, later ones five seconds after those before them at the earliest", () => {
  const changes = [
    [100, "a"],
    [200, "b"],
    [9000, "c"],
    [20_000, "d"],
  ] as const;
  expect(said(changes, 60_000)).toEqual([
    [100, "a"],
    [5100, "b"],
    [10_100, "c"],
    [20_000, "d"],
  ]);
});

test("what is out of date by then, or said already, is not said", () => {
  const changes = [
    [0, "a"],
    [1000, "b"],
    [2000, "c"],
    [6000, "d"],
    [7000, "c"],
  ] as const;
  expect(said(changes, 60_000)).toEqual([
    [0, "a"],
    [5000, "c"],
  ]);
});

test("nothing is said after the end", () => {
  const changes = [
    [0, "a"],
    [1000, "b"],
  ] as const;
  expect(said(changes, 2000)).toEqual([[0, "a"]]);
});
