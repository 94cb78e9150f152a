import { z } from "zod";
import type { Fields } from "./fields.ts";

/** When the tools of a scheduled class run. */
export function scheduleSchema(field: Fields) {
  return z
    .strictObject({
      every: field.timeAboveZero.meta({ description: "From one run of a tool to the next; required" }).optional(),
      duration: field.law
        .meta({ description: "How long a run takes, its start included; drawn for each run; required" })
        .optional(),
      deadline: field.time
        .meta({ description: "How late a run may begin; later, it is missed. Less than `every`", default: "30 s" })
        .optional(),
      survives: field.time
        .meta({
          description: "Outages so short stop no run under way if its pod goes on: it ends that much later",
          default: "0 s",
        })
        .optional(),
      first: field.time
        .meta({ description: "The first run of every tool; default: spread evenly over `every`, tool by tool" })
        .optional(),
      ...field.provenance,
    })
    .meta({
      id: "schedule",
      title: "a schedule",
      description:
        "When each tool of a class of `kind: scheduled` runs. A run counts if it begins no later than its deadline and nothing stops it before it ends",
    });
}
