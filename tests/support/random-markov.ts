/**
 * Small random systems without tools whose times are exponential, repairs now and then not: components on components with
 * starts, clocks of both kinds, effects of all kinds, several phases, crews that are too small, and groups of them.
 */
import type { CrewSpec, EntitySpec, FailureMode, GroupSpec, OptionSpec } from "../../simulation/scenario/types.ts";
import { component, constant, crew, exponential, mode, option, phase } from "./option.ts";
import { Dice } from "./random-option.ts";

export function randomMarkov(number: number): OptionSpec {
  const dice = new Dice(40_000 + number);
  const beta = new Dice(90_000 + number);
  const crews = dice.chance(0.4) ? [crew("team", { count: dice.whole(1, 2) })] : [];
  const allExponential = dice.chance(0.5);
  const entities: EntitySpec[] = [];
  const groups: GroupSpec[] = [];
  for (let layer = 0; layer < dice.whole(1, 3); layer++) {
    const below = layer === 0 ? [] : dice.some([...entities, ...groups], 0.6);
    const starts = layer > 0 && dice.chance(0.5);
    const name = `layer-${layer}`;
    const spec = component(name, {
      count: dice.whole(1, 3),
      on: below.map((target) => ({ target: target.name, spread: "in-turn" })),
      start: starts ? exponential(0.5 + dice.roll()) : null,
      failures: Array.from({ length: dice.whole(0, 2) }, (_, i) =>
        randomMode(dice, beta, `m${i}`, crews, starts, allExponential),
      ),
    });
    entities.push(spec);
    if (dice.chance(0.5)) groups.push({ name: `of-${layer}`, of: [name], need: dice.whole(1, spec.count), size: null });
  }
  const counted = entities.reduce((sum, { count }) => sum + count, 0);
  groups.push({ name: "all", of: entities.map(({ name }) => name), need: dice.whole(1, counted), size: null });
  return option({ crews, entities, groups, system: "all" });
}

function randomMode(
  dice: Dice,
  /** Of its own, so that whatever has no beta factor is as it would be without any. */
  beta: Dice,
  name: string,
  crews: readonly CrewSpec[],
  starts: boolean,
  allExponential: boolean,
): FailureMode {
  const time = (hours: number) => {
    const size = hours * (0.5 + dice.roll());
    return allExponential || dice.chance(0.5) ? exponential(size) : dice.pick([constant(size), dice.law(hours)]);
  };
  const served = crews.length > 0 && dice.chance(0.6) ? { crew: crews[0].name } : {};
  const recovery = [phase("fix", time(4), served)];
  if (dice.chance(0.3)) recovery.unshift(phase("respond", time(1)));
  if (dice.chance(0.2)) recovery.push(phase("reboot", time(1), dice.chance(0.5) ? served : {}));
  const markov = recovery.every(({ time: law }) => law.law === "exponential");
  const common = markov && beta.chance(0.25) ? { common: { share: beta.pick([0.1, 0.5]), within: null } } : {};
  return mode(name, exponential(40 * (0.5 + dice.roll())), 1, {
    clock: dice.pick(["operating", "operating", "calendar"]),
    effect: { kind: dice.pick(["kills", "kills", "cuts", "freezes"]) },
    survivesKill: starts ? dice.chance(0.3) : dice.chance(0.8),
    restartsAge: dice.chance(0.2),
    recovery,
    ...common,
  });
}
