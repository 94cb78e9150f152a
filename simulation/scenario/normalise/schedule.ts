import { mean } from "../../distributions/distribution.ts";
import { defaults } from "../defaults.ts";
import type { Path } from "../issues.ts";
import { quote } from "../show.ts";
import type { ScheduleSpec, ToolSpec } from "../types.ts";
import type { Context } from "./context.ts";
import { entriesOf, type RawTool } from "./sections.ts";

/** The schedule of a scheduled class, and nothing for all others. */
export function scheduleOf(context: Context, path: Path, raw: RawTool): Pick<ToolSpec, "schedule"> {
  const { kind, schedule } = raw;
  if (kind !== "scheduled") {
    if (schedule !== undefined && !context.broken(path, "kind"))
      context.report([...path, "schedule"], "`schedule` belongs to `kind: scheduled`; add that, or remove it");
    return {};
  }
  refuseOthers(context, path, raw);
  if (schedule === undefined) {
    context.missing(path, "schedule", "`schedule` is missing: say when it runs, as `{every: 1 h, duration: 5 min}`");
    return {};
  }
  const place = [...path, "schedule"];
  const { every, duration, deadline, survives, first } = schedule;
  if (every === undefined)
    context.missing(place, "every", "`every` is missing: say how often each tool runs, as `every: 1 h`");
  if (duration === undefined)
    context.missing(place, "duration", "`duration` is missing: say how long a run takes, as `duration: 5 min`");
  if (every === undefined || duration === undefined) return {};
  const deadlineHours = deadline ?? defaults.tool.deadlineHours;
  if (deadlineHours >= every)
    context.report(
      [...place, deadline === undefined ? "every" : "deadline"],
      "a run may begin so late that the next is due: `deadline` (30 s unless it says so) must be less than `every`",
    );
  if (mean(duration) > every)
    context.report(
      [...place, "duration"],
      "a run takes longer than `every` on average, and makes way for the next: it would seldom be finished",
    );
  const spec: ScheduleSpec = { everyHours: every, duration, deadlineHours, survivesHours: survives ?? 0 };
  return { schedule: first === undefined ? spec : { ...spec, firstHours: first } };
}

/** A run is one pod, and each run starts anew wherever there is room. */
function refuseOthers(context: Context, path: Path, raw: RawTool): void {
  if ((raw.replicas ?? 1) > 1) context.report([...path, "replicas"], "a run of a scheduled tool is one pod");
  const runs = "each run of a scheduled tool starts anew, where there is room";
  if (raw.onNodeLoss !== undefined) context.report([...path, "onNodeLoss"], `${runs}: there is nothing to decide`);
  for (const field of ["pull", "start", "startInPlace"] as const) {
    if (raw[field] !== undefined)
      context.report([...path, field], `${runs}: the time that it takes is part of \`schedule.duration\``);
  }
}

/** Availability, and with it the verdict, is that of the other classes. */
export function checkSomeServe(context: Context): void {
  const tools = entriesOf(context.design.tools);
  if (tools.length === 0 || context.brokenAnywhere()) return;
  if (tools.every(([, { kind }]) => kind === "scheduled"))
    context.report(
      ["tools", tools[0][0], "kind"],
      `all tools are scheduled, but availability is that of tools which serve all the time: add a class of another kind than ${quote("scheduled")}`,
    );
}
