import { causes } from "../scenario/types.ts";
import type { Replay } from "./replay.ts";
import type { EventRecord } from "./records.ts";
import type { ExplainedEvent, Explanation } from "./schema.ts";

type Scheduled = NonNullable<Explanation["scheduled"]>[number];

/** What became of the runs of each scheduled class; nothing where there are none. */
export function scheduledOf({ model: { layout, classes }, row }: Replay): Pick<Explanation, "scheduled"> {
  if (layout.scheduled.length === 0) return {};
  const byCause = (first: number): Scheduled["missed"] =>
    Object.fromEntries(causes.flatMap((cause, i) => (row[first + i] > 0 ? [[cause, row[first + i]]] : [])));
  const scheduled = layout.scheduled.map((name, index) => ({
    name,
    tools: classes.toolCount[classes.names.indexOf(name)],
    runs: row[layout.runsDue + index],
    missed: byCause(layout.runsMissed + index * causes.length),
    failed: byCause(layout.runsFailed + index * causes.length),
  }));
  return { scheduled };
}

export function runsOf({ runs }: EventRecord, { model: { layout } }: Replay): Pick<ExplainedEvent, "runs"> {
  return layout.scheduled.length === 0 ? {} : { runs: { ...runs } };
}
