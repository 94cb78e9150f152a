import type { Value } from "../edit/types.ts";
import type { Path } from "../issues.ts";
import type { Scalar } from "../schema/leaf.ts";
import { elementOf, innerOf, type Schema, shapeOf, valuesOf } from "../schema/walk.ts";
import { type Field, fieldOf, formsOf } from "./field.ts";

/** Names that may stand in a field. */
export type NamesFor = (field: Field) => readonly string[];

/** What a thing or a field is when it is added: right as far as that can be, and meant to be changed. */
export function startValue(schema: Schema, path: Path, names: NamesFor): Value {
  const forms = formsOf(schema);
  const known = thingOf(path);
  if (known !== null) return known;
  for (const form of forms) {
    const field = fieldOf(form, path, schema);
    const value = field === null ? null : ofField(field, names);
    if (value !== null) return value;
  }
  const shape = forms.map(shapeOf).find((one) => one !== null);
  if (shape !== undefined && shape !== null) {
    const needed = Object.entries(shape).filter(([, field]) => innerOf(field) === null);
    return Object.fromEntries(needed.map(([key, field]) => [key, startValue(field, [...path, key], names)]));
  }
  if (forms.some((form) => valuesOf(form) !== null)) return {};
  return forms.some((form) => elementOf(form) !== null) ? [] : {};
}

const failure = { rate: "1 / year", recovery: "4 h" };

/** By the section or map that a thing is in: what it can hardly be without. */
function thingOf(path: Path): Value | null {
  const inside = path[0] === "options" ? path.slice(2) : path;
  const above = inside.at(-2);
  if (inside.at(-1) === "failures" && inside.length > 1) return {};
  if (above === "failures") return failure;
  if (above === "planned") return { every: "1 year", duration: "1 h" };
  if (inside.length === 3 && inside[0] === "parts") return ofPart(inside[2]);
  if (inside.length === 3 && inside[0] === "tools") return ofTool(inside[2]);
  if (inside.length !== 2) return null;
  switch (above) {
    case "inputs":
      return { unknown: { best: "1 / year", range: "0.5 / year to 2 / year" }, quality: "guess" };
    case "hosts":
      return { count: 1, cpu: 16, memory: "64 GiB" };
    case "vms":
      return { count: 1, cpu: 4, memory: "16 GiB" };
    case "tools":
      return { count: 1, requests: { cpu: "100m", memory: "512 MiB" }, start: "20 s" };
    default:
      return null;
  }
}

/** Blocks of a part that say nothing without a field that they need. */
function ofPart(field: string | number): Value | null {
  if (field === "copies") return { count: 3, need: 2 };
  return field === "failover" ? { time: "1 min" } : null;
}

/** Pods are up in seconds, not in the hours that a repair takes. */
function ofTool(field: string | number): Value | null {
  if (field === "schedule") return { every: "1 h", duration: "5 min" };
  return field === "pull" || field === "startInPlace" ? "20 s" : null;
}

function ofField(field: Field, names: NamesFor): Value | null {
  const usual = field.usual === null ? null : usualOf(field, field.usual);
  if (usual !== null) return usual;
  switch (field.kind) {
    case "quantity":
      return field.unit === "cpu" ? 4 : field.unit === "memory" ? "1 GiB" : "1 h";
    case "law":
      return field.unit === "cpu" ? "100m" : field.unit === "memory" ? "512 MiB" : "4 h";
    case "count":
      return Math.max(1, field.least ?? 1);
    case "number":
      return 1;
    case "share":
      return "50 %";
    case "rate":
      return field.unit === "perYear" ? "5 %" : field.unit === "within" ? "5 % within 1 year" : "1 / year";
    case "word":
      return field.words[0] ?? null;
    case "toggle":
      return true;
    case "reference":
      return names(field)[0] ?? null;
    case "list":
      return field.namespaces.length > 0 ? names(field).slice(0, 1) : field.words.slice(0, 1);
    case "date":
      return "Monday 00:00 UTC";
    case "hours":
      return "Mon-Fri 09:00-17:00";
    case "text":
      return "…";
    case "input":
      return "1 / year";
  }
}

/** The usual value, if the field reads it as it is said. */
function usualOf(field: Field, usual: string): Scalar | null {
  const candidates: Scalar[] = [
    ...(Number.isFinite(Number(usual)) ? [Number(usual)] : []),
    ...(usual === "true" ? [true] : usual === "false" ? [false] : []),
    usual,
  ];
  return candidates.find((value) => "ok" in field.read(value)) ?? null;
}
