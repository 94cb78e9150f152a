/** A law in braces of which a parameter is an input or not known. */
import { mean } from "../../../distributions/distribution.ts";
import type { Law } from "../../../distributions/law.ts";
import type { Path } from "../../issues.ts";
import { fieldTypes } from "../../schema/fields.ts";
import type { Schema } from "../../schema/walk.ts";
import { child, type Tree } from "../../tree.ts";
import { buildLaw } from "../../words/law-build.ts";
import { checkParameters, isLawName, type LawName, numberParameters, parametersOf } from "../../words/law-words.ts";
import { doubtOf, doubtThrough, inputOf, numberOf } from "../doubt.ts";
import { type Field, fieldOf } from "../field.ts";
import { wordsOfBraces } from "./braces.ts";

/** One of them, as it is written. */
export interface Parameter {
  readonly label: string;
  /** Where it stands in the law. */
  readonly steps: Path;
  readonly tree: Tree;
  readonly schema: Schema;
}

export interface Parameters {
  readonly law: LawName;
  readonly all: readonly Parameter[];
}

/** Null for what words can say, and for anything else. `kind`: the id of the kind of law. */
export function parametersIn(bare: Tree | null, kind: string | undefined, hoursPerYear: number): Parameters | null {
  const name = bare?.kind === "map" ? child(bare, "law") : undefined;
  if (bare?.kind !== "map" || name?.kind !== "scalar" || !isLawName(String(name.value))) return null;
  if (wordsOfBraces(bare) !== null) return null;
  const law = String(name.value) as LawName;
  const values = law === "empirical" ? child(bare, "values") : undefined;
  if (values?.kind === "list") {
    const schema = schemaOf("value", kind, hoursPerYear);
    return {
      law,
      all: values.items.map((tree, index) => ({ label: `Value ${index + 1}`, steps: ["values", index], tree, schema })),
    };
  }
  const all = parametersOf(law).flatMap((label): Parameter[] => {
    const tree = child(bare, label);
    return tree === undefined ? [] : [{ label, steps: [label], tree, schema: schemaOf(label, kind, hoursPerYear) }];
  });
  return { law, all };
}

function schemaOf(label: string, kind: string | undefined, hoursPerYear: number): Schema {
  const fields = kept.get(hoursPerYear) ?? fieldTypes(hoursPerYear);
  kept.set(hoursPerYear, fields);
  if (numberParameters.includes(label)) return fields.factor;
  return kind === "cpuLaw" ? fields.cpu : kind === "memoryLaw" ? fields.memory : fields.time;
}

/** To be the same in every row of a text. */
const kept = new Map<number, ReturnType<typeof fieldTypes>>();

export interface LawAtBest {
  readonly law: Law;
  readonly mean: number;
  /** All parameters are known, by the names of inputs. */
  readonly isKnown: boolean;
}

/** The law where what is not known has its best guess; null where that makes none. */
export function lawAtBest({ law, all }: Parameters, file: Tree): LawAtBest | null {
  const given = new Map<string, number>();
  let isKnown = true;
  for (const { label, tree, schema } of all) {
    const best = bestOf(tree, fieldOf(schema, [label]), file);
    if (best === null) return null;
    given.set(label, best.value);
    isKnown &&= best.isKnown;
  }
  if (checkParameters(law, [...given.keys()]) !== null) return null;
  const built = buildLaw(law, given, law);
  return "ok" in built ? { law: built.ok, mean: mean(built.ok), isKnown } : null;
}

interface Best {
  readonly value: number;
  readonly isKnown: boolean;
}

function bestOf(tree: Tree, field: Field | null, file: Tree): Best | null {
  if (field === null) return null;
  const input = inputOf(tree, file);
  const doubt = doubtOf(tree, field) ?? (input === null ? null : doubtThrough(input, field));
  if (doubt?.kind === "range") return doubt.numbers === null ? null : { value: doubt.numbers.best, isKnown: false };
  if (doubt?.kind === "choice") {
    const [likely] = doubt.weights.toSorted((one, other) => other.share - one.share);
    const value = numberOf(field, asWritten(likely.value));
    return value === null ? null : { value: value * (input?.factor ?? 1), isKnown: false };
  }
  const written = input === null ? tree : input.tree === null ? null : (child(input.tree, "value") ?? input.tree);
  if (written?.kind !== "scalar" || written.value === null) return null;
  const value = numberOf(field, written.value);
  return value === null ? null : { value: value * (input?.factor ?? 1), isKnown: true };
}

function asWritten(text: string): string | number {
  return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}
