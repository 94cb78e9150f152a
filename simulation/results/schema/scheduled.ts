/** Results of classes whose tools run on fixed dates. */
import * as z from "zod";
import { causes, type Cause } from "../../scenario/types.ts";
import { count, described, intervalSchema } from "./parts.ts";

type Interval_ = typeof intervalSchema;

export const scheduledSchema = described(
  z
    .array(
      z.strictObject({
        name: z.string(),
        tools: count,
        runsPerToolYear: described(z.number(), "How many are due; where the schedule is not known, at the best guess."),
        finished: described(intervalSchema, "Share of runs that began on time and finished."),
        missedPerToolYear: described(intervalSchema, "Runs that did not begin in time."),
        failedPerToolYear: described(intervalSchema, "Runs that began in time and were stopped."),
        lostByCause: described(
          z.strictObject(
            Object.fromEntries(causes.map((cause) => [cause, intervalSchema])) as Record<Cause, Interval_>,
          ),
          "Runs per tool and year; the means add up to those that were missed or failed.",
        ),
      }),
    )
    .optional(),
  "Classes whose tools run on fixed dates, which no other figure of up and down holds; left out where there are none.",
);
