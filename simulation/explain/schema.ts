/** One history told as data: what `headroom explain --json` prints, and what its sentences and its timeline are made from. */
import * as z from "zod";
import { moveOutcomes, redundancySteps } from "../engine/journal.ts";
import { causes, phases } from "../scenario/types.ts";
import { entityKinds } from "./names.ts";

const described = <T extends z.ZodType>(type: T, description: string): T => type.describe(description);
const named = <T extends z.ZodType>(id: string, type: T, description: string): T => type.meta({ id, description });
const count = z.int().min(0);
const ms = z.int().min(0);
const eventId = described(count, "The number of an event.");
const hours = described(z.number().min(0), "Hours since the start, to the ms.");
const open = (what: string) => described(z.number().nullable(), `Hours since the start; null = ${what}.`);

const msByCause = named(
  "msByCause",
  z.partialRecord(z.enum(causes), ms),
  "Milliseconds of tool downtime; causes without any are left out.",
);
const byClass = named(
  "byClass",
  z.record(z.string(), count),
  "Distinct tools by class; classes without any are left out.",
);
const runsByCause = described(z.partialRecord(z.enum(causes), count), "Runs; causes without any are left out.");
const byEvent = z.array(z.strictObject({ event: eventId, ms }));

const phaseSchema = z.strictObject({
  phase: z.enum(phases),
  crew: z.string().nullable(),
  waitedHours: described(z.number().min(0), "How long it waited for a free member of its crew."),
  waitedFor: described(z.array(eventId), "The events that its crew was busy with when it began to wait."),
  fromHours: open("still waiting, or replaced while waiting"),
  toHours: open("not over at the horizon"),
  workHours: described(
    z.number().min(0),
    "Work in it; less than from `fromHours` to `toHours` where the crew has hours.",
  ),
});

const incidentSchema = described(
  z.strictObject({ fromHours: hours, toHours: open("not over at the horizon"), tools: count, byClass }),
  "A maximal interval with at least one tool down that this event took down.",
);

const moveSchema = z.strictObject({
  vm: z.string(),
  crew: described(z.string().nullable(), "Crew of which it occupies a member; null = nobody."),
  waitedFor: described(z.array(eventId), "The events that its crew was busy with when it began to wait."),
  waitedHours: z.number().min(0),
  fromHours: open("it never began"),
  toHours: open("not over at the horizon"),
  outcome: described(
    z.enum(moveOutcomes).nullable(),
    "failed: the VM waits for its host; waits: room, storage or VM operations were gone; called off: the host was back; null: not over.",
  ),
});

const stepSchema = z.strictObject({
  of: described(z.string(), "The part or the group."),
  member: described(
    z.string().nullable(),
    "Id of the member that stopped, or that is in use from then on; null = all of them.",
  ),
  step: described(
    z.enum(redundancySteps),
    "failover: others take over until `untilHours`; failover failed: somebody does it until then; taken over: in use from now on; in use again: those that were in use before are back first; copies missing: those on the member, until they are to be made anew elsewhere at `untilHours`; copies made anew: they are.",
  ),
  atHours: hours,
  untilHours: open("at once, or open"),
});

const eventSchema = z.strictObject({
  id: eventId,
  what: described(
    z.enum(["mode", "plan", "start"]),
    "A failure mode, planned work, or the start of the history (pods that never had a place).",
  ),
  entity: described(z.string().nullable(), "Id of what failed or is worked on; null at the start."),
  group: described(z.string().nullable(), "Name that alike entities share: `host` of `host-3`."),
  mode: described(z.string().nullable(), "Name of the failure mode or of the planned work."),
  cause: z.enum(causes),
  broughtAboutBy: described(
    eventId.nullable(),
    "The event whose trigger, or whose consequence's, struck it, or the first of several that a common cause struck at once; null = none.",
  ),
  effect: z.enum(["kills", "cuts", "freezes", "interrupt", "latent", "degraded", "stuck"]).nullable(),
  stuckPart: described(z.string().nullable(), "Part whose clients are stuck; null for other effects."),
  atHours: hours,
  endHours: open("not over at the horizon"),
  replaced: described(z.boolean(), "The recovery ended early, replaced by the start of what was killed under it."),
  drainHours: described(
    z.number().min(0),
    "How long pods were moved away before planned work; 0 where that took no time.",
  ),
  calledOff: described(z.boolean(), "Planned work was called off: its target was down when the pods were gone."),
  phases: described(z.array(phaseSchema), "Of the recovery, as far as it came; none for planned work."),
  affected: z.strictObject({
    entities: described(
      z.array(z.string()),
      "Ids of what did not answer because of it, the first 100: itself first, if it was one.",
    ),
    entityCount: count,
    byGroup: described(z.record(z.string(), count), "The same by group of alike entities."),
    nodes: count,
    pods: described(count, "Distinct pods that it stopped."),
    tools: described(count, "Distinct tools that it took down."),
    byClass,
  }),
  onTopOf: described(
    z.array(eventId),
    "Events that had taken down other members of a k-of-n group, or other replicas of a part, that this one took down.",
  ),
  alsoDown: described(
    z.array(eventId),
    "Earlier events because of which something still did not answer when this one began, those of `onTopOf` among them.",
  ),
  moves: z.strictObject({
    pods: described(count, "Pods that were given another node."),
    firstPodHours: open("no pod was moved"),
    foundNoRoom: described(count, "How often a pod found no room."),
    pulls: described(
      z.strictObject({
        images: count,
        longestWaitMs: described(ms, "The longest that one had to wait for others, and for its node."),
      }),
      "Images pulled for pods that it kept down, of which one may have needed more than one; absent where there are none.",
    ).optional(),
    vms: described(count, "VMs that were live-migrated or evacuated."),
    firstVmHours: open("no VM was moved"),
  }),
  evacuations: described(
    z.array(moveSchema),
    "Moves of VMs from hosts that it took, one by one: where they take time or somebody, and those that failed.",
  ),
  redundancy: described(z.array(stepSchema), "What it made replicas of parts do."),
  incidents: z.array(incidentSchema),
  runs: described(
    z.strictObject({ missed: count, failed: count }).optional(),
    "Runs of scheduled tools that did not begin in time, or were stopped, because of it; left out where no tool is scheduled.",
  ),
  outageMs: described(
    z.strictObject({ shortest: ms, median: ms, longest: ms }).nullable(),
    "How long the tools that it took down were down each time; the lower median; to the horizon if not up by then.",
  ),
  chargedMs: described(
    msByCause,
    "Tool downtime while this event kept the tool down, whichever took it down: over all events, the whole downtime.",
  ),
  passedOn: described(byEvent, "Downtime of tools that this event took down and another kept down."),
  takenOver: described(byEvent, "Downtime of tools that another event took down and this one kept down."),
});

