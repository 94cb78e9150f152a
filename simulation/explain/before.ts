/** What was going on when something happened: whom a recovery waited for, what had been lost before a quorum was. */
import { groupBy } from "./group-by.ts";
import type { EventRecord, MoveRecord, PhaseRecord } from "./records.ts";
import type { Replay } from "./replay.ts";

/** By the event that took a k-of-n group down: the events that had taken down other members of it before. */
export function lossesBefore({ entityOutages, names }: Replay): Map<number, Set<number>> {
  const byEntity = groupBy(entityOutages, ({ entity }) => entity);
  const found = new Map<number, Set<number>>();
  for (const { entity, event, from } of entityOutages) {
    for (const member of names.membersOf.get(entity) ?? []) {
      const earlier = byEntity
        .get(member)
        ?.find((other) => other.from <= from && other.to > from && other.event !== event);
      if (earlier !== undefined) found.set(event, (found.get(event) ?? new Set()).add(earlier.event));
    }
  }
  return found;
}

/** By event: the earlier ones because of which something still did not answer when it began. */
export function downBefore({ events, entityOutages }: Replay): Map<number, number[]> {
  const until = new Map<number, number>();
  for (const { event, to } of entityOutages) until.set(event, Math.max(until.get(event) ?? 0, to));
  let down: number[] = [];
  const found = new Map<number, number[]>();
  for (const { id, at } of events) {
    down = down.filter((earlier) => until.get(earlier)! > at);
    found.set(id, down);
    if (until.has(id)) down = [...down, id];
  }
  return found;
}

/** Who worked on what: for a recovery that waits, the events that its crew was busy with. */
export type AtWork = (crew: number, at: number) => number[];

export function crewsAtWork({ events, model }: Replay): AtWork {
  const { phases } = model.modes;
  const spells = model.crews.names.map((): { event: number; from: number; to: number }[] => []);
  for (const event of events) {
    for (const phase of event.phases) {
      const crew = phases.crew[phase.row];
      if (crew >= 0 && phase.from < Infinity) spells[crew].push(spellOf(event, phase));
    }
    for (const move of event.evacuations) {
      const crew = model.vms.movers[move.vm];
      if (crew >= 0 && move.from < Infinity) spells[crew].push(spellOf(event, move));
    }
  }
  for (const own of spells) own.sort((a, b) => a.from - b.from);
  return (crew, at) => {
    const busy = new Set<number>();
    const own = spells[crew];
    // Backwards from those that began last, until every member is accounted for.
    for (let i = own.length - 1; i >= 0 && busy.size < model.crews.members[crew]; i--) {
      if (own[i].from <= at && own[i].to > at) busy.add(own[i].event);
    }
    return [...busy].sort((a, b) => a - b);
  };
}

function spellOf(
  { id }: EventRecord,
  { from, to }: PhaseRecord | MoveRecord,
): { event: number; from: number; to: number } {
  return { event: id, from, to };
}
