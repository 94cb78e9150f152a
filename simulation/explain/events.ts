import { toMs } from "../engine/clock.ts";
import { causes, phases } from "../scenario/types.ts";
import type { Effect } from "../scenario/types.ts";
import { crewsAtWork, downBefore, lossesBefore } from "./before.ts";
import type { AtWork } from "./before.ts";
import { chargesOf, msByCause } from "./charges.ts";
import type { EventCharges } from "./charges.ts";
import { groupBy } from "./group-by.ts";
import { recorded, recordedBefore } from "./hours.ts";
import { incidentsOf } from "./incidents.ts";
import type { CountTools } from "./incidents.ts";
import { isInside, outsideOf } from "./names.ts";
import type { EntityOutage, EventRecord, MoveRecord, PhaseRecord, StepRecord, ToolOutage } from "./records.ts";
import { ownEntity } from "./replay.ts";
import { runsOf } from "./scheduled.ts";
import type { Replay } from "./replay.ts";
import type { ExplainedEvent, ExplainedMove, ExplainedPhase, ExplainedStep } from "./schema.ts";

/** Ids of entities that an event lists; their number is given in full. */
const listedEntities = 100;

const noCharges: EventCharges = { byCause: [], passedOn: new Map(), takenOver: new Map() };

/** Every event of the history; its start only if anything is charged to it. */
export function eventsOf(replay: Replay): ExplainedEvent[] {
  const { events, toolOutages, entityOutages } = replay;
  const charges = chargesOf(replay);
  const outages = groupBy(toolOutages, ({ root }) => root);
  const stopped = entitiesByEvent(entityOutages);
  const before = lossesBefore(replay);
  const alsoDown = downBefore(replay);
  const atWork = crewsAtWork(replay);
  const countTools = toolCounter(replay);
  const horizonMs = toMs(replay.model.horizonHours);
  const told = events.filter(
    ({ kind, id, runs }) => kind !== "start" || outages.has(id) || charges.has(id) || runs.missed > 0,
  );
  return told.map((event) => {
    const { byCause, passedOn, takenOver } = charges.get(event.id) ?? noCharges;
    const own = outages.get(event.id) ?? [];
    return {
      id: event.id,
      ...whatOf(event, replay),
      cause: causes[event.cause],
      broughtAboutBy: event.root === event.id ? null : event.root,
      atHours: recorded(event.at),
      endHours: recordedBefore(replay.model.horizonHours, event.end),
      replaced: event.replaced,
      drainHours: recorded(Math.min(event.workFrom, event.end, replay.model.horizonHours) - event.at),
      calledOff: event.calledOff,
      phases: event.phases.map((phase) => explainedPhase(phase, event, replay, atWork)),
      affected: {
        ...affectedEntities(stopped.get(event.id) ?? [], ownEntity(event, replay), replay),
        pods: event.pods.size,
        ...countTools(own.map(({ tool }) => tool)),
      },
      onTopOf: [...(before.get(event.id) ?? [])].sort((a, b) => a - b),
      alsoDown: alsoDown.get(event.id) ?? [],
      moves: movesOf(event, replay),
      evacuations: event.evacuations.map((move) => explainedMove(move, replay, atWork)),
      redundancy: event.redundancy.map((step) => explainedStep(step, replay)),
      incidents: incidentsOf(
        own.filter((outage) => Math.min(outage.toMs, horizonMs) - outage.fromMs >= replay.model.ignoreOutagesBelowMs),
        countTools,
      ),
      ...runsOf(event, replay),
      outageMs: outageLengths(own, horizonMs),
      chargedMs: msByCause(byCause),
      passedOn: byEvent(passedOn),
      takenOver: byEvent(takenOver),
    };
  });
}

type What = Pick<ExplainedEvent, "what" | "entity" | "group" | "mode" | "effect" | "stuckPart">;

function whatOf(event: EventRecord, replay: Replay): What {
  const { kind, row } = event;
  const { names } = replay;
  if (kind === "start") return { what: "start", entity: null, group: null, mode: null, effect: null, stuckPart: null };
  const { name, effect } = (kind === "mode" ? names.modes : names.plans)[row];
  const entity = names.entities[ownEntity(event, replay)];
  const full: Effect = typeof effect === "string" ? { kind: effect } : effect;
  return {
    what: kind,
    entity: entity.id,
    group: entity.group,
    mode: name,
    effect: full.kind,
    stuckPart: full.kind === "stuck" ? full.part : null,
  };
}

