/** A value as a place between two ends, for what is turned by sight. */
import { exp } from "../../math/exp.ts";
import { log } from "../../math/log.ts";
import { schemasAt } from "../edit/order.ts";
import { leafOf } from "../schema/leaf.ts";
import { softBoundsOf, type SoftBounds } from "../schema/soft-bounds.ts";
import type { Path } from "../issues.ts";
import type { Row } from "./describe.ts";
import { numberOf } from "./doubt.ts";
import { type Field, fieldOf } from "./field.ts";
import { decimal } from "./forms/exact-text.ts";
import { scalar } from "./forms/rewrite.ts";
import { spellingLike } from "./forms/spellings.ts";
import { usersOfThing } from "./names.ts";
import type { Outline } from "./open.ts";

export interface Slide {
  /** In the unit of the field. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly isLog: boolean;
  /** How a value is written, in round amounts. */
  readonly write: (value: number) => string;
}

/** From more than this many times the low end on, equal ways are equal factors. */
const widest = 100;

/** Null for what is no single known number, and where the schema gives no ends. The ends reach as far as the value does. */
export function slideOf(outline: Outline, row: Row): Slide | null {
  if (row.doubt !== null || row.input !== null || row.field === null || row.entry.tree === null) return null;
  const turned = row.field.kind === "input" ? ofUser(outline, row.entry.path) : turnedAt(row);
  if (turned === null) return null;
  const { field, bounds } = turned;
  const [value, least, most] = [scalar(row.text), ...bounds].map((one) => numberOf(field, one));
  if (value === null || least === null || most === null || !Number.isFinite(value)) return null;
  const [low, high] = [Math.min(least, value), Math.max(most, value)];
  const isLog = low > 0 && high / low > widest;
  const write = (one: number): string => amountText(one, { low, high, isLog }, field, row.text, outline.hoursPerYear);
  return { value, low, high, isLog, write };
}

interface Turned {
  readonly field: Field;
  readonly bounds: SoftBounds;
}

const kinds = ["quantity", "count", "number", "share", "rate"];

function turnedAt({ entry, field }: Row): Turned | null {
  if (field === null || !kinds.includes(field.kind)) return null;
  const bounds = softBoundsOf(entry.path, leafOf(entry.schema)?.id);
  return bounds === null ? null : { field, bounds };
}

/** An input has no ends of its own: those of the first field that takes it as it is. */
function ofUser(outline: Outline, input: Path): Turned | null {
  for (const { path } of usersOfThing(outline, null, input)) {
    const inside = path[0] === "options" ? path.slice(2) : path;
    const place = inside.at(-1) === "value" ? inside.slice(0, -1) : inside;
    const schema = schemasAt(place, outline.schema).find((one) => kinds.includes(fieldOf(one, place)?.kind ?? ""));
    const field = schema === undefined ? null : fieldOf(schema, place);
    const bounds = schema === undefined ? null : softBoundsOf(place, leafOf(schema)?.id);
    if (field !== null && bounds !== null) return { field, bounds };
  }
  return null;
}

type Ends = Pick<Slide, "low" | "high" | "isLog">;

function amountText(value: number, ends: Ends, field: Field, before: string, hoursPerYear: number): string {
  if (field.kind === "count") return decimal(Math.round(ends.isLog ? rounded(value) : value), 15);
  const spelling = spellingLike(before, value, field.unit, hoursPerYear);
  const amount = spelling?.amount(value) ?? value;
  const width = Math.abs((spelling?.amount(ends.high) ?? ends.high) - (spelling?.amount(ends.low) ?? ends.low));
  const text = decimal(ends.isLog ? rounded(amount) : toStep(amount, width / 100), 6);
  return spelling?.write(text) ?? text;
}

function rounded(amount: number): number {
  return Number(amount.toPrecision(2));
}

/** To whole steps of 1, 2 or 5 of a digit, of which a hundred or less are the way from end to end. */
function toStep(amount: number, least: number): number {
  const [, exponent] = least.toExponential().split("e");
  const power = Number(`1e${exponent}`);
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= least * 0.999)!;
  return Math.round(amount / step) * step;
}

/** From 0 to 1. */
export function placeOf({ low, high, isLog }: Ends, value: number): number {
  if (high === low) return 0;
  return isLog ? log(value / low) / log(high / low) : (value - low) / (high - low);
}

export function valueAtPlace({ low, high, isLog }: Ends, place: number): number {
  if (place <= 0) return low;
  if (place >= 1) return high;
  return isLog ? low * exp(place * log(high / low)) : low + place * (high - low);
}
