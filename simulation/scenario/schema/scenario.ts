import { z } from "zod";
import { entityFields } from "./entity.ts";
import { failureSchemas, initialAge } from "./failure.ts";
import { type Fields, fieldTypes, knownWhole } from "./fields.ts";
import { hostSchema, nodeSchema, vmSchema } from "./machines.ts";
import { inputSchema } from "./input.ts";
import { notYet } from "./not-yet.ts";
import { nullable } from "./nullable.ts";
import { redundancyFields } from "./redundancy.ts";
import { crewSchema, groupSchema, kubernetesSchema, partSchema, toolSchema } from "./services.ts";
import { named, record } from "./shapes.ts";

/** Zod would else compile its checks from strings, which a content security policy forbids, and which pays only for many inputs. */
z.config({ jitless: true });

/** What an option may override: one design, complete once merged. */
function designFields(field: Fields) {
  const { mode, failures } = failureSchemas(field);
  const entity = entityFields(field, failures);
  const redundancy = redundancyFields(field);
  const component = named(
    z.strictObject(entity).meta({
      id: "component",
      title: "a site, rack or component",
      description:
        "Anything that can fail and that others stand on. The three differ in name only; racks and sites are what `spread: rack` and `spread: site` keep apart",
    }),
  );
  return {
    allowPending: field.knownFlag
      .meta({ description: "Run although pods have no place at the start", default: false })
      .optional(),
    initialAge: initialAge(field),
    crews: named(crewSchema(field)),
    failures: named(mode),
    sites: component,
    racks: component,
    components: component,
    groups: named(groupSchema(field, redundancy)),
    hosts: named(hostSchema(field, entity)),
    vms: named(vmSchema(field, entity)),
    nodes: named(nodeSchema(field, entity)),
    parts: named(partSchema(field, entity, redundancy)),
    tools: named(toolSchema(field)),
    kubernetes: kubernetesSchema(field).optional(),
    system: field.name
      .meta({ description: "Plain systems: which group, part or single component is the system" })
      .optional(),
    slo: z
      .strictObject({
        target: field.share.meta({ description: "Least share of each window that a tool should be up" }),
        window: field.sloWindow
          .meta({
            description: "Windows of this length tile the horizon from t = 0; or `calendar month`",
            default: "30 d",
          })
          .optional(),
        ...field.provenance,
      })
      .meta({
        id: "slo",
        title: "the service level objective",
        description: "What a tool should reach in each window; the answer says in how many it did",
      })
      .optional(),
    ignoreOutagesBelow: field.time
      .meta({
        description: "Shorter outages of a tool are no incidents; their minutes count all the same",
        default: "0 s",
      })
      .optional(),
    people: notYet("people", "People with skills, rotas and hours"),
    growth: notYet("growth", "How demand grows and hosts are bought"),
  };
}

/** What holds for all options. */
function commonFields(field: Fields) {
  return {
    $schema: field.text.meta({ description: "Where editors find the schema: `./schema.json`" }).optional(),
    format: field.format.meta({ description: "Name and version of the format" }).optional(),
    title: field.text.meta({ description: "What it is about" }).optional(),
    description: field.text.meta({ description: "What it shows and how to read the answer" }).optional(),
    horizon: field.knownTime.meta({ description: "How long each simulated history is" }).optional(),
    hoursPerYear: field.hoursPerYear.meta({ description: "Length of a year in hours", default: 8766 }).optional(),
    startsAt: field.start
      .meta({ description: "Date of t = 0, for weekdays and months", default: "Monday 1 January 2029 00:00 UTC" })
      .optional(),
    margin: field.knownTime
      .meta({
        description:
          "Difference in downtime per tool and year that matters to nobody: where it is surely smaller, the answer says that it does not matter",
      })
      .optional(),
    run: z
      .strictObject({
        seed: knownWhole(0, 2 ** 32 - 1)
          .meta({ description: "Of the random numbers: the same seed gives the same histories", default: 1 })
          .optional(),
        replications: knownWhole(1, 10_000_000).meta({ description: "Histories to simulate; default 512" }).optional(),
      })
      .meta({ title: "the run defaults", description: "Taken where the command line does not say otherwise" })
      .optional(),
    inputs: record(inputSchema)
      .meta({ description: "Named values, known or not, that fields refer to as `$name`: one draw for all" })
      .optional(),
    keyInputs: z
      .array(field.text)
      .meta({
        description:
          "Paths of what is turned first, such as `hosts.worker.count`: the window shows these before all others, in this order",
      })
      .optional(),
    questions: notYet("questions", "What the run shall answer"),
  };
}

/** One design as it stands after an option has been merged in. */
export function designSchema(field: Fields) {
  return z.strictObject(designFields(field)).meta({ title: "a scenario" });
}

/** The schemas of the whole file and of one design. Making them takes longer than reading a file, so the last are kept. */
export function scenarioSchema(hoursPerYear: number): Schemas {
  if (last?.hoursPerYear !== hoursPerYear) last = { hoursPerYear, schemas: makeSchemas(hoursPerYear) };
  return last.schemas;
}

type Schemas = ReturnType<typeof makeSchemas>;

let last: { readonly hoursPerYear: number; readonly schemas: Schemas } | null = null;

function makeSchemas(hoursPerYear: number) {
  const field = fieldTypes(hoursPerYear);
  const design = designSchema(field);
  const override = nullable(
    z.strictObject({ title: field.text.optional(), description: field.text.optional(), ...design.shape }),
  ).meta({
    title: "an option",
    description:
      "A design: what it says stands in place of the same fields of the file, down to single fields of single things, and `null` takes a field or a thing away. Lists are replaced as a whole",
  });
  const file = z
    .strictObject({
      ...commonFields(field),
      ...design.shape,
      options: record(override)
        .meta({
          description:
            "Designs to compare, each an override of the rest, by key; `null` removes. Without it there is one design",
        })
        .optional(),
    })
    .meta({ title: "a scenario" });
  return { file, design };
}

export type Design = z.output<ReturnType<typeof designSchema>>;
