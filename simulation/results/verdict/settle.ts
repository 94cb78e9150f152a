import { neededReplications } from "../../statistics/looks.ts";
import { halfWidthOf } from "../intervals.ts";
import { count } from "../words/numbers.ts";
import type { VerdictData } from "./data.ts";
import type { Side } from "./sides.ts";

/** Fewer differing histories than this make no interval worth the name. */
const enoughDiffering = 30;
const hopeless = 10_000_000;

/** What would settle a comparison that cannot be told: histories, as far as the difference is what it looks like. */
export function settleWords(side: Side, { histories }: VerdictData): string {
  const bySize = neededReplications(histories, halfWidthOf(side.saved), Math.abs(side.saved.mean));
  const byNumber = (histories * enoughDiffering) / side.differing;
  const more = Math.max(bySize, byNumber) - histories;
  if (!(more < hopeless)) return "More histories will hardly help: if there is a difference, it is too small to see.";
  return `About ${count(Number(Math.max(more, 1).toPrecision(1)))} more histories would settle it.`;
}
