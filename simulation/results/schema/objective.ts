/** The service level objective as data. */
import * as z from "zod";
import { count, described, intervalSchema, named } from "./parts.ts";

export const budgetSchema = named(
  "errorBudget",
  z.strictObject({
    spent: described(intervalSchema, "Downtime of a tool in a window ÷ what it may be: mean over tools and windows."),
    overspent: described(
      intervalSchema,
      "Share of the windows in which the tools together were down for longer than all of them may be.",
    ),
  }),
  "The error budget of a window.",
);

export const objectiveSchema = described(
  z.strictObject({
    target: described(z.number(), "Least share of a window that a tool should be up."),
    windowHours: described(z.number(), "Of calendar months the mean."),
    calendarMonths: z.boolean(),
    windows: described(count, "Complete windows in the horizon, from t = 0 on."),
    budgetMinutes: described(z.number(), "How long a tool may be down in a window."),
    met: described(intervalSchema, "Share of all (tool, window) pairs that meet the target."),
    histories: described(
      intervalSchema,
      "Share of histories in which all tools together meet it over the whole horizon.",
    ),
    budget: described(budgetSchema.nullable(), "null where the target is 100 %"),
    classes: z.array(
      z.strictObject({
        name: z.string(),
        met: intervalSchema,
        wholeClass: described(
          intervalSchema,
          "Share of the windows in which every tool of the class meets the target.",
        ),
        budget: budgetSchema.nullable(),
      }),
    ),
  }),
  "The service level objective.",
);
