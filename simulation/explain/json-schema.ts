import * as z from "zod";
import { explanationSchema } from "./schema.ts";

/** The JSON Schema of an explanation, as text: `cli/explain.schema.json` is this. */
export function explanationJsonSchema(): string {
  const schema = { title: "One history of Headroom, explained", ...z.toJSONSchema(explanationSchema) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
