import { expect, test } from "vitest";
import { progressBar } from "../../cli/progress-bar.ts";
import { fakeSurroundings } from "../support/fake-surroundings.ts";

const drawn = (text: string): string[] => text.split("\r\u001b[K").slice(1);

test("nothing where standard error is no terminal", () => {
  const { screen, surroundings } = fakeSurroundings({});
  const bar = progressBar(surroundings);
  bar.show({ done: 1, needed: 2 });
  bar.clear();
  expect(screen.err).toBe("");
});

test("fills up, never goes back, and is gone at the end", () => {
  let now = 0;
  const { screen, surroundings } = fakeSurroundings({}, { progressColumns: 40, now: () => (now += 200) });
  const bar = progressBar(surroundings);
  bar.show({ done: 256, needed: 512 });
  bar.show({ done: 300, needed: 3000 });
  bar.show({ done: 3000, needed: 3000 });
  bar.clear();
  expect(drawn(screen.err)).toEqual([
    "█████████░░░░░░░░░ 256 of 512 histories",
    "████████░░░░░░░░ 300 of 3,000 histories",
    "██████████████ 3,000 of 3,000 histories",
    "",
  ]);
});

test("draws at most ten times a second", () => {
  let now = 0;
  const { screen, surroundings } = fakeSurroundings({}, { progressColumns: 80, now: () => (now += 10) });
  const bar = progressBar(surroundings);
  for (let done = 1; done <= 100; done++) bar.show({ done, needed: 100 });
  expect(drawn(screen.err).length).toBeLessThan(25);
});

test("fits the narrowest terminal", () => {
  const { screen, surroundings } = fakeSurroundings({}, { progressColumns: 10 });
  progressBar(surroundings).show({ done: 1, needed: 2 });
  expect(drawn(screen.err)).toEqual([" 1 of 2 histories"]);
});
