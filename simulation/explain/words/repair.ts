import { listed } from "../../results/words/numbers.ts";
import type { ExplainedEvent, ExplainedPhase, Explanation } from "../schema.ts";
import { length } from "./amounts.ts";
import { instantAfter } from "./instants.ts";

const msPerHour = 3_600_000;

const phaseWords: Readonly<Record<ExplainedPhase["phase"], string>> = {
  detect: "unnoticed",
  respond: "until somebody came",
  fix: "fix",
  part: "part on order",
  "hands-on": "hands-on",
  restore: "restore",
  reboot: "reboot",
};

/** Phase by phase: "unnoticed 5 min; 3.2 h waiting for technician; fix 2.0 h (technician); done at 05:32" */
export function repairWords(event: ExplainedEvent, explanation: Explanation): string {
  const steps = event.phases.flatMap((phase) => stepsOf(phase, explanation));
  return [...steps, endWords(event, explanation)].join("; ");
}

function stepsOf(phase: ExplainedPhase, explanation: Explanation): string[] {
  const { crew, waitedHours, waitedFor, fromHours, toHours, workHours } = phase;
  const waited =
    waitedHours > 0
      ? [`${length(waitedHours * msPerHour, explanation)} waiting for ${crew}${busyWith(waitedFor)}`]
      : [];
  if (fromHours === null) return waited;
  const passed = toHours === null ? null : toHours - fromHours;
  const worked = length(workHours * msPerHour, explanation);
  // Half a minute more is no matter of office hours.
  const offHours = passed !== null && passed > workHours + 0.01 ? ` in ${length(passed * msPerHour, explanation)}` : "";
  const by = crew === null ? "" : ` (${crew})`;
  return [...waited, `${phaseWords[phase.phase]} ${worked}${offHours}${by}`];
}

const mostNamed = 3;

export function busyWith(events: readonly number[]): string {
  const named = events.slice(0, mostNamed).map((event) => `#${event}`);
  const more = events.length > mostNamed ? [`${events.length - mostNamed} more`] : [];
  return events.length === 0 ? "" : ` (at work on ${listed([...named, ...more])})`;
}

function endWords({ endHours, atHours, replaced }: ExplainedEvent, explanation: Explanation): string {
  if (endHours === null) return "not over at the end";
  const at = instantAfter(endHours, atHours, explanation);
  return replaced ? `cut short at ${at} by a restart from below` : `done at ${at}`;
}
