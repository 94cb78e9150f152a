import { z } from "zod";
import { limits } from "../limits.ts";
import { choice } from "./choice.ts";
import type { EntityFields } from "./entity.ts";
import { type Fields, whole } from "./fields.ts";
import { choiceOfWords, word } from "./word.ts";
import { notThis } from "./forms.ts";
import { leaf } from "./leaf.ts";
import { notYet, notYetProblem } from "./not-yet.ts";
import { plainOrMap } from "./shapes.ts";

export function hostSchema(field: Fields, entity: EntityFields) {
  return z
    .strictObject({
      ...entity,
      cpu: field.cpu.meta({ description: "CPUs that can be given away, which are threads; required" }).optional(),
      physicalCores: field.cpu
        .meta({ description: "Physical cores, in which options are compared; default = cpu" })
        .optional(),
      memory: field.memory.meta({ description: "Installed memory; required" }).optional(),
      reserved: resources(field, "reserved resources")
        .meta({ description: "What the host keeps for itself and for guests that are not simulated" })
        .optional(),
      overcommit: z
        .strictObject({
          cpu: field.factor.meta({ description: "vCPUs promised per CPU", default: 1 }).optional(),
          memory: field.factor.meta({ description: "Memory promised per memory", default: 1 }).optional(),
        })
        .meta({ title: "overcommit", description: "How much more it promises to VMs than it has" })
        .optional(),
      price: notYet("price", "Price of one"),
    })
    .meta({ id: "host", title: "a host", description: "A physical machine on which VMs or nodes stand" });
}

export function vmSchema(field: Fields, entity: EntityFields) {
  return z
    .strictObject({
      ...entity,
      cpu: field.cpu.meta({ description: "vCPUs; required" }).optional(),
      memory: field.memory.meta({ description: "Memory of the guest; required" }).optional(),
      memoryOverhead: field.memory
        .meta({ description: "What the VM takes from its host beside the guest's memory", default: 0 })
        .optional(),
      antiAffinity: choiceOfWords({
        none: "on any hosts",
        soft: "on different hosts as long as there are enough",
        hard: "always on different hosts",
      })
        .meta({ description: "On different hosts: `soft` as long as there are enough, `hard` always", default: "none" })
        .optional(),
      storage: field.name
        .meta({ description: "Part that holds the root disks; the VM stands still with it" })
        .optional(),
      onHostLoss: onHostLoss(field)
        .meta({
          description: "What becomes of it when its host is lost: it waits, or is moved to another",
          default: "wait",
        })
        .optional(),
      returnHome: field.flag.meta({ description: "Move back when the host returns", default: false }).optional(),
    })
    .meta({
      id: "vm",
      title: "a VM",
      description:
        "A virtual machine: placed on the hosts of its group, apart from its like where asked, then where most memory is free",
    });
}

export function nodeSchema(field: Fields, entity: EntityFields) {
  return z
    .strictObject({
      ...entity,
      count: nodeCount
        .meta({
          description:
            'How many; default that of what it stands on. "N+1" and "N+2" (sized by rule): not in this version',
        })
        .optional(),
      cpu: field.cpu.meta({ description: "Only where it stands on no host or VM, or is smaller" }).optional(),
      memory: field.memory.meta({ description: "Only where it stands on no host or VM, or is smaller" }).optional(),
      systemReserved: resources(field, "reserved resources")
        .meta({ description: "What the kubelet keeps for the system" })
        .optional(),
      kubeReserved: resources(field, "reserved resources")
        .meta({ description: "What the kubelet keeps for Kubernetes itself" })
        .optional(),
      evictionThreshold: field.memory
        .meta({ description: "Memory kept free by hard eviction", default: "100 MiB" })
        .optional(),
      cpuTax: field.share.meta({ description: "Share of the CPU lost to virtualisation", default: "0 %" }).optional(),
      maxPods: whole(1).meta({ description: "Pods that the kubelet allows", default: 110 }).optional(),
      price: notYet("price", "Price of one"),
    })
    .meta({
      id: "node",
      title: "a node",
      description:
        "A Kubernetes node, on which pods run. It offers its size, less the tax, what is reserved and the eviction threshold",
    });
}

/** A number; the rules `N+1` and `N+2` are for later. */
const nodeCount = leaf<number>({
  draw: { kind: "count", least: 1, most: limits.entities },
  expected: "a whole number from 1",
  json: { type: "integer", minimum: 1 },
  parse: (value) => {
    if (typeof value === "string" && /^N\s*\+\s*\d+$/i.test(value))
      return { problem: notYetProblem(value, "write how many to run") };
    const fits = typeof value === "number" && Number.isSafeInteger(value) && value >= 1 && value <= limits.entities;
    return fits ? { ok: value } : { problem: notThis(value, `a whole number from 1 to ${limits.entities}`) };
  },
});

function resources(field: Fields, title: string) {
  return z
    .strictObject({
      cpu: field.cpu.meta({ description: "CPUs", default: 0 }).optional(),
      memory: field.memory.meta({ description: "Memory", default: 0 }).optional(),
    })
    .meta({ title });
}

function onHostLoss(field: Fields) {
  const evacuate = z
    .strictObject({
      after: field.law
        .meta({ description: "From the loss of the host to the first move: detection, decision" })
        .optional(),
      each: field.law.meta({ description: "How long the move of one VM takes after that; default no time" }).optional(),
      oneAfterAnother: field.flag
        .meta({ description: "One VM of a lost host at a time, in their order; default all at once", default: false })
        .optional(),
      by: field.name
        .meta({ description: "Crew of which a member is occupied by each move; default nobody" })
        .optional(),
      success: field.share
        .meta({ description: "Probability that it works; else the VM waits", default: "100 %" })
        .optional(),
    })
    .meta({
      id: "evacuation",
      title: "evacuation",
      description:
        "How the VMs of a lost host are brought up on others. If the host is back first, what has not moved boots there",
    });
  const moved = z
    .strictObject({ evacuate: evacuate.meta({ description: "Move its VMs to other hosts" }).optional() })
    .meta({ title: "a policy for lost hosts", description: "Moving instead of waiting" });
  return choice([word(["wait"]), moved], plainOrMap, "wait or {evacuate: {after, success}}");
}
