/** Incidents as data: how often, how many tools, how long. */
import * as z from "zod";
import { count, described, intervalSchema, named } from "./parts.ts";

export const incidentRateSchema = named(
  "incidentRate",
  z.strictObject({
    ...intervalSchema.shape,
    seen: described(count, "Incidents in all histories. Of fewer than 5 it is right to say so."),
  }),
  "Incidents a year, with the 95 % interval; where none was seen, fewer than 3 in the simulated years.",
);

export const blastRadiusSchema = described(
  z.strictObject({
    tools: described(
      z.array(count),
      "1, 2, 3, 5, 7, 10, 15, 20, … and all; where their number is not known, all of the world, here the best guess.",
    ),
    lasting: z.array(
      z.strictObject({
        minutes: described(z.number(), "0, 5, 60 and 240. Incidents that are not over have lasted until the horizon."),
        atLeast: described(z.array(incidentRateSchema), "By `tools`."),
      }),
    ),
  }),
  "How often an incident hits at least so many distinct tools and lasts at least so long.",
);

const lengthSchema = named(
  "quantile",
  z.strictObject({ value: z.number(), low: z.number().nullable(), high: z.number().nullable() }),
  "A value that occurred, between two values that occurred (95 %); null where too few were seen.",
);

export const incidentsSchema = z.strictObject({
  perYear: intervalSchema,
  meanMinutes: described(z.number().nullable(), "Over incidents that ended before the horizon; null without any."),
  mtbfHours: described(z.number().nullable(), "Hours of the horizon per incident; null without any."),
  toolsHitMean: described(z.number().nullable(), "Distinct tools hit by an incident; null without any."),
  toolsHitMost: count,
  openAtEnd: described(count, "Incidents over all histories that had not ended at the horizon."),
  ignoredBelowMinutes: described(z.number(), "Shorter outages of a tool are no incidents."),
  lengthMinutes: described(
    z.strictObject({ p5: lengthSchema, p50: lengthSchema, p95: lengthSchema }).nullable(),
    "Lengths that 5, 50 and 95 % of the incidents that ended before the horizon do not exceed; null without any.",
  ),
  blastRadius: blastRadiusSchema,
});
