/** What may stand beside a value, or in a block, about where it comes from. */
import { daysInMonth } from "./calendar.ts";
import type { Problem } from "./issues.ts";
import { notAWord, notThis } from "./schema/forms.ts";
import { show } from "./show.ts";
import { qualities } from "./types.ts";

export const saidKeys = ["source", "quality", "date", "link", "note"] as const;
export type SaidKey = (typeof saidKeys)[number];

export function isSaid(key: string): key is SaidKey {
  return saidKeys.some((one) => one === key);
}

/** Wrong words about the source, in the order in which they are written; those of other fields are not looked at. */
export function wrongSaid(input: Readonly<Record<string, unknown>>): { key: SaidKey; problem: Problem }[] {
  return Object.entries(input).flatMap(([key, said]) => {
    const problem = isSaid(key) && said !== undefined ? problemWithSaid(key, said) : null;
    return isSaid(key) && problem !== null ? [{ key, problem }] : [];
  });
}

/** Null if it is right. */
export function problemWithSaid(key: SaidKey, said: unknown): Problem | null {
  switch (key) {
    case "quality":
      return qualities.some((one) => one === said) ? null : notAWord(said, qualities);
    case "date":
      return problemWithDate(said);
    case "link":
      return problemWithLink(said);
    case "source":
    case "note":
      return typeof said === "string" ? null : notThis(said, "a text");
  }
}

/** Of many a source nobody knows more than the year. */
export const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const dateExpected = "a date, such as `2026-03-31`, `2026-03` or `2026`";

function problemWithDate(said: unknown): Problem | null {
  // A year alone is a number in YAML.
  const match = typeof said === "string" || typeof said === "number" ? datePattern.exec(String(said).trim()) : null;
  if (match === null) return notThis(said, dateExpected);
  const [, year, month = "1", day = "1"] = match;
  const days = daysInMonth(Number(year), Number(month));
  if (days > 0 && Number(day) >= 1 && Number(day) <= days) return null;
  return { message: `${show(said)} is a date that does not exist`, found: String(said), expected: dateExpected };
}

/** No program and no file of this machine: a link may be followed by whoever reads it. */
export const linkPattern = /^https?:\/\/[^\s/?#]+\S*$/;

function problemWithLink(said: unknown): Problem | null {
  const fits = typeof said === "string" && linkPattern.test(said.trim());
  return fits ? null : notThis(said, "the address of a page, such as `https://example.org/report`");
}
