import type { Model } from "../model/types.ts";

/**
 * Kinds of events in the order in which simultaneous ones happen: first what comes back, then what reacts to a loss,
 * then what is lost. So a node that returns at the very instant of its eviction keeps its pods, and a repair that
 * ends when the next failure begins ends first. Within a kind the lower index goes first.
 */
export const eventKinds = [
  "recovery", // a phase of a mode's recovery ends (index: mode)
  "planEnd", // planned work ends (plan)
  "start", // an entity has started again (entity)
  "thaw", // a live-migrated VM runs on (VM)
  "madeAnew", // copies of a lost member are there again on others (member of the redundancy)
  "failover", // replicas that take over are ready (row of the redundancy)
  "evacuate", // a VM of a lost host is moved (VM)
  "runElsewhere", // runs of scheduled tools on a node that does not answer are placed elsewhere (node)
  "evict", // pods of a node that does not answer are evicted (node)
  "move", // somebody moves a pod whose node does not answer (row of the movable pods)
  "drain", // a drain goes on, or its time is over (row of the drains)
  "planBegin", // planned work is due (plan)
  "common", // a mode strikes several entities at once (row of the common causes)
  "failure", // a mode strikes (mode)
  "profile", // a class uses more or less from now on (row of the profiles)
] as const;
export type EventKind = (typeof eventKinds)[number];

/** First slot of each kind, and the number of slots in all. */
export type Slots = Readonly<Record<EventKind, number>> & { readonly count: number };

export function slotsOf(model: Model): Slots {
  const sizes: Record<EventKind, number> = {
    recovery: model.modes.count,
    planEnd: model.plans.count,
    start: model.entities.startLaw.some((law) => law >= 0) ? model.entities.count : 0,
    thaw: model.vms.count,
    madeAnew: model.redundancy.domains > 0 ? model.redundancy.member.length : 0,
    failover: model.redundancy.count,
    evacuate: model.vms.count,
    runElsewhere: model.schedules.count > 0 ? model.nodes.count : 0,
    evict: model.nodes.count,
    move: model.tools.movable.length,
    drain: model.drains.count,
    planBegin: model.plans.count,
    common: model.common.count,
    failure: model.modes.count,
    profile: model.profiles.count,
  };
  let count = 0;
  const first = {} as Record<EventKind, number>;
  for (const kind of eventKinds) {
    first[kind] = count;
    count += sizes[kind];
  }
  return { ...first, count };
}
