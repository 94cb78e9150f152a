import { log } from "../../math/log.ts";
import type { Parsed } from "../issues.ts";
import { show } from "../show.ts";
import { parseShare } from "../units/share.ts";
import { parseTime } from "../units/time.ts";

export const probabilityExpected = "a probability within a time, such as `8 % within 1 year`";

/** The constant rate per hour that gives this probability of at least one failure within the time. */
export function parseProbability(value: string | number | boolean, hoursPerYear: number): Parsed<number> {
  const parts = typeof value === "string" ? value.split(/\bwithin\b/) : [];
  if (parts.length !== 2) {
    const message = `${show(value)} does not say within which time; expected ${probabilityExpected}`;
    return { problem: { message, found: String(value), expected: probabilityExpected } };
  }
  const share = parseShare(numberOrText(parts[0]));
  if ("problem" in share) return share;
  const span = parts[1].trim();
  const hours = parseTime(/^an?\s/.test(span) ? span.replace(/^an?\s/, "1 ") : span, hoursPerYear);
  if ("problem" in hours) return hours;
  if (share.ok >= 1) return wrong(value, "a certain failure has no rate; the probability must be below 100 %");
  if (hours.ok === 0) return wrong(value, "the time within which it fails must be above zero");
  return { ok: -log(1 - share.ok) / hours.ok };
}

function numberOrText(text: string): string | number {
  const trimmed = text.trim();
  return trimmed !== "" && Number.isFinite(Number(trimmed)) ? Number(trimmed) : trimmed;
}

function wrong(value: unknown, why: string): Parsed<number> {
  return { problem: { message: `in ${show(value)}, ${why}`, found: String(value), expected: probabilityExpected } };
}
