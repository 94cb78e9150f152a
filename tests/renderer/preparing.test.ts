import { expect, test } from "vitest";
import { Preparing } from "../../renderer/desk/preparing.ts";

function prepared() {
  const told: string[] = [];
  const clock = { now: 0 };
  const options = ["a", "b", "c"].map((name) => ({ name, title: name.toUpperCase() }));
  const preparing = new Preparing(
    options,
    () => clock.now,
    (title) => void told.push(title),
  );
  return { told, clock, preparing };
}

test("models that are made at once are told by nobody, and slow ones each", () => {
  const { told, clock, preparing } = prepared();
  for (const name of ["a", "b", "c"]) preparing.describes(name);
  expect(told).toEqual([]);
  clock.now = 200;
  preparing.setsUp("a");
  clock.now = 300;
  preparing.setsUp("b");
  clock.now = 400;
  preparing.setsUp("c");
  expect(told).toEqual(["A", "C"]);
});

test("threads that are at an earlier one, or at one of another run, take nothing back", () => {
  const { told, clock, preparing } = prepared();
  clock.now = 1000;
  preparing.setsUp("b");
  clock.now = 2000;
  preparing.setsUp("a");
  preparing.setsUp("b");
  preparing.setsUp("of another file");
  expect(told).toEqual(["B"]);
});
