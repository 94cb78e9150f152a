/** Other ways to write the same value: in another unit, or as another of the fields that say how often something fails. */
import type { Law } from "../../../distributions/law.ts";
import type { Scalar } from "../../unknowns/drawn.ts";
import { isReference } from "../../unknowns/reference.ts";
import type { Row } from "../describe.ts";
import { numberOf } from "../doubt.ts";
import { labelOf } from "../labels.ts";
import type { Outline } from "../open.ts";
import { decimal, exactText } from "./exact-text.ts";
import { isFrequency, meanHours, type Timing, timingAt, timings, timingText } from "./frequency.ts";
import { rewritten, rewrittenRange, type Rewriter, scalar } from "./rewrite.ts";
import { type Spelling, spellingsOf } from "./spellings.ts";

export interface ValueForm {
  readonly id: string;
  /** Of another field; empty for a unit. */
  readonly label: string;
  /** What it comes to there, in few digits. */
  readonly words: string;
  /** The field that takes it over; null if it is the same. */
  readonly key: string | null;
  /** Exactly the same value, without its source. */
  readonly value: Scalar | { readonly unknown: { readonly best: Scalar; readonly range: string } };
  readonly isCurrent: boolean;
}

/** Whether there may be another form at all; cheap. */
export function hasForms(row: Row): boolean {
  const { field, input, doubt, text } = row;
  if (field === null || input !== null || doubt?.kind === "choice" || isReference(text)) return false;
  if (field.unit === "none" || field.kind === "list" || !isReadable(row)) return false;
  return timingAt(row.entry.path) !== null || doubt !== null || /\d/.test(text);
}

/** A law in braces has no text that could be written anew. */
function isReadable({ text }: Row): boolean {
  return !text.startsWith("{");
}

export function valueForms({ hoursPerYear }: Outline, row: Row): readonly ValueForm[] {
  if (!hasForms(row)) return [];
  return [...unitForms(row, hoursPerYear), ...frequencyForms(row, hoursPerYear)];
}

/** Amounts outside of this are nobody's way to say it. */
const least = 0.01;
const most = 200_000;

function unitForms(row: Row, hoursPerYear: number): ValueForm[] {
  const { field, doubt, text, law } = row;
  if (field === null) return [];
  const scale = scaleOf(row);
  if (scale === null || !(scale > 0) || scale === Infinity) return [];
  const read = (one: string): number | null => numberOf(field, scalar(one));
  const written = doubt?.kind === "range" ? doubt.high : law !== null ? lastAmount(text) : text;
  return spellingsOf(field.unit, hoursPerYear).flatMap((spelling): ValueForm[] => {
    const isCurrent = spelling.fits(written);
    const amount = spelling.amount(scale);
    if (!isCurrent && !(amount >= least && amount <= most)) return [];
    if (spelling.id === "number" && field.unit !== "cpu" && scale > 1) return [];
    if (!isCurrent && spelling.id.startsWith("once") && !(amount >= 1 && amount < 100)) return [];
    const form = formBy((exact) => (one) => rewritten(one, inUnit(spelling, read, exact)), row, false);
    return form === null ? [] : [{ ...form, id: `unit ${spelling.id}`, label: "", key: null, isCurrent }];
  });
}

/** A value of about the size of the row's, to choose units by. */
function scaleOf({ doubt, law, mean, field, text }: Row): number | null {
  if (doubt?.kind === "range") return doubt.numbers?.best ?? null;
  if (law !== null) return mean;
  return numberOf(field, scalar(text));
}

function inUnit(spelling: Spelling, read: (text: string) => number | null, exact: boolean): Rewriter {
  return (text) => {
    const value = read(text);
    if (value === null) return null;
    if (value === 0) return spelling.write("0");
    const about = spelling.amount(value);
    return exact ? exactText(about, value, spelling.write, read) : spelling.write(decimal(about, 3));
  };
}

function frequencyForms(row: Row, hoursPerYear: number): ValueForm[] {
  const { entry, doubt, law } = row;
  const now = timingAt(entry.path);
  if (now === null || (now === "time" && (doubt !== null || !isMemoryless(law)))) return [];
  const between =
    (to: Timing, exact: boolean): TextRewriter =>
    (text) => {
      const mean = meanHours(now, text, hoursPerYear);
      // A time stays as it is written.
      if (mean !== null && !isFrequency(now) && !isFrequency(to))
        return to === "time" ? `exponential(mean ${text})` : lastAmount(text);
      return mean === null ? null : timingText(to, mean, hoursPerYear, exact ? undefined : 3);
    };
  return timings.flatMap((to): ValueForm[] => {
    // A range in place of a law is a constant time, which is something else.
    if (to === now || (to === "time" && doubt !== null)) return [];
    const form = formBy((exact) => between(to, exact), row, isFrequency(to) !== isFrequency(now));
    const label = to === "time" ? "Law of the time to failure" : labelOf(to, false);
    return form === null ? [] : [{ ...form, id: `as ${to}`, label, key: to, isCurrent: false }];
  });
}

function isMemoryless(law: Law | null): boolean {
  return law !== null && law.law === "exponential";
}

type TextRewriter = (text: string) => string | null;

function formBy(
  by: (exact: boolean) => TextRewriter,
  { doubt, text }: Row,
  turned: boolean,
): Pick<ValueForm, "words" | "value"> | null {
  if (doubt?.kind !== "range") {
    const exact = by(true)(text);
    const short = by(false)(text);
    return exact === null || short === null ? null : { words: short, value: scalar(exact) };
  }
  const exact = rewrittenRange(doubt, by(true), turned);
  const short = rewrittenRange(doubt, by(false), turned);
  if (exact === null || short === null) return null;
  const { best, range } = exact;
  return { words: `${short.best} (${short.range})`, value: { unknown: { best: scalar(best), range } } };
}

/** The last amount of a law, whose unit is taken for that of the whole. */
function lastAmount(text: string): string {
  let last = text;
  rewritten(text, (amount) => {
    last = amount;
    return amount;
  });
  return last;
}
