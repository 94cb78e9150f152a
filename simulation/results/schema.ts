/** The result of a run as data: what `--json` prints, and what sentences, tables and charts are made from. */
import * as z from "zod";
import { methods } from "../exact/process.ts";
import { causes, qualities } from "../scenario/types.ts";
import type { Cause } from "../scenario/types.ts";
import type { leastSchema, resources, roomForOneSchema } from "./schema-headroom.ts";
import { bindingSchema, headroomSchema } from "./schema-headroom.ts";
import type { blastRadiusSchema, incidentRateSchema } from "./schema-incidents.ts";
import { incidentsSchema } from "./schema-incidents.ts";
import type { budgetSchema } from "./schema-objective.ts";
import { objectiveSchema } from "./schema-objective.ts";
import { scheduledSchema } from "./schema-scheduled.ts";
import type { bandsSchema, quantilesSchema } from "./schema-parts.ts";
import { count, described, intervalSchema, named, shareSchema, spreadSchema } from "./schema-parts.ts";

const downtime = described(intervalSchema, "Minutes per tool-year; minutes per year of a plain system.");
const byCause = named(
  "byCause",
  z.strictObject(Object.fromEntries(causes.map((cause) => [cause, intervalSchema])) as Record<Cause, Interval_>),
  "Minutes per tool-year; the means add up to the total.",
);
type Interval_ = typeof intervalSchema;

const dotsSchema = named(
  "dots",
  z.strictObject({ minutes: z.array(z.number()), replications: z.array(count) }),
  "Fifty histories that stand for all, by their downtime in minutes per tool-year: those at 1, 3, … 99 %, and their numbers.",
);

const upAndDown = { availability: intervalSchema, downtimeMinutesPerToolYear: downtime, dots: dotsSchema };

const degraded = described(
  intervalSchema,
  "Minutes per tool-year in which the machine had fewer CPUs than its pods want (overcommit, degraded hosts and nodes); no downtime.",
);
const classSchema = z.strictObject({
  name: z.string(),
  tools: count,
  ...upAndDown,
  downtimeByCause: byCause,
  degraded,
});

const lossSchema = z.strictObject({
  sets: described(count.nullable(), "How many such losses there are; null = too many to be counted."),
  tested: described(count, "How many of them were tried; all, unless there are too many."),
  fit: described(count, "After how many of these every displaced pod has a place."),
  worst: described(
    z
      .strictObject({
        podsWithoutPlace: count,
        scarce: described(bindingSchema, "The resource with least headroom after that loss."),
      })
      .nullable(),
    "After the tested loss that leaves most pods without a place; null where all have one.",
  ),
});
const lookSchema = z.strictObject({
  fits: described(
    shareSchema.nullable(),
    "Share of the looks at which every pod has a place: after the worst tested loss, or after the random one.",
  ),
  podsWithoutPlaceMost: described(count, "After the first tested loss that did not fit, the most of all looks."),
  byDate: described(
    z.array(z.strictObject({ looks: count, fit: count })),
    "The same for each date of `hours`: how often it was looked at, and how often everything fitted.",
  ),
});
const worstLookSchema = lookSchema.extend({
  allTried: described(z.boolean(), "Whether every loss of so many units was tried, and not only some of them."),
});
const looksSchema = described(
  z.strictObject({
    looks: described(count, "Histories looked at, each on one date; one in each world, so that all are independent."),
    hours: described(z.array(z.number()), "The dates."),
    units: described(
      z.array(worstLookSchema),
      "By the number of units lost at once beside what is down then, from none on.",
    ),
    rack: lookSchema.nullable(),
    rolling: lookSchema,
    random: described(
      z.strictObject({ units: z.array(lookSchema), rack: lookSchema.nullable() }),
      "The same after a loss that chance chooses, once in each history looked at: so many units, and a rack.",
    ),
  }),
  "What fits after losses at dates of the histories, with what is down and where pods are by then. All losses of one unit and " +
    "all racks are tried; of more units the sets that take most away, and some by chance.",
);
const lossesSchema = described(
  z.strictObject({
    unit: described(z.enum(["host", "node"]), "What is lost one by one."),
    one: lossSchema,
    two: lossSchema,
    rack: described(lossSchema.nullable(), "null without racks under the nodes"),
    rolling: described(lossSchema, "Every unit emptied and brought back, one after another."),
    units: described(
      z.array(lossSchema),
      "By the number of units lost at once, from none on; ends with the first number after which nothing fits.",
    ),
    overTime: described(looksSchema.nullable(), "null where no history was looked at"),
  }),
  "What fits when some of the platform is lost at t = 0, by the model's own scheduler, for the best guesses; and over time.",
);

