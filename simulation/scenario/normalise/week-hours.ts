import type { Path } from "../issues.ts";
import { parseWeekHours, type Window } from "../words/hours.ts";
import type { Context } from "./context.ts";
import { toList } from "./sections.ts";

/** Windows in hours of the week; null = always. `whyNone`: what is wrong with an empty list. */
export function weekHoursOf(
  context: Context,
  path: Path,
  hours: string | readonly string[],
  whyNone: string,
): readonly Window[] | null {
  const texts = toList(hours);
  if (texts.length === 0) context.report(path, whyNone);
  const parsed = parseWeekHours(texts);
  return "ok" in parsed ? parsed.ok : null;
}
