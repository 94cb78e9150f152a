import { z } from "zod";
import { limits } from "../limits.ts";
import { choice } from "./choice.ts";
import { type failureSchemas, initialAge } from "./failure.ts";
import { type Fields, knownWhole, whole } from "./fields.ts";
import { word } from "./word.ts";
import { plannedSchema } from "./planned.ts";
import { plainOrMap } from "./shapes.ts";

type Failures = ReturnType<typeof failureSchemas>["failures"];

/** What sites, racks, components, hosts, VMs and nodes have in common. */
export function entityFields(field: Fields, failures: Failures) {
  return {
    count: whole(1, limits.entities).meta({ description: "How many there are, all alike", default: 1 }).optional(),
    twin: field.name
      .meta({ description: "Share the luck of things with this name, here or in another option" })
      .optional(),
    on: onSchema(field)
      .meta({ description: "What it stands on: a name, `{group, spread}`, or a list of those, of which it needs all" })
      .optional(),
    start: field.law
      .meta({
        description: "What it needs to be up again after it was killed from below: a boot, a start; default no time",
      })
      .optional(),
    failures,
    planned: plannedSchema(field),
    initialAge: initialAge(field),
    ...field.provenance,
  };
}

export type EntityFields = ReturnType<typeof entityFields>;

/** A name, a group with how members are dealt to it, or a list of those. */
function onSchema(field: Fields) {
  const dealt = choice(
    [word(["in-turn", "blocks"]), z.array(knownWhole(1))],
    (input) => (Array.isArray(input) ? 1 : 0),
    "in-turn, blocks or a list of member numbers",
  );
  const detailed = z
    .strictObject({
      group: field.name.meta({ description: "What it stands on" }).optional(),
      spread: dealt
        .meta({
          description: "How members are dealt: in turn, in blocks, or one number of a member each",
          default: "in-turn",
        })
        .optional(),
    })
    .meta({
      id: "place",
      title: "a place to stand on",
      description: "What something stands on, with how its members are dealt to it",
    });
  const place = choice([field.name, detailed], plainOrMap, "a name or {group, spread}");
  return choice(
    [place, z.array(place)],
    (input) => (Array.isArray(input) ? 1 : 0),
    "a name, {group, spread} or a list of those",
  ).meta({ id: "on", description: "A name, {group, spread} or a list of those" });
}