const exactSchema = named(
  "exact",
  z.union([
    z.strictObject({
      availability: z.number(),
      downtimeMinutesPerYear: z.number(),
      outagesPerYear: described(z.number().nullable(), "null where it is not worked out"),
      method: z.enum(methods),
      agrees: described(
        z.boolean(),
        "Whether the simulated interval holds it, or the mean lies within 3 standard errors of it.",
      ),
    }),
    z.strictObject({ because: described(z.string(), "Why there is none, in a word or two.") }),
  ]),
  "Expected value over the same start and horizon, not simulated: where the law of up and down is known in closed form, as a renewal process or a small Markov chain.",
);

const servingSchema = z.strictObject({
  name: z.string(),
  availability: intervalSchema,
  outagesPerYear: intervalSchema,
  exact: exactSchema,
});

const plannedSchema = z.strictObject({
  works: described(intervalSchema, "Planned works that began, a year."),
  postponed: described(intervalSchema, "Dates that a guard postponed, a year."),
  skipped: described(intervalSchema, "Dates that were not used, a year: the target was down or the last not over."),
  lateHours: described(z.number().nullable(), "Mean delay of what was postponed; null = nothing was."),
  movesPerPodAndRound: described(
    z.number().nullable(),
    "Moves of a pod by drains while each member of a group is worked on once; null = nothing was drained.",
  ),
});

const resource = described(z.number().nullable(), "null = unlimited");
const capacitySchema = z.strictObject({
  nodes: count,
  pods: count,
  allocatableCpu: described(resource, "Cores; null = unlimited."),
  allocatableMemoryGiB: resource,
  requestedCpu: described(z.number(), "Cores, of all wanted pods."),
  requestedMemoryGiB: z.number(),
  physicalCores: resource,
  physicalMemoryGiB: resource,
});

export const optionSchema = z.strictObject({
  name: z.string(),
  title: z.string(),
  plain: described(z.boolean(), "True: a system without tools; its one class is the system itself."),
  ...upAndDown,
  exact: described(exactSchema, "Of the system, in a plain one."),
  downtimeSpread: described(spreadSchema, "Of downtimeMinutesPerToolYear."),
  degraded,
  userWeighted: described(z.strictObject(upAndDown), "Each tool counted by its weight."),
  classes: z.array(classSchema),
  downtimeByCause: byCause,
  rareOutages: described(
    z.array(
      z.strictObject({
        kind: described(z.string(), "What fails, and the name of its failure mode or of the trigger that strikes it."),
        expected: described(z.number(), "How many begin in so many histories, on average over seeds."),
        seen: described(count, "How many began in these."),
        minutesPerToolYear: described(z.number(), "Downtime that is expected of them, as far as can be told."),
      }),
    ),
    "Kinds of outages of which fewer than 10 are expected in all histories together, the 20 dearest first; intervals of downtime over all tools, and of its differences, allow for them.",
  ),
  slo: described(objectiveSchema.nullable(), "null without an objective in the file"),
  scheduled: scheduledSchema,
  incidents: incidentsSchema,
  headroom: described(headroomSchema.nullable(), "null without nodes of limited size"),
  pending: described(
    z.strictObject({ podHoursPerYear: intervalSchema, most: count }),
    "Pods without a node for want of room.",
  ),
  moves: z.strictObject({
    evicted: intervalSchema,
    drained: intervalSchema,
    byHand: described(intervalSchema, "Pods that are not evicted, moved by a person after the loss of their node."),
    migrated: intervalSchema,
    evacuated: intervalSchema,
  }),
  planned: plannedSchema,
  parts: z.array(servingSchema),
  groups: z.array(servingSchema),
  capacity: capacitySchema,
  losses: described(lossesSchema.nullable(), "null for plain systems"),
  unplacedPods: described(count, "Pods without a place at the start; where counts are unknown, at the best guess."),
  worldsWithoutRoom: described(
    z.number().nullable(),
    "Share of worlds in which pods have no place at the start; null where everything is known.",
  ),
});

