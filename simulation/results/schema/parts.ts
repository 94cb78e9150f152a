/** What the parts of a result are made of: intervals, and how single histories spread. */
import * as z from "zod";

export const described = <T extends z.ZodType>(type: T, description: string): T => type.describe(description);
export const named = <T extends z.ZodType>(id: string, type: T, description: string): T =>
  type.meta({ id, description });
export const count = z.int().min(0);

export const intervalSchema = named(
  "interval",
  z.strictObject({ mean: z.number(), low: z.number(), high: z.number() }),
  "Mean over histories with the 95 % interval of its simulation error, which rests on world means where there are worlds.",
);

export const shareSchema = named(
  "share",
  z.strictObject({ mean: z.number(), low: z.number(), high: z.number() }),
  "A share of independent units with its 95 % interval (Wilson).",
);

export const quantilesSchema = named(
  "quantiles",
  z.strictObject({ p5: z.number(), p50: z.number(), p95: z.number() }),
  "How single histories differ: values that 5, 50 and 95 % of them do not exceed.",
);

export const bandsSchema = named(
  "bands",
  z.strictObject({ p5: z.number(), p25: z.number(), p50: z.number(), p75: z.number(), p95: z.number() }),
  "How single histories differ: values that 5, 25, 50, 75 and 95 % of them do not exceed.",
);

export const spreadSchema = named(
  "spread",
  z.strictObject({
    histories: described(quantilesSchema, "Single histories, of all worlds."),
    chance: described(z.number(), "Standard deviation of single histories within one world: luck."),
    ignorance: described(
      z
        .strictObject({
          deviation: described(z.number(), "Standard deviation of the expected value over worlds."),
          ...quantilesSchema.shape,
        })
        .nullable(),
      "How the expected value differs between worlds, the luck within them taken away; null where everything is known.",
    ),
  }),
  "How a figure spreads: by chance, and by what is not known.",
);
