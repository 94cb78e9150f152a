import { expect, test } from "vitest";
import { agesOf } from "../../../simulation/results/ages.ts";
import type { InitialAge } from "../../../simulation/scenario/types.ts";
import { component, exponential, mode, option, scenarioOf } from "../../support/option.ts";

const aged = (name: string, initialAge: InitialAge) => mode(name, 10, 1, { initialAge });
const told = (...groups: (readonly [string, ...ReturnType<typeof mode>[]])[]) =>
  agesOf(
    scenarioOf(100, [
      option({ entities: groups.map(([name, ...failures]) => component(name, { failures })), system: "a" }),
    ]),
  );

test("lives that are not exponential: one line, by age", () => {
  expect(told(["a", aged("disk", "stationary"), aged("fan", 5)], ["b", aged("psu", "new")])).toEqual([
    "Ages at the start, of lives that are not exponential: new for b: psu, stationary (as found where things have been replaced for ever) for a: disk and as given for a: fan.",
  ]);
});

test("many of them are not all named", () => {
  const many = ["v", "w", "x", "y", "z"].map((name) => aged(name, "uniform"));
  expect(told(["a", ...many])[0]).toContain("uniform up to the mean life for a: v, a: w, a: x and 2 more.");
});

test("no line where everything is exponential", () => {
  expect(told(["a", mode("f", exponential(10), 1, { initialAge: "stationary" })])).toEqual([]);
});
