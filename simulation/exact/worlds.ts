import { optionInWorld } from "../scenario/worlds.ts";
import type { OptionSpec, Scenario, Undrawn } from "../scenario/types.ts";
import { exactCones, figureOf, type Exact } from "./exact.ts";

/** The figures of the things of one option by their names, each worked out when it is asked for. */
export type FiguresByThing = Pick<ReadonlyMap<string, Exact>, "get" | "keys">;

/** The figures of some options, by option and thing. Where something is unknown, of what it does not touch. */
export function exactInAllWorlds(
  scenario: Pick<Scenario, "horizonHours" | "undrawn">,
  options: readonly OptionSpec[],
): ReadonlyMap<string, FiguresByThing> {
  const cones = options.map(exactCones);
  const atEnds = scenario.undrawn === null ? [] : conesAtEnds(scenario.undrawn, options);
  /** Options share much, and what is the same in two has the same figure. */
  const solved = new Map<string, Exact>();
  const figure = (option: number, name: string): Exact | undefined => {
    const cone = cones[option].get(name);
    if (cone === undefined) return undefined;
    const design = JSON.stringify(cone);
    const same = atEnds.every((ends) => JSON.stringify(ends[option]?.get(name)) === design);
    if (!same) return { because: "unknowns" };
    const exact = solved.get(design) ?? figureOf(cone, scenario.horizonHours);
    solved.set(design, exact);
    return exact;
  };
  return new Map(
    options.map(({ name: option }, index): [string, FiguresByThing] => {
      const known = new Map<string, Exact | undefined>();
      return [
        option,
        {
          keys: () => cones[index].keys(),
          get: (name) => {
            if (!known.has(name)) known.set(name, figure(index, name));
            return known.get(name);
          },
        },
      ];
    }),
  );
}

/** All unknowns at one end of their range: what depends on any of them differs between the ends. */
const ends = [1e-9, 1 - 1e-9];

/** Per end and option; undefined where the end is impossible. */
function conesAtEnds(
  undrawn: Undrawn,
  options: readonly OptionSpec[],
): (ReturnType<typeof exactCones> | undefined)[][] {
  return ends.map((u) =>
    options.map(({ name }) => {
      const found = optionInWorld(undrawn, name, { u });
      return found.ok ? exactCones(found.option) : undefined;
    }),
  );
}
