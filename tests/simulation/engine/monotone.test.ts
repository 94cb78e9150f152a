/** What never fails changes nothing; what fails as well makes nothing better. */
import { describe, expect, it } from "vitest";
import type { EntitySpec, OptionSpec } from "../../../simulation/scenario/types.ts";
import { figuresByName } from "../../support/figures-by-name.ts";
import { component, mode } from "../../support/option.ts";
import { Dice, randomOption } from "../../support/random-option.ts";
import { calendarMode, randomPlain } from "../../support/random-plain.ts";
import { runOption } from "../../support/run-option.ts";

const settings = { horizonHours: 400 };

/** A thing that never fails: below one group, beside everything, and a mode that strikes only after the horizon. */
function withSomethingSound(given: OptionSpec, dice: Dice): OptionSpec {
  const onto = dice.pick(given.entities).name;
  const entities = given.entities.map((spec): EntitySpec => {
    if (spec.name !== onto) return spec;
    const failures = [...spec.failures, mode("never", 10 * settings.horizonHours, 1)];
    return { ...spec, on: [...spec.on, { target: "sound", spread: "in-turn" }], failures };
  });
  const sound = component("sound", { count: 2, failures: [mode("never", 10 * settings.horizonHours, 1)] });
  return { ...given, entities: [sound, ...entities, component("bystander", { count: 3 })] };
}

describe("a component that never fails", () => {
  it.each([
    ["system without tools", randomPlain],
    ["platform", (number: number) => randomOption(number)],
  ])("changes no figure of any %s", (_, design) => {
    for (let number = 0; number < 120; number++) {
      const given = design(number);
      const before = figuresByName(runOption(given, { ...settings, replication: number }));
      const more = withSomethingSound(given, new Dice(20_000 + number));
      const after = figuresByName(runOption(more, { ...settings, replication: number }));
      for (const [name, value] of before) expect(after.get(name), `${name} of design ${number}`).toBe(value);
    }
  });
});

describe("one more failure mode, with unlimited repair and running clocks", () => {
  it("never takes a millisecond of downtime from the system or any of its groups, in any history", () => {
    let compared = 0;
    let worse = 0;
    for (let number = 0; number < 200; number++) {
      const given = randomPlain(number);
      const dice = new Dice(30_000 + number);
      const victim = dice.pick(given.entities).name;
      const added = calendarMode(dice, "added");
      const entities = given.entities.map((spec) =>
        spec.name === victim ? { ...spec, failures: [added, ...spec.failures] } : spec,
      );
      for (const replication of [number, number + 1000]) {
        const before = runOption(given, { ...settings, replication });
        const after = runOption({ ...given, entities }, { ...settings, replication });
        for (const { name } of given.groups) {
          const [less, more] = [before, after].map((outcome) => outcome.brokenSeconds(name));
          expect(more, `${name} of system ${number}`).toBeGreaterThanOrEqual(less);
          compared++;
          if (more > less) worse++;
        }
        expect(after.totalDownMs).toBeGreaterThanOrEqual(before.totalDownMs);
      }
    }
    // The added modes do strike, and often matter.
    expect(worse).toBeGreaterThan(compared / 4);
  });
});
