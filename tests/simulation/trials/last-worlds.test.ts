import { expect, test } from "vitest";
import { lastWorlds } from "../../../simulation/trials/last-worlds.ts";

const file = (recovery: string) =>
  `format: headroom/1\ntitle: test\nhorizon: 1 year\ncomponents: {a: {failures: {f: {mttf: 300 h, recovery: ${recovery}}}}}\n`;
const short = file("{unknown: {best: 3 h, range: 1 to 9 h}}");
const long = file("{unknown: {best: 30 h, range: 10 to 90 h}}");

test("a file is read once, however often it is asked for, and again after another", () => {
  const worlds = lastWorlds(short);
  expect(lastWorlds(short)).toBe(worlds);
  expect(lastWorlds(long)).not.toBe(worlds);
  expect(lastWorlds(short)).not.toBe(worlds);
});

test("the worlds are those of the text", () => {
  for (const text of [short, long, short]) expect(lastWorlds(text).common.worldsText).toBe(text);
});