const barSchema = z.strictObject({
  event: eventId,
  state: described(
    z.enum(["down", "waiting", "planned", "work", ...phases]),
    "down: does not answer; waiting: for a crew; planned: planned work; work: a crew at work; else a phase of a recovery.",
  ),
  fromHours: hours,
  toHours: open("not over at the horizon"),
});

const laneSchema = z.strictObject({
  id: z.string(),
  kind: z.enum([...entityKinds, "crew"]),
  bars: described(z.array(barSchema), "By begin. They may overlap."),
});

const outageSchema = z.strictObject({
  tool: z.string(),
  class: z.string(),
  root: described(count, "The event that took it down."),
  fromHours: hours,
  toHours: open("not up again at the horizon"),
  charges: z.array(z.strictObject({ event: eventId, cause: z.enum(causes), fromHours: hours, toHours: hours, ms })),
});

export const explanationSchema = z.strictObject({
  format: z.literal("headroom-explain/1"),
  scenario: z.string(),
  hash: described(z.string().regex(/^[0-9a-f]{64}$/), "SHA-256 of the file's bytes after --set."),
  version: z.string(),
  seed: z.int(),
  option: z.string(),
  title: z.string(),
  replication: count,
  world: described(
    z
      .strictObject({
        number: count,
        unknowns: described(
          z.array(z.strictObject({ key: z.string(), percentile: z.number() })),
          "Where in its range each thing that is not known lies in this world, from 0 to 100.",
        ),
      })
      .nullable(),
    "The world of the history; null where everything is known.",
  ),
  place: described(
    z
      .strictObject({
        asked: z.enum(["worst", "median", "luckiest"]),
        of: described(count, "Histories compared: 0, 1, 2, … without a gap."),
      })
      .nullable(),
    "How the history was chosen, by total tool downtime; null where it was named.",
  ),
  plain: described(z.boolean(), "True: a system without tools; its one tool is the system itself."),
  horizonHours: z.number(),
  hoursPerYear: z.number(),
  weekOffsetHours: described(z.number(), "Hours from Monday 00:00 to the start."),
  startDateHours: described(
    z.number().nullable(),
    "Hours from Monday 1 January of the year 1, 00:00 UTC, to the start; null where the file has no `startsAt`.",
  ),
  classes: z.array(z.strictObject({ name: z.string(), tools: count, downtimeMs: msByCause })),
  scheduled: described(
    z
      .array(z.strictObject({ name: z.string(), tools: count, runs: count, missed: runsByCause, failed: runsByCause }))
      .optional(),
    "Classes whose tools run on fixed dates, which are nowhere else but in `runs` of events; left out where there are none.",
  ),
  totals: z.strictObject({
    downtimeMs: msByCause,
    incidents: count,
    events: described(count, "All events of the history, whether a tool went down or not."),
  }),
  events: described(z.array(eventSchema), "By number, which is the order in which they began."),
  lanes: described(
    z.array(laneSchema),
    "Of entities with events of their own, of parts and groups that were down, and of crews that worked.",
  ),
  toolsDown: described(
    z.strictObject({
      causes: z.array(z.enum(causes)),
      steps: described(
        z.array(z.array(z.number())),
        "From these hours on, so many tools are down, charged to the causes in their order; before the first, none.",
      ),
    }),
    "How many tools are down.",
  ),
  outages: described(
    z.array(outageSchema),
    "With --event: every outage that it began or was charged for, and `events` has only that one. Else empty.",
  ),
});

export type Explanation = z.infer<typeof explanationSchema>;
export type ExplainedEvent = z.infer<typeof eventSchema>;
export type ExplainedMove = z.infer<typeof moveSchema>;
export type ExplainedStep = z.infer<typeof stepSchema>;
export type ExplainedPhase = z.infer<typeof phaseSchema>;
export type ExplainedIncident = z.infer<typeof incidentSchema>;
export type ExplainedOutage = z.infer<typeof outageSchema>;
export type Lane = z.infer<typeof laneSchema>;
export type Bar = z.infer<typeof barSchema>;
export type MsByCause = z.infer<typeof msByCause>;
