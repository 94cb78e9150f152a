import { expect, test } from "vitest";
import { dotsOf } from "../../../simulation/results/dots.ts";

test("of 100 histories that fall by 1 minute each, the dots are every second from the last", () => {
  const { minutes, replications } = dotsOf(Float64Array.from({ length: 100 }, (_, history) => 100 - history));
  expect(minutes).toEqual(Array.from({ length: 50 }, (_, dot) => 2 * dot + 1));
  expect(replications).toEqual(Array.from({ length: 50 }, (_, dot) => 99 - 2 * dot));
});

test("of two histories each is half of the dots", () => {
  const { minutes, replications } = dotsOf(Float64Array.of(8, 3));
  expect(minutes).toEqual([...new Array<number>(25).fill(3), ...new Array<number>(25).fill(8)]);
  expect(replications).toEqual([...new Array<number>(25).fill(1), ...new Array<number>(25).fill(0)]);
});

test("of equal values the earlier history comes first", () => {
  expect(dotsOf(new Float64Array(50)).replications).toEqual(Array.from({ length: 50 }, (_, history) => history));
});
