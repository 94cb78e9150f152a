import { causes } from "../scenario/types.ts";
import { hoursOf } from "./hours.ts";
import type { Replay } from "./replay.ts";
import type { Explanation } from "./schema.ts";

/** How many tools are down at each instant at which that changes, by the cause they are charged to. */
export function toolsDownOf({ toolOutages }: Replay): Explanation["toolsDown"] {
  const changes = toolOutages.flatMap(({ charges }) =>
    charges.flatMap(({ cause, fromMs, toMs }) => [
      { atMs: fromMs, cause, by: 1 },
      { atMs: toMs, cause, by: -1 },
    ]),
  );
  changes.sort((a, b) => a.atMs - b.atMs);
  const seen = causes.map((_, cause) => cause).filter((cause) => changes.some((change) => change.cause === cause));
  const down = causes.map(() => 0);
  const steps: number[][] = [];
  changes.forEach(({ atMs, cause, by }, i) => {
    down[cause] += by;
    if (changes[i + 1]?.atMs !== atMs) steps.push([hoursOf(atMs), ...seen.map((each) => down[each])]);
  });
  return { causes: seen.map((cause) => causes[cause]), steps };
}
