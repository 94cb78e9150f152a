import { z } from "zod";
import { limits } from "../limits.ts";
import { stops } from "../types.ts";
import { choice } from "./choice.ts";
import type { EntityFields } from "./entity.ts";
import { type Fields, knownWhole, whole } from "./fields.ts";
import { word } from "./word.ts";
import { notThis } from "./forms.ts";
import { leaf } from "./leaf.ts";
import { notYet } from "./not-yet.ts";
import type { RedundancyFields } from "./redundancy.ts";
import { names, oneOrMore, plainOrMap } from "./shapes.ts";

export function crewSchema(field: Fields) {
  return z
    .strictObject({
      count: crewCount.meta({ description: "Members: a number or unlimited", default: 1 }).optional(),
      order: word(["first-come", "priority", "random"], ["preemptive"])
        .meta({ description: "Whom it serves first", default: "first-come" })
        .optional(),
      hours: oneOrMore(field.weekHours, "working hours or a list of them")
        .meta({ description: "Working hours in UTC: `Mon-Fri 09:00-17:00`", default: "24/7" })
        .optional(),
      ...field.provenance,
    })
    .meta({ id: "crew", title: "a crew" });
}

const crewCount = leaf<number>({
  draw: { kind: "count", least: 1, most: Number.MAX_SAFE_INTEGER },
  expected: "a whole number or unlimited",
  json: { anyOf: [{ type: "integer", minimum: 1 }, { const: "unlimited" }] },
  parse: (value) => {
    if (value === "unlimited") return { ok: Infinity };
    const fits = typeof value === "number" && Number.isSafeInteger(value) && value >= 1;
    return fits ? { ok: value } : { problem: notThis(value, "a whole number or unlimited") };
  },
});

export function groupSchema(field: Fields, redundancy: RedundancyFields) {
  return z
    .strictObject({
      of: names(field).meta({ description: "Whose members it is made of" }).optional(),
      need: whole(1).meta({ description: "How many of them must work" }).optional(),
      twin: field.name.meta({ description: "Share the random streams of the group with this name" }).optional(),
      size: knownWhole(1).meta({ description: "Members per instance; default all members form one" }).optional(),
      beta: field.share
        .meta({
          description: "Share of the failures of its members that hit all members of an instance at once",
          default: "0 %",
        })
        .optional(),
      ...redundancy,
      ...field.provenance,
    })
    .meta({ id: "group", title: "a group" });
}

export function partSchema(
  field: Fields,
  { twin, failures, planned, initialAge }: EntityFields,
  redundancy: RedundancyFields,
) {
  return z
    .strictObject({
      twin,
      on: names(field).meta({ description: "Entity groups whose members carry its replicas" }).optional(),
      need: whole(1).meta({ description: "How many replicas must answer; default all" }).optional(),
      needs: names(field).meta({ description: "Parts that it needs itself" }).optional(),
      stops: oneOrMore(word(stops), "what its loss stops")
        .meta({ description: "What its loss stops", default: ["serving"] })
        .optional(),
      failures,
      planned,
      initialAge,
      ...redundancy,
      copies: notYet("copies", "Copies over failure domains"),
      recoveryWindow: notYet("recoveryWindow", "Time to restore redundancy after a loss"),
      ...field.provenance,
    })
    .meta({ id: "part", title: "a part" });
}

export function toolSchema(field: Fields) {
  const over = word(["none", "node", "host", "rack"]);
  const detailed = z
    .strictObject({
      over: over.meta({ description: "What replicas are kept apart over" }).optional(),
      hard: field.flag.meta({ description: "Rather pending than together", default: false }).optional(),
    })
    .meta({ title: "a spread" });
  return z
    .strictObject({
      count: whole(1, limits.tools).meta({ description: "Tools of this class", default: 1 }).optional(),
      twin: field.name.meta({ description: "Share the random streams of the class with this name" }).optional(),
      replicas: whole(1, 1000).meta({ description: "Pods of each tool", default: 1 }).optional(),
      minAvailable: whole(1, 1000)
        .meta({ description: "Pods that must run for the tool to be up", default: 1 })
        .optional(),
      requests: z
        .strictObject({
          cpu: field.cpuLaw
            .meta({ description: "CPU that each pod requests, drawn once per tool", default: 0 })
            .optional(),
          memory: field.memoryLaw
            .meta({ description: "Memory that each pod requests, drawn once per tool", default: 0 })
            .optional(),
        })
        .meta({ title: "requests" })
        .optional(),
      start: field.law.meta({ description: "From being placed to running", default: "0 s" }).optional(),
      startInPlace: field.law
        .meta({ description: "From the node's return to running again; default = start" })
        .optional(),
      needs: names(field).meta({ description: "Parts that it needs to be up" }).optional(),
      weight: field.weight.meta({ description: "Users, for the user-weighted figures", default: 1 }).optional(),
      priority: whole(0).meta({ description: "Higher is placed first", default: 0 }).optional(),
      spread: choice([over, detailed], plainOrMap, "none, node, host, rack or {over, hard}")
        .meta({ description: "Keep replicas apart", default: "none" })
        .optional(),
      nodes: names(field).meta({ description: "Node groups it may run on; default any" }).optional(),
      kind: word(["web", "continuous"], ["stateful", "scheduled"]).meta({ default: "continuous" }).optional(),
      schedule: notYet("schedule", "When a scheduled tool runs"),
      usage: notYet("usage", "Real use, as opposed to requests"),
      profile: notYet("profile", "How the use varies over the day"),
      ...field.provenance,
    })
    .meta({ id: "toolClass", title: "a class of tools" });
}

export function kubernetesSchema(field: Fields) {
  return z
    .strictObject({
      grace: field.time.meta({ description: "Until a silent node is NotReady", default: "50 s" }).optional(),
      toleration: field.time
        .meta({ description: "From NotReady to the eviction of its pods", default: "300 s" })
        .optional(),
      schedulingDelay: field.time
        .meta({ description: "From eviction or creation to being placed", default: "0 s" })
        .optional(),
      scoring: word(["least-allocated", "round-robin"])
        .meta({ description: "Which node a pod is placed on", default: "least-allocated" })
        .optional(),
      evictionRate: field.pace
        .meta({ description: "Nodes evicted one after another, or `unlimited`", default: "0.1 / s" })
        .optional(),
      secondaryEvictionRate: field.pace
        .meta({ description: "The same in a large disrupted cluster; in a small one none are", default: "0.01 / s" })
        .optional(),
      unhealthyZoneThreshold: field.share
        .meta({ description: "Share of NotReady nodes from which on the cluster is disrupted", default: "55 %" })
        .optional(),
      largeClusterSize: whole(0)
        .meta({ description: "More nodes than this are a large cluster", default: 50 })
        .optional(),
      parallelPulls: notYet("parallelPulls", "Image pulls at a time"),
      images: notYet("images", "Sizes of images and speed of pulls"),
      ...field.provenance,
    })
    .meta({ id: "kubernetes", title: "the Kubernetes settings" });
}
