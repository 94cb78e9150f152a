import { defaults } from "../defaults.ts";
import type { CrewSpec } from "../types.ts";
import { parseWeekHours } from "../words/hours.ts";
import type { Context } from "./context.ts";
import { entriesOf, type RawCrew, toList } from "./sections.ts";

export function crewSpecs(context: Context): CrewSpec[] {
  return entriesOf(context.design.crews).map(([name, raw]) => ({
    name,
    count: raw.count ?? defaults.crewMembers,
    order: raw.order ?? "first-come",
    hours: hoursOf(context, name, raw),
  }));
}

function hoursOf(context: Context, name: string, raw: RawCrew): CrewSpec["hours"] {
  if (raw.hours === undefined) return null;
  const texts = toList(raw.hours);
  if (texts.length === 0)
    context.report(
      ["crews", name, "hours"],
      "a crew without working hours would never work; leave the field out for `24/7`",
    );
  const parsed = parseWeekHours(texts);
  return "ok" in parsed ? parsed.ok : null;
}
