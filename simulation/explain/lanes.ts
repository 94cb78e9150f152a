import { phases } from "../scenario/types.ts";
import { recorded, recordedBefore } from "./hours.ts";
import { isInside } from "./names.ts";
import type { EventRecord } from "./records.ts";
import { ownEntity } from "./replay.ts";
import type { Replay } from "./replay.ts";
import type { Bar, Lane } from "./schema.ts";

/** The rows of a timeline under its tools. */
export function lanesOf(replay: Replay): Lane[] {
  const { names, model } = replay;
  const bars = entityBars(replay);
  const entities = names.entities.flatMap(({ id, kind }, entity): Lane[] => {
    const own = bars.get(entity);
    return own === undefined ? [] : [{ id, kind, bars: own.sort(byBegin) }];
  });
  const crews = model.crews.names.flatMap((id, crew): Lane[] => {
    const own = crewBars(replay, crew);
    return own.length === 0 ? [] : [{ id, kind: "crew", bars: own.sort(byBegin) }];
  });
  return [...entities, ...crews];
}

/** Of entities with events of their own, and of parts and groups. */
function entityBars(replay: Replay): Map<number, Bar[]> {
  const { events, entityOutages, model, names } = replay;
  const bars = new Map<number, Bar[]>();
  for (const event of events) {
    const entity = ownEntity(event, replay);
    if (entity < 0) continue;
    const own =
      event.kind === "plan" ? [barOf(replay, event, "planned", event.at, event.end)] : phaseBars(replay, event);
    bars.set(entity, [...(bars.get(entity) ?? []), ...own]);
  }
  for (const { entity, event, from, to } of entityOutages) {
    const name = names.entities[entity];
    const shown = bars.has(entity) || name.kind === "part" || name.kind === "group";
    if (!shown || isInside(name)) continue;
    const down = {
      event,
      state: "down",
      fromHours: recorded(from),
      toHours: recordedBefore(model.horizonHours, to),
    } as const;
    bars.set(entity, [...(bars.get(entity) ?? []), down]);
  }
  return bars;
}

function phaseBars(replay: Replay, event: EventRecord): Bar[] {
  const { name } = replay.model.modes.phases;
  return event.phases.flatMap(({ row, entered, from, to }) => {
    const waiting = from > entered ? [barOf(replay, event, "waiting", entered, Math.min(from, event.end))] : [];
    return from < Infinity ? [...waiting, barOf(replay, event, phases[name[row]], from, to)] : waiting;
  });
}

function crewBars(replay: Replay, crew: number): Bar[] {
  const { phases: table } = replay.model.modes;
  const { movers } = replay.model.vms;
  return replay.events.flatMap((event) =>
    [
      ...event.phases.filter(({ row }) => table.crew[row] === crew),
      ...event.evacuations.filter(({ vm }) => movers[vm] === crew),
    ]
      .filter(({ from }) => from < Infinity)
      .map(({ from, to }) => barOf(replay, event, "work", from, to)),
  );
}

function barOf({ model }: Replay, { id }: EventRecord, state: Bar["state"], from: number, to: number): Bar {
  return { event: id, state, fromHours: recorded(from), toHours: recordedBefore(model.horizonHours, to) };
}

function byBegin(a: Bar, b: Bar): number {
  return a.fromHours - b.fromHours || a.event - b.event;
}
