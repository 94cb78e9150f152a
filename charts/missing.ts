/** Which charts a file can have nothing for, and what in it would give them. */
import type { Result } from "../simulation/index.ts";

/** "Not shown: headroom over time, for want of nodes with CPU and memory (nodes)."; null where nothing is missing. */
export function missingWords({ options }: Result): string | null {
  const hasRoom = options.some(({ headroom }) => headroom !== null);
  const hasTools = options.some(({ plain }) => !plain);
  const seen = options.some(({ incidents }) =>
    incidents.blastRadius.lasting.some(({ atLeast }) => atLeast.some((rate) => rate.seen > 0)),
  );
  const parts = [
    ...(hasRoom
      ? []
      : ["headroom over time and what fits when hosts are lost, for want of nodes with CPU and memory (nodes)"]),
    ...(hasTools ? [] : ["outages by size, for want of tools (tools)"]),
    ...(hasTools && !seen ? ["outages by size, for none was seen"] : []),
  ];
  return parts.length === 0 ? null : `Not shown: ${parts.join("; ")}.`;
}
