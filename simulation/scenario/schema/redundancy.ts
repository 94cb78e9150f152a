import { z } from "zod";
import type { Fields } from "./fields.ts";

export type RedundancyFields = ReturnType<typeof redundancyFields>;

/** What members of k-of-n groups and replicas of parts do beyond being counted. */
export function redundancyFields(field: Fields) {
  return {
    failover: failoverSchema(field)
      .meta({
        description: "Active and standby: only `need` of them (of parts by default 1) are in use, at first the first",
      })
      .optional(),
    coverage: field.share
      .meta({ description: "All in use: probability that the others carry on when one is lost", default: "100 %" })
      .optional(),
    manual: field.law
      .meta({ description: "Until a person has helped where they did not; default not before the lost one is back" })
      .optional(),
  };
}

function failoverSchema(field: Fields) {
  return z
    .strictObject({
      time: field.law
        .meta({ description: "From the loss of a replica in use until another serves; required" })
        .optional(),
      coverage: field.share.meta({ description: "Probability that it works by itself", default: "100 %" }).optional(),
      manual: field.law
        .meta({ description: "Until a person has done it where it failed; default not before the old one is back" })
        .optional(),
      failback: field.flag
        .meta({
          description: "The first ones are in use again as soon as they work, without an interruption",
          default: false,
        })
        .optional(),
      ...field.provenance,
    })
    .meta({
      id: "failover",
      title: "a failover",
      description:
        "How the work passes from the member in use to one that stands by. Until that is done nothing serves, though the standby works",
    });
}
