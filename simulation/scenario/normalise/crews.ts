import { defaults } from "../defaults.ts";
import type { Design } from "../schema/scenario.ts";
import type { CrewSpec } from "../types.ts";
import { parseWeekHours } from "../words/hours.ts";
import { entriesOf, type RawCrew, toList } from "./sections.ts";

export function crewSpecs(design: Design): CrewSpec[] {
  return entriesOf(design.crews).map(([name, raw]) => ({
    name,
    count: raw.count ?? defaults.crewMembers,
    order: raw.order ?? "first-come",
    hours: hoursOf(raw),
  }));
}

function hoursOf(raw: RawCrew): CrewSpec["hours"] {
  if (raw.hours === undefined) return null;
  const parsed = parseWeekHours(toList(raw.hours));
  return "ok" in parsed ? parsed.ok : null;
}