function explainedPhase(
  { row, entered, from, to, work }: PhaseRecord,
  event: EventRecord,
  { model }: Replay,
  atWork: AtWork,
): ExplainedPhase {
  const { horizonHours } = model;
  const crew = model.modes.phases.crew[row];
  const waitedUntil = Math.min(from, event.end, horizonHours);
  return {
    phase: phases[model.modes.phases.name[row]],
    crew: crew < 0 ? null : model.crews.names[crew],
    waitedFor: waitedUntil > entered ? atWork(crew, entered) : [],
    waitedHours: recorded(waitedUntil - entered),
    fromHours: recordedBefore(horizonHours, from),
    toHours: recordedBefore(horizonHours, to),
    workHours: recorded(work),
  };
}

type AffectedEntities = Pick<ExplainedEvent["affected"], "entities" | "entityCount" | "byGroup" | "nodes">;

/** Its own entity first, for the list has an end. */
function affectedEntities(affected: readonly number[], own: number, { model, names }: Replay): AffectedEntities {
  const rows = affected.includes(own) ? [own, ...affected.filter((row) => row !== own)] : affected;
  const entities = rows.map((row) => names.entities[row]).filter((entity) => !isInside(entity));
  const byGroup: Record<string, number> = {};
  for (const { group } of entities) byGroup[group] = (byGroup[group] ?? 0) + 1;
  return {
    entities: entities.slice(0, listedEntities).map(({ id }) => id),
    entityCount: entities.length,
    byGroup,
    nodes: rows.filter((row) => model.entities.node[row] >= 0).length,
  };
}

function movesOf(event: EventRecord, { model }: Replay): ExplainedEvent["moves"] {
  const { podsMoved, firstMove, foundNoRoom, imagesPulled, longestPullWait, vmsMoved, firstVmMove } = event;
  const firstPodHours = recordedBefore(model.horizonHours, firstMove);
  const firstVmHours = recordedBefore(model.horizonHours, firstVmMove);
  const pulls = { images: imagesPulled, longestWaitMs: toMs(longestPullWait) };
  return {
    pods: podsMoved,
    firstPodHours,
    foundNoRoom,
    ...(imagesPulled > 0 && { pulls }),
    vms: vmsMoved,
    firstVmHours,
  };
}

function explainedMove(
  { vm, entered, from, to, outcome }: MoveRecord,
  { model }: Replay,
  atWork: AtWork,
): ExplainedMove {
  const { horizonHours } = model;
  const crew = model.vms.movers[vm];
  const waitedUntil = Math.min(from, to, horizonHours);
  return {
    vm: model.entities.ids[model.vms.entity[vm]],
    crew: crew < 0 ? null : model.crews.names[crew],
    waitedFor: waitedUntil > entered ? atWork(crew, entered) : [],
    waitedHours: recorded(waitedUntil - entered),
    fromHours: recordedBefore(horizonHours, from),
    toHours: recordedBefore(horizonHours, to),
    outcome: to < horizonHours ? outcome : null,
  };
}

function explainedStep({ of, member, step, at, until }: StepRecord, { model, names }: Replay): ExplainedStep {
  return {
    of: outsideOf(names.entities[of]),
    member: member < 0 ? null : names.entities[member].id,
    step,
    atHours: recorded(at),
    untilHours: recordedBefore(model.horizonHours, until),
  };
}

function outageLengths(outages: readonly ToolOutage[], horizonMs: number): ExplainedEvent["outageMs"] {
  if (outages.length === 0) return null;
  const lengths = outages.map(({ fromMs, toMs: endMs }) => Math.min(endMs, horizonMs) - fromMs).sort((a, b) => a - b);
  return {
    shortest: lengths[0],
    median: lengths[Math.floor((lengths.length - 1) / 2)],
    longest: lengths[lengths.length - 1],
  };
}

/** In the order of the model, so that what is below comes before what stands on it. */
function entitiesByEvent(outages: readonly EntityOutage[]): Map<number, number[]> {
  const found = new Map<number, Set<number>>();
  for (const { event, entity } of outages) {
    const known = found.get(event) ?? new Set();
    found.set(event, known.add(entity));
  }
  return new Map([...found].map(([event, entities]) => [event, [...entities].sort((a, b) => a - b)]));
}

function toolCounter({ model }: Replay): CountTools {
  const { toolClass } = model.tools;
  const { names } = model.classes;
  return (tools) => {
    const distinct = new Set(tools);
    const counts = names.map(() => 0);
    for (const tool of distinct) counts[toolClass[tool]]++;
    const byClass = Object.fromEntries(names.flatMap((name, row) => (counts[row] > 0 ? [[name, counts[row]]] : [])));
    return { tools: distinct.size, byClass };
  };
}

function byEvent(sums: ReadonlyMap<number, number>): ExplainedEvent["passedOn"] {
  return [...sums].sort(([a, x], [b, y]) => y - x || a - b).map(([event, ms]) => ({ event, ms }));
}
