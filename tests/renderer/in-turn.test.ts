import { expect, test } from "vitest";
import { type Turns, turnOf } from "../../renderer/answer/use-in-turn.ts";

test("one place after another gets the newest, also where newer ones come in between", () => {
  let turns: Turns<string> = { shown: ["a", "a", "a"], next: 0 };
  const seen = ["b", "b", "c", "c", "c", "c"].map((newest) => (turns = turnOf(turns, newest)).shown.join(""));
  expect(seen).toEqual(["baa", "bba", "bbc", "cbc", "ccc", "ccc"]);
});
