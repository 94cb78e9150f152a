import { isScheduled } from "../engine/jobs/jobs.ts";
import { causes } from "../scenario/types.ts";
import { downtimeOf, lengthOf, msByCause } from "./charges.ts";
import { eventsOf } from "./events.ts";
import { hoursOf } from "./hours.ts";
import { lanesOf } from "./lanes.ts";
import type { ToolOutage } from "./records.ts";
import type { Replay } from "./replay.ts";
import type { ExplainedOutage, Explanation } from "./schema.ts";
import { scheduledOf } from "./scheduled.ts";
import { toolsDownOf } from "./tools-down.ts";

/** What an explanation says of where it comes from. */
export type Provenance = Pick<Explanation, "scenario" | "hash" | "version" | "place">;

/** The whole story of one history. */
export function explain(replay: Replay, provenance: Provenance): Explanation {
  const { model, seed, replication } = replay;
  const downtime = downtimeOf(replay);
  const events = eventsOf(replay);
  return {
    format: "headroom-explain/1",
    scenario: provenance.scenario,
    hash: provenance.hash,
    version: provenance.version,
    seed,
    option: model.name,
    title: model.title,
    replication,
    world: explainedWorld(replay),
    place: provenance.place,
    plain: model.plain,
    horizonHours: model.horizonHours,
    hoursPerYear: model.hoursPerYear,
    weekOffsetHours: model.weekOffsetHours,
    startDateHours: model.startDateHours,
    classes: model.classes.names.flatMap((name, row) =>
      isScheduled(model, row)
        ? []
        : [{ name, tools: model.classes.toolCount[row], downtimeMs: msByCause(downtime[row]) }],
    ),
    ...scheduledOf(replay),
    totals: {
      downtimeMs: msByCause(causes.map((_, cause) => downtime.reduce((sum, row) => sum + row[cause], 0))),
      incidents: events.reduce((sum, event) => sum + event.incidents.length, 0),
      events: events.length,
    },
    events,
    lanes: lanesOf(replay),
    toolsDown: toolsDownOf(replay),
    outages: [],
  };
}

function explainedWorld({ world: { number, unknowns } }: Replay): Explanation["world"] {
  if (number === null) return null;
  return { number, unknowns: unknowns.map(({ key, u }) => ({ key, percentile: Math.round(1000 * u) / 10 })) };
}

/** The same with one event only, and every tool that it took down or kept down; null: there is no such event. */
export function explainEvent(replay: Replay, explanation: Explanation, id: number): Explanation | null {
  const events = explanation.events.filter((event) => event.id === id);
  if (events.length === 0) return null;
  const involved = replay.toolOutages.filter(
    ({ root, charges }) => root === id || charges.some(({ event }) => event === id),
  );
  return { ...explanation, events, outages: involved.map((outage) => explainedOutage(outage, replay)) };
}

function explainedOutage({ tool, root, fromMs, toMs, charges }: ToolOutage, { model, names }: Replay): ExplainedOutage {
  return {
    tool: names.tools[tool],
    class: model.classes.names[model.tools.toolClass[tool]],
    root,
    fromHours: hoursOf(fromMs),
    toHours: toMs === Infinity ? null : hoursOf(toMs),
    charges: charges.map((charge) => ({
      event: charge.event,
      cause: causes[charge.cause],
      fromHours: hoursOf(charge.fromMs),
      toHours: hoursOf(charge.toMs),
      ms: lengthOf(charge),
    })),
  };
}
