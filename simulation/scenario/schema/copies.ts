import { z } from "zod";
import { type Fields, whole } from "./fields.ts";

/** Data that lies on many members, each piece of it on a few of them. */
export function copiesSchema(field: Fields) {
  return z
    .strictObject({
      count: whole(1).meta({ description: "Copies of each piece of data; required" }).optional(),
      need: whole(1)
        .meta({ description: "Copies of each piece that must answer; default more than half, of an even `count` half" })
        .optional(),
      over: field.name
        .meta({ description: "What no two copies share: racks, for example; default the members themselves" })
        .optional(),
      recoveryWindow: field.law
        .meta({
          description:
            "From the loss of a member until its copies are made anew on others, the wait before that begins included; default never",
        })
        .optional(),
      ...field.provenance,
    })
    .meta({
      id: "copies",
      title: "copies over failure domains",
      description:
        "Data in many small pieces, each with `count` copies on members in as many different domains. The part serves while of every piece `need` copies answer: while members are lost in at most `count` − `need` domains",
    });
}
