import { z } from "zod";
import { causes } from "../types.ts";
import { choice } from "./choice.ts";
import { type Fields } from "./fields.ts";
import { plainOrMap, record } from "./shapes.ts";
import { choiceOfWords, word } from "./word.ts";

/** Planned work, by name. */
export function plannedSchema(field: Fields) {
  const liveMigrate = z
    .strictObject({
      stun: field.law.meta({ description: "How long a VM stands still when it moves", default: "0 s" }).optional(),
      failure: field.share
        .meta({ description: "Probability that a move fails and the VM restarts", default: "0 %" })
        .optional(),
      ...field.provenance,
    })
    .meta({
      id: "liveMigration",
      title: "live migration",
      description: "VMs leave for other hosts while they run; those for which no host has room go down with their host",
    });
  const drainDetail = z
    .strictObject({
      mode: choiceOfWords({ all: "all pods at once", "one-by-one": "the next when the one before runs elsewhere" })
        .meta({ description: "All pods at once, or the next when the one before runs elsewhere", default: "all" })
        .optional(),
      grace: field.law
        .meta({ description: "How long a pod takes to end; it serves no more meanwhile", default: "0 s" })
        .optional(),
      timeout: field.timeAboveZero.meta({ description: "For the whole drain; default as long as it takes" }).optional(),
      then: choiceOfWords({
        wait: "goes on",
        force: "moves the rest at once",
        "hard-reboot": "begins with the rest on the node",
      })
        .meta({ description: "After the timeout: go on, move the rest at once, or begin with the rest on the node" })
        .optional(),
      ...field.provenance,
    })
    .meta({
      id: "drain",
      title: "a drain",
      description:
        "How pods leave before the work begins. The nodes are closed for new pods from the begin of the drain to the end of the work",
    });
  const guard = z
    .strictObject({
      others: field.flag
        .meta({ description: "While another of the group, or a node of the same group, is not ready", default: true })
        .optional(),
      fits: field.flag
        .meta({ description: "While the target's pods would find no room on other nodes", default: true })
        .optional(),
      atMost: field.time.meta({ description: "Then it is done all the same; default = every" }).optional(),
      ...field.provenance,
    })
    .meta({
      id: "guard",
      title: "a guard",
      description: "What planned work waits for: it is postponed while one of these holds",
    });
  const work = z
    .strictObject({
      every: field.timeAboveZero
        .meta({ description: "Time between two works on the same member; or `rate`" })
        .optional(),
      rate: field.rate.meta({ description: "How often on each member: `6 / year` is every 1/6 year" }).optional(),
      first: field.time.meta({ description: "When the first is, on member 1; default after `every`" }).optional(),
      stagger: field.time.meta({ description: "From one member to the next", default: "0 s" }).optional(),
      duration: field.law.meta({ description: "How long the target is out; required" }).optional(),
      effect: word(["kills", "cuts", "freezes", "interrupt"])
        .meta({ description: "What it does meanwhile; default `kills`, on parts `interrupt`" })
        .optional(),
      drain: choice([field.flag, drainDetail], plainOrMap, "true, false or {mode, grace, timeout, then}")
        .meta({ description: "Move the pods of all nodes that stand on it first", default: false })
        .optional(),
      liveMigrate: liveMigrate.meta({ description: "Move the VMs to other hosts first" }).optional(),
      ifDown: choiceOfWords({ skip: "leaves this one out", proceed: "does it all the same" })
        .meta({ description: "When the target is down anyway: leave this one out, or do it", default: "skip" })
        .optional(),
      cause: word(causes).meta({ description: "What its downtime is charged to", default: "planned" }).optional(),
      guard: choice([word(["none"]), guard], plainOrMap, "none or {others, fits, atMost}")
        .meta({ description: "What postpones the work; on things that carry nodes both, unless it says otherwise" })
        .optional(),
      ...field.provenance,
    })
    .meta({
      id: "plannedWork",
      title: "planned work",
      description: "Work on fixed dates, the same in every history: `every` or `rate` says how often",
    });
  return record(work).meta({ description: "Planned work, by name" }).optional();
}
