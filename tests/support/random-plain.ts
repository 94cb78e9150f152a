/**
 * Small random systems without tools: components on components, k-of-n groups of them, all repairs at once, all clocks on
 * the calendar, everything kills. More of what fails can only make such a system worse.
 */
import type { EntitySpec, FailureMode, GroupSpec, OptionSpec } from "../../simulation/scenario/types.ts";
import { component, mode, option } from "./option.ts";
import { Dice } from "./random-option.ts";

export function randomPlain(number: number): OptionSpec {
  const dice = new Dice(number);
  const entities: EntitySpec[] = [];
  const groups: GroupSpec[] = [];
  for (let layer = 0; layer < 4; layer++) {
    const names = [...entities, ...groups].map(({ name }) => name);
    const below = layer === 0 ? [] : dice.some(names, 0.5);
    const name = `layer-${layer}`;
    entities.push(
      component(name, {
        count: dice.whole(1, 3),
        on: below.map((target) => ({ target, spread: "in-turn" })),
        failures: Array.from({ length: dice.whole(0, 2) }, (_, i) => calendarMode(dice, `mode-${i}`)),
      }),
    );
    if (dice.chance(0.5)) {
      groups.push({ name: `of-${layer}`, of: [name], need: dice.whole(1, entities[layer].count), size: null });
    }
  }
  const counted = entities.reduce((sum, { count }) => sum + count, 0);
  groups.push({ name: "all", of: entities.map(({ name }) => name), need: dice.whole(1, counted), size: null });
  return option({ entities, groups, system: "all" });
}

/** Strikes within the history, now and then. */
export function calendarMode(dice: Dice, name: string): FailureMode {
  return mode(name, dice.law(40), dice.law(4), { clock: "calendar" });
}
