import { neededReplications } from "../../statistics/looks.ts";
import { halfWidthOf } from "../intervals.ts";
import { count } from "../words/numbers.ts";
import type { VerdictData } from "./data.ts";
import type { Side } from "./sides.ts";

/** Fewer differing histories than this make no interval worth the name. */
const enoughDiffering = 30;
const hopeless = 10_000_000;

export interface Settling {
  readonly words: string;
  /** Histories; left out where they would not settle it. */
  readonly more?: number;
}

/** What would settle a comparison that cannot be told: histories, as far as the difference is what it looks like. */
export function settlingOf(side: Side, { ending, histories }: VerdictData): Settling {
  const { savedInWorlds, decidesMost } = side;
  // They would only tell the average over what is not known, which decides nothing here.
  if (decidesMost !== null && savedInWorlds !== null && savedInWorlds.low < 0 && savedInWorlds.high > 0)
    return { words: `More histories will not help: it hangs on ${decidesMost}. Measure that first.` };
  const bySize = neededReplications(histories, halfWidthOf(side.saved), Math.abs(side.saved.mean));
  const byNumber = (histories * enoughDiffering) / side.differing;
  const exact = Math.max(bySize, byNumber) - histories;
  if (!(exact < hopeless))
    return { words: "More histories will hardly help: if there is a difference, it is too small to see." };
  const more = Number(Math.max(exact, 1).toPrecision(1));
  const limit = ending === "capped" ? ` Raise the limit of ${count(histories)} histories.` : "";
  return { words: `About ${count(more)} more histories would settle it.${limit}`, more };
}
