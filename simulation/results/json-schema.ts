import * as z from "zod";
import { resultSchema } from "./schema.ts";

/** The JSON Schema of a result, as text: `cli/result.schema.json` is this. */
export function resultJsonSchema(): string {
  return `${JSON.stringify({ title: "Result of a Headroom run", ...z.toJSONSchema(resultSchema) }, null, 2)}\n`;
}
