import { z } from "zod";
import { causes } from "../types.ts";
import { choice } from "./choice.ts";
import { type Fields } from "./fields.ts";
import { choiceOfWords, word } from "./word.ts";
import { isMap } from "./forms.ts";
import { isLawForm } from "./law.ts";
import { recoverySchema } from "./recovery.ts";
import { plainOrMap, record } from "./shapes.ts";

function modeFields(field: Fields) {
  const effect = effectSchema(field);
  const recovery = recoverySchema(field);
  return {
    cause: word(causes)
      .meta({ description: "What the minutes it costs are charged to", default: "hardware" })
      .optional(),
    mttf: field.timeAboveZero.meta({ description: "Mean operating time to failure (exponential)" }).optional(),
    mtbf: field.timeAboveZero.meta({ description: "The same as `mttf`" }).optional(),
    rate: field.rate
      .meta({ description: "Failures per time of operation, such as `0.3 / year` (exponential)" })
      .optional(),
    afr: field.yearlyShare.meta({ description: "Annual failure rate: mean = year ÷ afr (exponential)" }).optional(),
    probability: field.probabilityWithin
      .meta({ description: "Probability of failing within a time (exponential)" })
      .optional(),
    time: field.lawAboveZero.meta({ description: "Any other law of the time to failure" }).optional(),
    clock: choiceOfWords({
      operating: "stands still while the entity does",
      calendar: "always runs",
      system: "stands still also while the system is down",
    })
      .meta({
        description:
          "When the time to failure runs: `operating` stands still while the entity does, `calendar` always runs, `system` stands still also while the system is down (plain systems)",
        default: "operating",
      })
      .optional(),
    effect: effect.meta({ description: "What it does; default `kills`, on parts `interrupt`" }).optional(),
    recovery: recovery.optional(),
    survivesKill: field.flag
      .meta({
        description:
          "Whether the repair goes on when what it stands on fails, or is replaced by the next start; default true, false with a `start`",
      })
      .optional(),
    restartsAge: field.flag
      .meta({
        description: "Whether being killed, by whatever it may be, makes it as new for this mode",
        default: false,
      })
      .optional(),
    initialAge: initialAge(field),
    per: choiceOfWords({
      entity: "as it is written",
      pod: "times the pods on the node",
      GiB: "times the GiB of memory of the host or VM",
    })
      .meta({
        description: "What the rate is multiplied with: the pods on the node, or the GiB of memory of the host or VM",
        default: "entity",
      })
      .optional(),
    detect: detectSchema(field),
    beta: field.share
      .meta({ description: "Share of failures that hit all members at once (exponential times only)", default: "0 %" })
      .optional(),
    coverage: field.share
      .meta({
        description: "Probability that the failover works after this failure; default that of the group or part",
      })
      .optional(),
    triggers: record(triggerSchema(field, effect, recovery))
      .meta({ description: "What it brings about at its strike or at the end of its recovery" })
      .optional(),
    ...field.provenance,
  };
}

function triggerSchema(
  field: Fields,
  effect: ReturnType<typeof effectSchema>,
  recovery: ReturnType<typeof recoverySchema>,
) {
  return z
    .strictObject({
      when: choiceOfWords({ start: "at the strike", end: "at the end of its recovery" })
        .meta({ description: "At the strike, or at the end of its recovery", default: "start" })
        .optional(),
      probability: field.share.meta({ description: "In what share of the strikes", default: "100 %" }).optional(),
      on: field.name.meta({ description: "Group of entities or part that is struck" }),
      share: field.share.meta({ description: "Of its members, each by chance", default: "100 %" }).optional(),
      cause: word(causes).meta({ description: "What its minutes are charged to; default that of the mode" }).optional(),
      effect: effect.meta({ description: "What it does there; default `kills`, on parts `interrupt`" }).optional(),
      recovery,
      ...field.provenance,
    })
    .meta({
      id: "trigger",
      title: "a trigger",
      description: "A failure that another one brings about, with an effect, a recovery and a cause of its own",
    });
}

/** A mode of the library, and what a thing can suffer: names of the library, or name -> mode, library name, or changed mode. */
export function failureSchemas(field: Fields) {
  const fields = modeFields(field);
  const mode = z.strictObject(fields).meta({
    id: "failureMode",
    title: "a failure mode",
    description:
      "How something fails: how often, what that does, and how it recovers. One of `mttf`, `mtbf`, `rate`, `afr`, `probability` and `time` says how often. Modes in the library `failures` are used by name; a thing may also have modes of its own",
  });
  const use = field.name
    .meta({ description: "Mode of the library whose fields it takes over, but for those it has itself" })
    .optional();
  const used = z.strictObject({ use, ...fields }).meta({ id: "usedFailureMode", title: "a failure mode" });
  const entry = choice(
    [field.name, used],
    (input) => (isMap(input) ? 1 : 0),
    "a name of the library or a failure mode",
  );
  const failures = choice(
    [z.array(field.name), record(entry)],
    (input) => (Array.isArray(input) ? 0 : isMap(input) ? 1 : null),
    "a list of names of the library, or a map of failure modes",
  ).meta({
    id: "failures",
    description:
      "What it suffers: names of the library, or its own modes by name, each a name of the library or a failure mode",
  });
  return { mode, failures: failures.optional() };
}

/** How old things are at t = 0. */
export function initialAge({ age }: Fields) {
  return age
    .meta({
      description:
        "Age at t = 0 of what wears out: `new`; `stationary`, as found in a platform that has been running for ever; `uniform` between 0 and the mean life; or a time. Default: stationary with tools, else new",
    })
    .optional();
}

/** How long nobody notices: a law, or the next of fixed dates. */
function detectSchema(field: Fields) {
  const dates = z
    .strictObject({
      every: field.timeAboveZero.meta({ description: "Time between two inspections" }).optional(),
      first: field.time.meta({ description: "Date of the first; default `every`" }).optional(),
      ...field.provenance,
    })
    .meta({ id: "inspection", title: "inspections", description: "Dates at which latent failures come to light" });
  return choice([field.law, dates], (input) => (isLawForm(input) ? 0 : 1), "a law or inspections")
    .meta({
      description: "Of `effect: latent`: until it is noticed; a law, or inspections such as `{every: 90 d}`",
    })
    .optional();
}

function effectSchema(field: Fields) {
  const words = word(
    ["kills", "cuts", "freezes", "interrupt", "latent"],
    [],
    {
      degraded: "`degraded` must say how much is left, as in `{degraded: 50 %}`",
      stuck: "`stuck` must name the part that stuck pods need, as in `{stuck: nfs}`",
    },
    {
      kills: "stops it and all that stands on it, each with its own start afterwards",
      cuts: "makes it unreachable, and it is back at once",
      freezes: "makes it stand still and go on",
      interrupt: "makes it unreachable, and it is back at once",
      latent: "takes redundancy away unseen",
    },
  );
  const withPart = z
    .strictObject({
      stuck: field.name.meta({ description: "Only pods that need this part stop; the node stays Ready" }).optional(),
      degraded: field.share.meta({ description: "Hosts and nodes: the share of their CPUs that is left" }).optional(),
    })
    .meta({
      id: "effect",
      title: "an effect",
      description:
        "An effect that needs a word more. The others: `kills` stops the thing and all that stands on it, each with its own start afterwards; `cuts` and `interrupt` make it unreachable, and it is back at once; `freezes` makes it stand still and go on; `latent` takes redundancy away unseen",
    });
  return choice(
    [words, withPart],
    plainOrMap,
    "kills, cuts, freezes, interrupt, latent, {stuck: part} or {degraded: share}",
  );
}
