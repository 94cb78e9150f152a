import { z } from "zod";
import { choice } from "./choice.ts";
import { type Fields, whole } from "./fields.ts";
import { isLawForm } from "./law.ts";

/** A law, or phases in their fixed order, each a law or a law with who does it. */
export function recoverySchema(field: Fields) {
  const worked = {
    time: field.law.meta({ description: "How long it takes, once somebody is there; required" }).optional(),
    crew: field.name.meta({ description: "Crew whose member it occupies; default nobody" }).optional(),
    priority: whole(0)
      .meta({ description: "Lower is served first by a crew with `order: priority` or `preemptive`", default: 0 })
      .optional(),
    continuous: field.flag
      .meta({ description: "Once begun, goes on outside the crew's hours", default: false })
      .optional(),
    ...field.provenance,
  };
  const phase = choice(
    [
      field.law,
      z.strictObject(worked).meta({ id: "phase", title: "a phase", description: "A phase that somebody does" }),
    ],
    (input) => (isLawForm(input) ? 0 : 1),
    "a law or a phase",
  );
  const reboot = z
    .strictObject({
      ...worked,
      drain: field.flag.meta({ description: "Whether pods are moved away first", default: false }).optional(),
    })
    .meta({
      id: "reboot",
      title: "a reboot",
      description: "The last phase: the entity is down in it, whatever the failure did before",
    });
  const rebootPhase = choice([field.law, reboot], (input) => (isLawForm(input) ? 0 : 1), "a law or a phase");
  const phases = z
    .strictObject({
      detect: phase.meta({ description: "Until somebody or something notices" }).optional(),
      respond: phase.meta({ description: "Until a person begins" }).optional(),
      fix: phase.meta({ description: "A person finds out and mends it" }).optional(),
      part: phase.meta({ description: "Until the spare part is there" }).optional(),
      handsOn: phase.meta({ description: "A technician at the machine" }).optional(),
      restore: phase.meta({ description: "Install anew, copy data back, resynchronise" }).optional(),
      reboot: rebootPhase.meta({ description: "The reboot that ends it; the entity is down during it" }).optional(),
    })
    .meta({
      id: "phases",
      title: "a recovery",
      description: "The phases of a recovery, one after the other in this order; those left out take no time",
    });
  return choice([field.law, phases], (input) => (isLawForm(input) ? 0 : 1), "a law or phases").meta({
    description: "From the failure until it works again: a law, or phases in this order",
  });
}
