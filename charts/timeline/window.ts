/** Which part of a history is shown: zoomed, moved, and as words. */
import type { View } from "../views/view.ts";
import type { Span } from "./data.ts";

/** Hours: shorter parts show nothing that could be told apart. */
const least = 0.5;

export function isWhole({ from, to }: Span, horizonHours: number): boolean {
  return from <= 0 && to >= horizonHours;
}

/** `factor` times as much of it, with the moment `at` in its place. */
export function zoomed(span: Span, factor: number, at: number, horizonHours: number): Span {
  const length = span.to - span.from;
  const wanted = Math.min(horizonHours, Math.max(Math.min(least, horizonHours), length * factor));
  const share = length > 0 ? (at - span.from) / length : 0.5;
  return placed(at - share * wanted, wanted, horizonHours);
}

/** As long a part, so many hours later. */
export function moved({ from, to }: Span, hours: number, horizonHours: number): Span {
  return placed(from + hours, to - from, horizonHours);
}

function placed(from: number, length: number, horizonHours: number): Span {
  const start = Math.min(horizonHours - length, Math.max(0, from));
  return { from: hundredth(start), to: hundredth(start + length) };
}

function hundredth(hours: number): number {
  return Math.round(hours * 100) / 100;
}

const viewName = "hours";

/** The part that a view shows; all of it, where the view names none that there is. */
export function spanOf(view: View, horizonHours: number): Span {
  const found = spanIn(view[viewName] ?? "", horizonHours);
  return found ?? { from: 0, to: horizonHours };
}

export function viewOfSpan({ from, to }: Span, horizonHours: number): View {
  return isWhole({ from, to }, horizonHours) ? {} : { [viewName]: `${from}-${to}` };
}

/** The view that the words ask for, or what is wrong with them. */
export function spanViewOf(words: readonly string[], horizonHours: number): View | string {
  let view: View = {};
  for (const text of words) {
    const [name, value] = text.split("=");
    if (name !== viewName) return `it has no view \`${name}\`; there is ${viewName}=FROM-TO`;
    const span = spanIn(value ?? "", horizonHours);
    if (span === null)
      return `\`${text}\` is no part of it; give ${viewName}=FROM-TO, between 0 and ${horizonHours}, as ${viewName}=100-200`;
    view = viewOfSpan(span, horizonHours);
  }
  return view;
}

function spanIn(text: string, horizonHours: number): Span | null {
  const found = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(text);
  if (found === null) return null;
  const [from, to] = [Number(found[1]), Number(found[2])];
  return from < to && to <= horizonHours ? { from, to } : null;
}
