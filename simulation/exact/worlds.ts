import { openWorlds } from "../scenario/worlds.ts";
import type { OptionSpec, Scenario } from "../scenario/types.ts";
import { exactCones, figureOf, type Exact } from "./exact.ts";

/** The figures of some options, by option and thing. Where something is unknown, of what it does not touch. */
export function exactInAllWorlds(
  scenario: Pick<Scenario, "horizonHours" | "worldsText">,
  options: readonly OptionSpec[],
): Map<string, Map<string, Exact>> {
  const cones = options.map(exactCones);
  const atEnds = scenario.worldsText === null ? [] : conesAtEnds(scenario.worldsText, options);
  /** Options share much, and what is the same in two has the same figure. */
  const solved = new Map<string, Exact>();
  return new Map(
    options.map(({ name: option }, index) => {
      const figures = [...cones[index]].map(([name, cone]): [string, Exact] => {
        const design = JSON.stringify(cone);
        const same = atEnds.every((ends) => JSON.stringify(ends[index]?.get(name)) === design);
        const exact: Exact = same
          ? (solved.get(design) ?? figureOf(cone, scenario.horizonHours))
          : { because: "unknowns" };
        if (same) solved.set(design, exact);
        return [name, exact];
      });
      return [option, new Map(figures)];
    }),
  );
}

/** All unknowns at one end of their range: what depends on any of them differs between the ends. */
const ends = [1e-9, 1 - 1e-9];

/** Per end and option; undefined where the end is impossible. */
function conesAtEnds(text: string, options: readonly OptionSpec[]): (ReturnType<typeof exactCones> | undefined)[][] {
  const worlds = openWorlds(text);
  return ends.map((u) =>
    options.map(({ name }) => {
      const found = worlds.option(name, { u });
      return found.ok ? exactCones(found.option) : undefined;
    }),
  );
}
