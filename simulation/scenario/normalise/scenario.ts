import { defaults } from "../defaults.ts";
import type { IssueBook } from "../issue-book.ts";
import { limits } from "../limits.ts";
import type { scenarioSchema } from "../schema/scenario.ts";
import { oneLine } from "../titles.ts";
import { child, type MapTree, plain } from "../tree.ts";
import type { ScenarioCommon } from "../types.ts";
import { parseStart } from "../words/start-date.ts";

type Common = Omit<ScenarioCommon, "qualities">;

/** What holds for all options. */
export function scenarioFields(
  file: MapTree,
  schema: ReturnType<typeof scenarioSchema>["file"],
  book: IssueBook,
  hoursPerYear: number,
): Common {
  const own = new Map([...file.entries].filter(([key]) => commonKeys.includes(key)));
  const parsed = schema.safeParse(plain({ ...file, entries: own }));
  const data = parsed.success ? parsed.data : {};
  const missing = (field: string, message: string): void => {
    if (!file.broken.has(field) && child(file, field) === undefined) book.on(file, [field], { message });
  };
  missing("format", "`format` is missing: a scenario begins with `format: headroom/1`");
  missing("title", "`title` is missing: say what the scenario is about");
  missing("horizon", "`horizon` is missing: say how long to simulate, as in `horizon: 3 years`");
  if (data.title !== undefined && oneLine(data.title) === "")
    book.on(file, ["title"], { message: "the title is empty: say what the scenario is about" });
  const horizonHours = data.horizon ?? 0;
  if (horizonHours > limits.horizonYears * hoursPerYear) {
    book.on(file, ["horizon"], {
      message: `the horizon is longer than the ${limits.horizonYears} years that a file may have`,
    });
  }
  const start = data.startsAt === undefined ? null : parseStart(data.startsAt);
  const startsAtHours = start !== null && "ok" in start ? start.ok : defaults.startsAtHours;
  return {
    title: oneLine(data.title ?? ""),
    description: data.description ?? "",
    horizonHours,
    hoursPerYear,
    startsAtHours,
    isStartGiven: data.startsAt !== undefined,
    weekOffsetHours: ((startsAtHours % hoursPerWeek) + hoursPerWeek) % hoursPerWeek,
    marginHours: data.margin ?? null,
    run: { seed: data.run?.seed ?? defaults.seed, replications: data.run?.replications ?? null },
  };
}

const hoursPerWeek = 168;
const commonKeys = ["format", "title", "description", "horizon", "hoursPerYear", "startsAt", "margin", "run"];
