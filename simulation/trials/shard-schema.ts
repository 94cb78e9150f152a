/** A shard as a file: what `run --shard` writes and `merge` reads. */
import * as z from "zod";

const described = <T extends z.ZodType>(type: T, description: string): T => type.describe(description);
const positive = z.int().min(1);

export const shardFormat = "headroom-shard/1";

const shardSchema = z.strictObject({
  format: z.literal(shardFormat),
  version: described(z.string(), "Of the Headroom that made it; only the same one merges it."),
  shard: described(z.strictObject({ index: positive, of: positive }), "Which one of how many, from 1."),
  hash: described(z.string().regex(/^[0-9a-f]{64}$/), "SHA-256 of `scenario` in UTF-8."),
  seed: z.int().min(0),
  replications: described(positive, "Histories of all shards together."),
  first: described(z.int().min(0), "Its first history; they are numbered from 0."),
  count: described(positive, "How many histories it holds, from `first` on, without a gap."),
  scenario: described(z.string(), "The whole file, after --set."),
  options: described(
    z
      .array(
        z.strictObject({
          name: z.string(),
          width: described(positive, "Figures of one history."),
          rows: described(z.string(), "count × width figures, history by history: float64, little-endian, in base64."),
        }),
      )
      .min(1),
    "What was simulated, in the order of the result.",
  ),
});

export type ShardFile = z.infer<typeof shardSchema>;

export type ShardCheck =
  { readonly ok: true; readonly shard: ShardFile } | { readonly ok: false; readonly problem: string };

/** Whether data is a shard that this version reads. Says the first thing that is wrong, as the end of a sentence. */
export function checkShard(data: unknown): ShardCheck {
  const format = typeof data === "object" && data !== null && "format" in data ? data.format : null;
  if (format !== shardFormat) return { ok: false, problem: formatProblem(format) };
  const parsed = shardSchema.safeParse(data);
  if (parsed.success) return { ok: true, shard: parsed.data };
  const [{ path, message }] = parsed.error.issues;
  return { ok: false, problem: `is damaged: ${[...path.map(String), message].join(": ")}` };
}

function formatProblem(format: unknown): string {
  if (typeof format !== "string" || !format.startsWith("headroom")) return "is no shard: run --shard makes them";
  const kind = format.startsWith("headroom-shard/") ? "is of a format this version does not read" : "is no shard";
  return `${kind}: its format is ${format}, not ${shardFormat}`;
}

/** The JSON Schema of a shard, as text: `cli/shard.schema.json` is this. */
export function shardJsonSchema(): string {
  return `${JSON.stringify({ title: "One shard of a Headroom run", ...z.toJSONSchema(shardSchema) }, null, 2)}\n`;
}
