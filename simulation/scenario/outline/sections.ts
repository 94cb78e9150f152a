import { ofTheFile } from "../designs.ts";
import { type Schema, shapeOf, unwrapped, valuesOf } from "../schema/walk.ts";
import { isOffered } from "./field.ts";
import { labelOf } from "./labels.ts";

export interface Section {
  readonly key: string;
  readonly label: string;
  readonly schema: Schema;
  /** Fields at the top of the file that the section gathers; null for a map of named things. */
  readonly fields: readonly { readonly name: string; readonly schema: Schema }[] | null;
}

/** In the order in which a platform is told: what is asked, the tools, and what they stand on, downwards. */
const order = [
  "inputs",
  "tools",
  "parts",
  "nodes",
  "vms",
  "hosts",
  "racks",
  "sites",
  "components",
  "groups",
  "failures",
  "crews",
];

const notShown = new Set(["options", "$schema", "format"]);

/** The sections of the outline; an option has none of what holds for all. */
export function sectionsOf(file: Schema, isBase: boolean): readonly Section[] {
  const known = made.get(file) ?? make(file);
  made.set(file, known);
  return isBase ? known.base : known.option;
}

const made = new WeakMap<object, { readonly base: readonly Section[]; readonly option: readonly Section[] }>();

function make(file: Schema): { base: readonly Section[]; option: readonly Section[] } {
  const offered = Object.entries(shapeOf(file) ?? {}).filter(
    ([key, schema]) => !notShown.has(key) && isOffered(schema),
  );
  const maps = offered.filter(([, schema]) => valuesOf(unwrapped(schema)) !== null);
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  const sections: Section[] = maps
    .map(([key, schema]): Section => ({ key, label: labelOf(key, false), schema: unwrapped(schema), fields: null }))
    .sort((a, b) => rank(a.key) - rank(b.key));
  const single = offered.filter(([, schema]) => valuesOf(unwrapped(schema)) === null);
  const scenario = (fields: typeof single): Section => ({
    key: "scenario",
    label: "Scenario",
    schema: file,
    fields: fields.map(([name, schema]) => ({ name, schema })),
  });
  const own = single.filter(([key]) => !ofTheFile.includes(key) || key === "title" || key === "description");
  return {
    base: [scenario(single), ...sections],
    option: [scenario(own), ...sections.filter(({ key }) => !ofTheFile.includes(key))],
  };
}
