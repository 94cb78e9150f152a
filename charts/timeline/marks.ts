/** What can be pointed at in a timeline. */
import type { Explanation } from "../../simulation/index.ts";
import type { Mark } from "../drawing.ts";
import type { Cluster } from "./clusters.ts";
import { clusterLabel, eventLabel } from "./words.ts";

interface Place {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** One event for as long as it lasts; of several, where they begin. */
export function clusterMark(
  { x, events }: Cluster,
  explanation: Explanation,
  xOf: (hours: number) => number,
  { left, top, bottom }: Place,
): Mark {
  const [most] = events;
  const isOne = events.length === 1;
  const end = isOne
    ? xOf(most.endHours ?? explanation.horizonHours)
    : Math.max(...events.map(({ atHours }) => xOf(atHours)));
  return {
    id: `${explanation.option} ${most.id}`,
    x: Math.max(left, x),
    y: (top + bottom) / 2,
    box: { x: x - 2, y: top, width: Math.max(4, end - x + (isOne ? 0 : 4)), height: bottom - top },
    label: isOne ? eventLabel(most, explanation) : clusterLabel(events, explanation),
    explains: {
      kind: "event",
      option: explanation.option,
      replication: explanation.replication,
      events: events.map(({ id }) => id),
    },
  };
}
