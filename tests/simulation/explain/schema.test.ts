import { describe, expect, test } from "vitest";
import { explanationJsonSchema } from "../../../simulation/explain/json-schema.ts";
import { component, mode, option } from "../../support/option.ts";
import { explainOption } from "../../support/explain-option.ts";
import { misfits } from "../../support/json-schema.ts";
import type { JsonSchema } from "../../support/json-schema.ts";

describe("cli/explain.schema.json", () => {
  const schema = JSON.parse(explanationJsonSchema()) as JsonSchema;
  const { story } = explainOption(
    option({ system: "a", entities: [component("a", { failures: [mode("f", 10, 1)] })] }),
    100,
  );

  test("is the schema of the code", async () => {
    await expect(explanationJsonSchema()).toMatchFileSnapshot("../../../cli/explain.schema.json");
  });

  test("accepts what comes out, and refuses what does not", () => {
    expect(misfits(schema, JSON.parse(JSON.stringify(story)))).toEqual([]);
    expect(misfits(schema, { ...story, startedAt: "now" })).toEqual(["/startedAt"]);
    const [event] = story.events;
    expect(misfits(schema, { ...story, events: [{ ...event, atHours: null }] })).toEqual(["/events/0/atHours"]);
    expect(misfits(schema, { ...story, events: [{ ...event, chargedMs: { luck: 1 } }] })).not.toEqual([]);
  });
});
