/** What a result says of one option. */
import * as z from "zod";
import { methods } from "../../exact/process.ts";
import { causes } from "../../scenario/types.ts";
import type { Cause } from "../../scenario/types.ts";
import { bindingSchema, headroomSchema } from "./headroom.ts";
import { incidentsSchema } from "./incidents.ts";
import { objectiveSchema } from "./objective.ts";
import { count, described, intervalSchema, named, shareSchema, spreadSchema } from "./parts.ts";
import { scheduledSchema } from "./scheduled.ts";

const downtime = described(intervalSchema, "Minutes per tool-year; minutes per year of a plain system.");
const byCause = named(
  "byCause",
  z.strictObject(Object.fromEntries(causes.map((cause) => [cause, intervalSchema])) as Record<Cause, Interval_>),
  "Minutes per tool-year; the means add up to the total.",
);
type Interval_ = typeof intervalSchema;

export const dotsSchema = named(
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

export const lossSchema = z.strictObject({
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
export const lookSchema = z.strictObject({
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
export const lossesSchema = described(
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

export const exactSchema = named(
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

export const servingSchema = z.strictObject({
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
export const capacitySchema = z.strictObject({
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
