/** The result of a run as data: what `--json` prints, and what sentences, tables and charts are made from. */
import * as z from "zod";
import { qualities } from "../scenario/types.ts";
import type { headroomSchema, leastSchema, resources, roomForOneSchema } from "./schema/headroom.ts";
import type { incidentsSchema, blastRadiusSchema, incidentRateSchema } from "./schema/incidents.ts";
import type { objectiveSchema, budgetSchema } from "./schema/objective.ts";
import type { bandsSchema, quantilesSchema } from "./schema/parts.ts";
import { count, described, intervalSchema, spreadSchema } from "./schema/parts.ts";
import type { scheduledSchema } from "./schema/scheduled.ts";
import type {
  capacitySchema,
  dotsSchema,
  exactSchema,
  lookSchema,
  lossSchema,
  lossesSchema,
  servingSchema,
} from "./schema/option.ts";
import { optionSchema } from "./schema/option.ts";

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
