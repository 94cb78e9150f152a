import { expect, test } from "vitest";
import { openWorlds } from "../../../simulation/scenario/worlds.ts";
import { right } from "./support.ts";

const file = (recovery: string) =>
  `format: headroom/1\ntitle: test\nhorizon: 1 year\ncomponents: {a: {failures: {f: {mttf: 300 h, recovery: ${recovery}}}}}\n`;
const short = file("{unknown: {best: 3 h, range: 1 to 9 h}}");
const long = file("{unknown: {best: 30 h, range: 10 to 90 h}}");

test("a file is read once, however often it is asked for, and again after another", () => {
  const worlds = openWorlds(short);
  expect(openWorlds(short)).toBe(worlds);
  expect(openWorlds(long)).not.toBe(worlds);
  expect(openWorlds(short)).not.toBe(worlds);
});

test("the worlds are those of the text", () => {
  for (const text of [short, long, short]) expect(openWorlds(text).common.worldsText).toBe(text);
});

test("a file that was parsed is not read again for its worlds, which are the same", () => {
  const anew = openWorlds(short);
  openWorlds(long);
  const [{ name }] = right(short).options;
  const kept = openWorlds(short);
  expect(kept).not.toBe(anew);
  right(short);
  expect(openWorlds(short)).not.toBe(kept);
  const choice = { seed: 3, world: 5 };
  expect(kept.option(name, choice)).toEqual(anew.option(name, choice));
  expect(kept.common).toEqual(anew.common);
});
