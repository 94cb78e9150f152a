import { namedSections } from "../names.ts";
import type { Row } from "./describe.ts";

export interface PlaceAmong {
  /** From 0. */
  readonly index: number;
  readonly count: number;
}

/** Entries of maps that their author named: things, failure modes and planned work of a thing, inputs. */
export function isNamed({ entry }: Row): boolean {
  if (entry.kind === "section" || entry.kind === "alike") return false;
  if (entry.kind === "thing") return true;
  const above = entry.path.at(-2);
  return entry.path.length === 2
    ? entry.path[0] !== "run" && namedSections.includes(String(above))
    : ["failures", "planned", "triggers"].includes(String(above)) && typeof entry.path.at(-1) === "string";
}

/** Where a named thing or an item of a list stands among the others; null for fields, and where an option takes it from the base. */
export function placeAmong(row: Row): PlaceAmong | null {
  const { entry, writtenAt, target } = row;
  const isHere = writtenAt.every((step, index) => step === target[index]);
  const parent = entry.tree?.parent ?? null;
  if (!isHere || parent === null || entry.kind === "alike") return null;
  const last = writtenAt.at(-1);
  if (parent.kind === "list") return typeof last === "number" ? { index: last, count: parent.items.length } : null;
  if (!isNamed(row)) return null;
  return { index: [...parent.entries.keys()].indexOf(String(last)), count: parent.entries.size };
}
