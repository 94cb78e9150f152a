import { z } from "zod";
import { limits } from "../limits.ts";
import { stops } from "../types.ts";
import { choice } from "./choice.ts";
import type { EntityFields } from "./entity.ts";
import { copiesSchema } from "./copies.ts";
import { type Fields, knownWhole, whole } from "./fields.ts";
import { choiceOfWords, word } from "./word.ts";
import { notThis } from "./forms.ts";
import { leaf } from "./leaf.ts";
import type { RedundancyFields } from "./redundancy.ts";
import { scheduleSchema } from "./schedule.ts";
import { names, oneOrMore, plainOrMap } from "./shapes.ts";

export function crewSchema(field: Fields) {
  return z
    .strictObject({
      count: countOrUnlimited
        .meta({ description: "How many members: as many things at a time", default: 1 })
        .optional(),
      order: choiceOfWords({
        "first-come": "who came first",
        priority: "the most urgent",
        random: "any of them",
        preemptive: "the most urgent, and leaves less urgent work for it",
      })
        .meta({
          description:
            "Whom it serves first when more than one waits; `preemptive` also leaves less urgent work for it",
          default: "first-come",
        })
        .optional(),
      hours: oneOrMore(field.weekHours, "working hours or a list of them")
        .meta({ description: "Working hours in UTC, weekly; work pauses outside them", default: "24/7" })
        .optional(),
      ...field.provenance,
    })
    .meta({
      id: "crew",
      title: "a crew",
      description: "People or machines that recoveries and evacuations wait for: each member does one thing at a time",
    });
}

const countOrUnlimited = leaf<number>({
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
      of: names(field).meta({ description: "Entity groups whose members it is made of; required" }).optional(),
      need: whole(1).meta({ description: "How many of them must work; required" }).optional(),
      twin: field.name.meta({ description: "Share the luck of the group with this name" }).optional(),
      size: knownWhole(1)
        .meta({
          description:
            "Members of one instance, in turn: 6 servers in pairs make three groups; default all members form one",
        })
        .optional(),
      beta: field.share
        .meta({
          description: "Share of the failures of its members that hit all members of an instance at once",
          default: "0 %",
        })
        .optional(),
      ...redundancy,
      ...field.provenance,
    })
    .meta({
      id: "group",
      title: "a group",
      description:
        "Redundancy, k of n: it works while `need` of its members do. Other things may stand on it, and it may be the `system`",
    });
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
      need: whole(1)
        .meta({ description: "How many of these must work; default all, with a failover 1; not with `copies`" })
        .optional(),
      needs: names(field).meta({ description: "Parts without which it does not serve either" }).optional(),
      stops: oneOrMore(word(stops), "what its loss stops")
        .meta({
          description:
            "What its loss stops: tools that need it (`serving`), pods that pull their image or start (`starts`), evicting, placing and draining (`rescheduling`), migration and evacuation (`vm-operations`); `deploys` stops nothing yet that is simulated",
          default: ["serving"],
        })
        .optional(),
      failures,
      planned,
      initialAge,
      ...redundancy,
      copies: copiesSchema(field)
        .meta({ description: "Instead of `need`: its data has copies over failure domains" })
        .optional(),
      ...field.provenance,
    })
    .meta({
      id: "part",
      title: "a part",
      description:
        "A service that tools need, or whose loss stops new starts, rescheduling or VM operations. It serves when it is not interrupted itself, `need` of the entities it stands `on` work, and all parts that it `needs` serve",
    });
}

export function toolSchema(field: Fields) {
  const over = word(["none", "node", "host", "rack", "site"]);
  const detailed = z
    .strictObject({
      over: over.meta({ description: "What no two replicas should share" }).optional(),
      hard: field.flag.meta({ description: "Rather wait for room than run together", default: false }).optional(),
    })
    .meta({ title: "a spread", description: "How replicas of one tool are kept apart" });
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
        .meta({ title: "requests", description: "What the scheduler sets aside for each pod" })
        .optional(),
      pull: field.law
        .meta({
          description:
            "Pulling its image to a node that it is placed on anew, once its turn has come (`parallelPulls`); default it pulls none",
        })
        .optional(),
      start: field.law
        .meta({
          description: "From being placed, and its image being pulled if `pull` says so, to running",
          default: "0 s",
        })
        .optional(),
      startInPlace: field.law
        .meta({ description: "From the node's return to running again; default = start" })
        .optional(),
      needs: names(field).meta({ description: "Parts that it needs to be up" }).optional(),
      weight: field.weight
        .meta({ description: "Users of each tool, for the figures weighted by users", default: 1 })
        .optional(),
      priority: whole(0).meta({ description: "Higher is placed first", default: 0 }).optional(),
      spread: choice([over, detailed], plainOrMap, "none, node, host, rack, site or {over, hard}")
        .meta({ description: "What no two replicas should share, as far as there is room", default: "none" })
        .optional(),
      nodes: names(field).meta({ description: "Node groups it may run on; default any" }).optional(),
      kind: word(["web", "continuous", "stateful", "scheduled"])
        .meta({
          description:
            "`stateful`: there must never be two of a pod, so it is not evicted; `scheduled`: runs now and then, and is judged by its runs",
          default: "continuous",
        })
        .optional(),
      onNodeLoss: onNodeLoss(field)
        .meta({ description: "What becomes of pods on a node that does not answer; default evict, stateful: wait" })
        .optional(),
      schedule: scheduleSchema(field).meta({ description: "When it runs, with `kind: scheduled`" }).optional(),
      usage: z
        .strictObject({
          cpu: field.cpuLaw
            .meta({ description: "CPU that each pod uses, drawn once per tool; default what it requests" })
            .optional(),
        })
        .meta({ title: "use", description: "What pods really use. Who is short of CPUs hangs on it, and nothing else" })
        .optional(),
      profile: z
        .strictObject({
          hours: oneOrMore(field.weekHours, "hours of the week or a list of them")
            .meta({ description: "When the use is another, in UTC, weekly; required" })
            .optional(),
          factor: field.factor
            .meta({ description: "How many times as much is used then; below 1 is less; required" })
            .optional(),
          ...field.provenance,
        })
        .meta({
          title: "a profile",
          description: "Hours of the week in which its pods use more CPUs than usual, or less",
        })
        .optional(),
      ...field.provenance,
    })
    .meta({
      id: "toolClass",
      title: "a class of tools",
      description:
        "Tools that are alike: how many, how many pods each has, and what each needs. A tool is up while `minAvailable` of its pods run and all parts that it needs serve",
    });
}

function onNodeLoss(field: Fields) {
  const moved = z
    .strictObject({
      movedAfter: field.law
        .meta({ description: "From the loss until a person has moved it, if the node is not back" })
        .optional(),
      ...field.provenance,
    })
    .meta({ title: "a move by a person" });
  return choice(
    [choiceOfWords({ wait: "its pods wait for the node", evict: "its pods are started elsewhere" }), moved],
    plainOrMap,
    "wait, evict or {movedAfter: 1 h}",
  );
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
      parallelPulls: countOrUnlimited
        .meta({
          description: "Images that a node pulls at a time, for pods with a `pull`: first come, first served",
          default: 1,
        })
        .optional(),
      ...field.provenance,
    })
    .meta({
      id: "kubernetes",
      title: "the Kubernetes settings",
      description:
        "When pods are evicted from nodes that do not answer, how fast, and where they are placed. The defaults are those of current releases",
    });
}
