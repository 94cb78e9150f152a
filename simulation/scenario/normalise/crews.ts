import { defaults } from "../defaults.ts";
import type { CrewSpec } from "../types.ts";
import type { Context } from "./context.ts";
import { entriesOf, type RawCrew } from "./sections.ts";
import { weekHoursOf } from "./week-hours.ts";

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
  const none = "a crew without working hours would never work; leave the field out for `24/7`";
  return weekHoursOf(context, ["crews", name, "hours"], raw.hours, none);
}
