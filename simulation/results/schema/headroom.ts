/** Headroom as data: how much room is left, of what, and when. */
import * as z from "zod";
import { bandsSchema, count, described, intervalSchema, named } from "./parts.ts";

export const resources = ["cpu", "memory", "pods"] as const;

export const leastSchema = named(
  "least",
  z.strictObject({ p5: z.number(), p10: z.number(), p50: z.number(), p90: z.number(), p95: z.number() }),
  "The least of each history: values that 5, 10, 50, 90 and 95 % of the histories do not exceed.",
);

export const bindingSchema = named("resource", z.enum(resources), "CPU, memory, or places for pods.");

const endSchema = described(z.number().nullable(), "Hours from the start; null = not before the horizon.");
export const roomForOneSchema = described(
  z.strictObject({
    unit: z.enum(["host", "node"]),
    share: described(z.number(), "Of all nodes, that one unit of average size holds."),
    ends: described(
      z.strictObject({ p10: endSchema, p50: endSchema, p90: endSchema }),
      "When less than that is left, of any resource, from then on at all dates: what 10, 50 and 90 % of the histories do not exceed.",
    ),
    lasting: described(z.number(), "Share of the histories in which there is room again at one of the last two dates."),
  }),
  "How long there is room for the loss of one more unit of average size.",
);

export const headroomSchema = described(
  z.strictObject({
    cpu: intervalSchema,
    memory: intervalSchema,
    pods: described(intervalSchema, "Of the pods that the nodes may hold."),
    cpuLeast: leastSchema,
    memoryLeast: leastSchema,
    podsLeast: leastSchema,
    least: described(leastSchema, "Of the resource with the least in that history."),
    overTime: z.array(z.strictObject({ hours: z.number(), cpu: bandsSchema, memory: bandsSchema, pods: bandsSchema })),
    binding: described(bindingSchema, "The resource with least headroom on average."),
    bindingAtStart: described(bindingSchema, "The resource with least headroom at t = 0."),
    bindingTime: described(
      z.strictObject(
        Object.fromEntries(resources.map((one) => [one, intervalSchema])) as Record<Resource_, typeof intervalSchema>,
      ),
      "Share of the time in which each resource has the least headroom.",
    ),
    physical: described(
      z.strictObject({
        cores: described(intervalSchema, "`cpu` in physical cores behind the nodes."),
        memoryGiB: described(intervalSchema, "`memory` in physical GiB behind the nodes."),
        coresAtStart: z.number(),
        memoryGiBAtStart: z.number(),
      }),
      "The same headroom in physical cores and GiB, with overcommit divided out: what options are compared in.",
    ),
    roomForOne: described(roomForOneSchema.nullable(), "null where nothing can be lost, or that is not looked at yet."),
    largestBlock: described(
      z.strictObject({ cpu: described(z.number(), "Cores."), memoryGiB: z.number() }),
      "Free room at t = 0 of the node that could take the largest pod in the proportions of all requests.",
    ),
    morePods: described(
      z.array(z.strictObject({ class: z.string(), pods: described(count.nullable(), "null = without limit") })),
      "How many more pods with the mean requests of a class would find a place at t = 0.",
    ),
  }),
  "Shares of the allocatable of all nodes: (allocatable of Ready nodes − requests of all wanted pods) ÷ allocatable.",
);
type Resource_ = (typeof resources)[number];
