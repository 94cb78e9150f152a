import { z } from "zod";
import { defaults } from "../defaults.ts";
import { saidJson } from "./provenance.ts";
import { scenarioSchema } from "./scenario.ts";

type Json = Record<string, unknown>;

/** The format as JSON schema, from the very code that reads files: for editors, and for other programs that write scenarios. */
export function scenarioJsonSchema(): Json {
  const { file } = scenarioSchema(defaults.hoursPerYear);
  const schema = z.toJSONSchema(file, { io: "input", override: restoreMeta }) as Json;
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Headroom scenario, format headroom/1",
    ...schema,
    required: ["format", "title", "horizon"],
    $defs: { ...(schema["$defs"] as Json), sourced, reference, unknown },
  };
}

/** Zod leaves out defaults and examples where a text is read into something else; files are all texts. */
function restoreMeta({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: object }): void {
  const meta = z.globalRegistry.get(zodSchema);
  if (meta !== undefined && Object.hasOwn(meta, "default")) Object.assign(jsonSchema, { default: meta["default"] });
}

/** A value that says where it comes from. */
const sourced: Json = {
  type: "object",
  description: "A value with its source",
  required: ["value"],
  properties: {
    value: { type: ["string", "number", "boolean"] },
    ...saidJson,
  },
  additionalProperties: false,
};

/** The name of an input, times or over a number. */
const reference: Json = {
  type: "string",
  description: "The name of an input: `$name`, `$name * 4.3` or `$name / 4.3`",
  pattern: "^\\s*\\$[A-Za-z][A-Za-z0-9_-]*(\\s*[*/]\\s*\\d+\\.?\\d*(e[+-]?\\d+)?)?\\s*$",
};

/** What is not known, drawn once in each world. */
const unknown: Json = {
  type: "object",
  description: "What is not known: drawn once in each world",
  required: ["unknown"],
  properties: {
    unknown: {
      anyOf: [
        {
          type: "object",
          required: ["best", "range"],
          properties: {
            best: { type: ["string", "number"], description: "Median" },
            range: { type: "string", description: "What 90 % of the worlds lie between: `0.1 to 2 / year`" },
          },
          additionalProperties: false,
        },
        {
          type: "object",
          required: ["choice"],
          properties: {
            choice: {
              type: "object",
              description: "Values with their weights",
              additionalProperties: { type: "number", minimum: 0 },
            },
          },
          additionalProperties: false,
        },
      ],
    },
    ...saidJson,
  },
  additionalProperties: false,
};
