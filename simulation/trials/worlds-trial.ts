import { hasRacks } from "../engine/losses/units.ts";
import { Simulator } from "../engine/simulator.ts";
import { buildModel } from "../model/build.ts";
import { layoutOf } from "../model/layout.ts";
import { NoRoomForVm } from "../model/machines.ts";
import type { Model } from "../model/types.ts";
import type { ScenarioCommon } from "../scenario/types.ts";
import { optionInWorld, type OptionInWorld } from "../scenario/worlds.ts";
import { allDown } from "./all-down.ts";
import { factsOf } from "./facts.ts";
import { lookDate } from "./look-dates.ts";
import type { Trial } from "./serve.ts";
import { impossible } from "./source.ts";
import type { WorldsSource } from "./source.ts";
import { columnsFrom, worldLayout } from "./world-layout.ts";

/** One world made ready: writes the engine's figures of a history of it, and what the world has of its own. */
interface World {
  readonly number: number;
  steps(replication: number, row: Float64Array, offset: number): Generator<undefined, void>;
}

/** An option with unknowns: the model of a world is made when its first history is asked for, and kept until another is. */
export function openWorldsTrial({ undrawn, option: name, groups, seed, historiesPerWorld }: WorldsSource): Trial {
  const { common } = undrawn;
  const best = modelOf(common, optionInWorld(undrawn, name, null), seed, "the best guesses");
  const { layout, worlds } = worldLayout(best.layout, groups, historiesPerWorld);
  const facts = { ...factsOf(best, new Simulator(best)), layout, worlds };

  const losesRacks = best.tools.podCount > 0 && best.nodes.count > 0 && hasRacks(best);

  function openWorld(number: number): World {
    const option = optionInWorld(undrawn, name, { seed, world: number });
    const made = modelIfRoom(() => modelOf(common, option, seed, `world ${number} of ${name}`));
    // Some worlds have fewer kinds of outages than others: figures are told as for the best guesses in all.
    const model = made && { ...made, layout: layoutOf({ ...made.layout, kindsByClass: layout.kindsByClass }) };
    const simulator = model === null ? null : new Simulator(model);
    const columns = model === null ? null : columnsFrom(model.layout, layout);
    const scratch = new Float64Array(model?.layout.width ?? 0);
    const { classes, tools } = model ?? best;
    return {
      number,
      *steps(replication, row, offset) {
        const date = lookDate(replication, historiesPerWorld);
        if (simulator === null || columns === null) allDown(facts, losesRacks, row, offset, date >= 0);
        else {
          yield* simulator.steps(replication, scratch, 0, date);
          for (let i = 0; i < columns.length; i++) row[offset + i] = columns[i] < 0 ? 0 : scratch[columns[i]];
        }
        row[offset + worlds.unplacedPods] = simulator?.unplacedPods ?? tools.podCount;
        row.set(classes.serving, offset + worlds.toolCounts);
        row.set(classes.weight, offset + worlds.toolWeights);
        const scheduled = simulator?.scheduled ?? facts.scheduled;
        scheduled.forEach((one, index) => (row[offset + worlds.scheduledTools + index] = one.tools));
      },
    };
  }

  let world: World | null = null;
  function* steps(replication: number, row: Float64Array, offset: number): Generator<undefined, void> {
    const number = Math.floor(replication / historiesPerWorld);
    if (world?.number !== number) {
      world = openWorld(number);
      yield;
    }
    yield* world.steps(replication, row, offset);
  }

  return {
    facts,
    survey: () => new Simulator(best).surveyLosses(),
    steps,
    run: (replication, row, offset) => {
      const left = steps(replication, row, offset);
      while (left.next().done !== true);
    },
  };
}

/** Throws what makes the world impossible: it cannot be left out without a bias, so that the run ends there. */
function modelOf(common: ScenarioCommon, found: OptionInWorld, seed: number, where: string): Model {
  if (found.ok) return buildModel(common, found.option, seed);
  throw new Error(impossible(where, found));
}

/** Null where VMs find no host: such a world exists, and nothing of it runs. */
function modelIfRoom(build: () => Model): Model | null {
  try {
    return build();
  } catch (error) {
    if (error instanceof NoRoomForVm) return null;
    throw error;
  }
}
