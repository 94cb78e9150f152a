/** What is written, with each of its amounts written anew. */
import { isLawName, numberParameters } from "../../words/law-words.ts";
import type { Doubt } from "../doubt.ts";

/** An amount as it is to be written; null if it cannot be. */
export type Rewriter = (amount: string) => string | null;

/** `8 h`, `4 h to 24 h` or `lognormal(mean 8 h, p95 24 h)`; null for what cannot be written anew. */
export function rewritten(text: string, rewrite: Rewriter): string | null {
  const call = /^([A-Za-z][\w-]*)\s*\((.*)\)$/s.exec(text.trim());
  if (call === null) {
    const ends = text.split(/\s+to\s+/).map(rewrite);
    return ends.every((end) => end !== null) ? ends.join(" to ") : null;
  }
  const [, name, inside] = call;
  if (!isLawName(name)) return null;
  const parts = inside.split(",").map((part) => {
    const [, label = "", amount = part.trim()] = /^([A-Za-z]\w*(?:\s*[=:]\s*|\s+))(.+)$/s.exec(part.trim()) ?? [];
    const isNumber = numberParameters.includes(label.replace(/[\s=:]+$/, ""));
    const again = isNumber ? amount : rewrite(amount.trim());
    return again === null ? null : label + again;
  });
  return parts.every((part) => part !== null) ? `${name}(${parts.join(", ")})` : null;
}

type Range = Extract<Doubt, { kind: "range" }>;

/** The same for a value that is not known. `turned`: what was the high end is the low one now. */
export function rewrittenRange(
  { best, low, high }: Range,
  rewrite: Rewriter,
  turned = false,
): { readonly best: string; readonly range: string } | null {
  const again = [best, low, high].map(rewrite);
  if (again.some((one) => one === null)) return null;
  const [middle, from, to] = again as string[];
  return { best: middle, range: turned ? `${to} to ${from}` : `${from} to ${to}` };
}

/** As it stands in the file: numbers as such. */
export function scalar(text: string): string | number {
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}
