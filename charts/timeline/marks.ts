/** What can be pointed at in a timeline. */
import type { Mark } from "../drawing.ts";
import type { Cluster } from "./clusters.ts";
import { clusterLabel, eventLabel } from "./words.ts";
import type { Seen } from "./seen.ts";

interface Place {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** One event for as long as it lasts; of several, where they begin. */
export function clusterMark(
  cluster: Cluster,
  explanation: Seen,
  xOf: (hours: number) => number,
  { left, top, bottom }: Place,
): Mark {
  const { x, ids, costliest: most, lastHours } = cluster;
  const isOne = ids.length === 1;
  const end = isOne ? xOf(most.endHours ?? explanation.horizonHours) : xOf(lastHours);
  return {
    id: `${explanation.option} ${most.id}`,
    x: Math.max(left, x),
    y: (top + bottom) / 2,
    box: { x: x - 2, y: top, width: Math.max(4, end - x + (isOne ? 0 : 4)), height: bottom - top },
    label: isOne ? eventLabel(most, explanation) : clusterLabel(cluster, explanation),
    explains: {
      kind: "event",
      option: explanation.option,
      replication: explanation.replication,
      events: ids,
    },
  };
}
