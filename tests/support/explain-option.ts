/** One history of an option built by hand, explained. */
import { explain, explainEvent } from "../../simulation/explain/explain.ts";
import { replay } from "../../simulation/explain/replay.ts";
import type { Explanation } from "../../simulation/explain/schema.ts";
import type { OptionSpec } from "../../simulation/scenario/types.ts";
import { scenarioOf } from "./option.ts";

export interface Explained {
  readonly story: Explanation;
  /** With each tool. */
  readonly event: (id: number) => Explanation;
}

export function explainOption(option: OptionSpec, horizonHours: number, weekOffsetHours = 0): Explained {
  const history = replay(scenarioOf(horizonHours, [option], weekOffsetHours), option, 1, 0);
  if (typeof history === "string") throw new Error(history);
  const story = explain(history, { scenario: "", hash: "0".repeat(64), version: "1.2.3", place: null });
  return {
    story,
    event: (id) => {
      const one = explainEvent(history, story, id);
      if (one === null) throw new Error(`there is no event ${id}`);
      return one;
    },
  };
}