const differenceSchema = z.strictObject({
  a: z.string(),
  b: z.string(),
  metric: described(
    z.string(),
    "downtimeMinutesPerToolYear or availability; of one class or cause: downtimeMinutesPerToolYear.class.NAME, downtimeMinutesPerToolYear.cause.NAME; scheduled.NAME.finished: the share of its runs that began on time and finished.",
  ),
  unit: z.enum(["min", "share"]),
  sign: z.literal("b-a"),
  ...intervalSchema.shape,
  method: described(z.string(), "How the interval was made."),
  pBetter: described(z.number(), "Share of histories in which b does better than a."),
  pTie: described(z.number(), "Share of histories in which they do exactly the same."),
  pWorse: described(z.number(), "Share of histories in which b does worse than a."),
  pExpectedBetter: described(
    z.number().nullable(),
    "Share of worlds in which b is expected to do better than a, the luck within them taken away; null where everything is known, or where luck hides on which side of 0 it lies.",
  ),
  spread: spreadSchema,
});

const sharedSchema = described(
  z.strictObject({
    a: z.string(),
    b: z.string(),
    streams: described(count, "Things with random streams of the same id: they fail and recover alike."),
    onlyA: described(z.array(z.string()), "The first 20 that only a has."),
    onlyB: described(z.array(z.string()), "The first 20 that only b has."),
  }),
  "What two options have in common.",
);

export const endings = ["complete", "precise", "capped", "stopped", "lost", "running"] as const;

export const resultSchema = z.strictObject({
  format: z.literal("headroom-result/1"),
  scenario: z.string(),
  hash: described(z.string().regex(/^[0-9a-f]{64}$/), "SHA-256 of the file's bytes after --set."),
  seed: z.int(),
  replications: described(count, "Histories that every figure rests on: 0, 1, 2, … without a gap."),
  worlds: described(
    z
      .strictObject({
        count,
        historiesPerWorld: count,
        unknowns: z.array(
          z.strictObject({
            key: described(z.string(), "Where it is written, and what its draws are keyed by."),
            name: described(z.string().nullable(), "Of an input; null for what is written in its field."),
            options: described(z.array(z.string()), "Options that it is drawn for: one draw for all."),
            best: z.string().nullable(),
            range: z.string().nullable(),
            choice: z.array(z.strictObject({ value: z.string(), share: z.number() })).nullable(),
          }),
        ),
      })
      .nullable(),
    "What is drawn anew in each world, as it was written; null where everything is known.",
  ),
  version: z.string(),
  ending: described(
    z.enum(endings),
    "complete: all histories asked for; precise: precision reached; capped: not reached at the limit; stopped: by the user; lost: some could not be computed; running: provisional, the run goes on (never on the command line).",
  ),
  horizonHours: z.number(),
  hoursPerYear: z.number(),
  inputs: described(
    z.strictObject(Object.fromEntries(qualities.map((quality) => [quality, count])) as Record<Quality_, typeof count>),
    "How many inputs of each quality the file carries.",
  ),
  verdict: z.string(),
  against: described(
    z.array(z.string()),
    "In at most two sentences, in what the option that comes out ahead is surely worse than the (next) best other one.",
  ),
  notes: z.array(z.string()),
  options: z.array(optionSchema).min(1),
  differences: z.array(differenceSchema),
  shared: z.array(sharedSchema),
});
type Quality_ = (typeof qualities)[number];

export type Interval = z.infer<typeof intervalSchema>;
export type Spread = z.infer<typeof spreadSchema>;
export type Resource = (typeof resources)[number];
export type Least = z.infer<typeof leastSchema>;
export type Quantiles = z.infer<typeof quantilesSchema>;
export type Bands = z.infer<typeof bandsSchema>;
export type Dots = z.infer<typeof dotsSchema>;
export type ScheduledResult = NonNullable<z.infer<typeof scheduledSchema>>[number];
export type ExactResult = z.infer<typeof exactSchema>;
export type ServingResult = z.infer<typeof servingSchema>;
export type RoomForOne = z.infer<typeof roomForOneSchema>;
export type HeadroomResult = z.infer<typeof headroomSchema>;
export type ObjectiveResult = z.infer<typeof objectiveSchema>;
export type BudgetResult = z.infer<typeof budgetSchema>;
export type LossResult = z.infer<typeof lossSchema>;
export type LossesResult = z.infer<typeof lossesSchema>;
export type LookResult = z.infer<typeof lookSchema>;
export type IncidentsResult = z.infer<typeof incidentsSchema>;
export type BlastRadius = z.infer<typeof blastRadiusSchema>;
export type IncidentRate = z.infer<typeof incidentRateSchema>;
export type CapacityResult = z.infer<typeof capacitySchema>;
export type OptionResult = z.infer<typeof optionSchema>;
export type Difference = z.infer<typeof differenceSchema>;
export type Shared = z.infer<typeof sharedSchema>;
export type Result = z.infer<typeof resultSchema>;
