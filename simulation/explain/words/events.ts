import { count, listed } from "../../results/words/numbers.ts";
import type { ExplainedEvent, Explanation } from "../schema.ts";
import { length } from "./amounts.ts";

/** "worker-17: nfsStuck" */
export function nameOf({ what, entity, mode }: ExplainedEvent): string {
  return what === "start" ? "the start: pods that never had a place" : `${entity}: ${mode}`;
}

/** "(storage)", unless the name says so. */
export function causeWords({ mode, cause }: ExplainedEvent): string {
  return mode === cause ? "" : ` (${cause})`;
}

/** What happened to it and for how long: "stood still for 2.3 h" */
export function courseOf(event: ExplainedEvent, explanation: Explanation): string {
  const { endHours, atHours, drainHours, calledOff } = event;
  if (event.what === "start") return "from the beginning";
  const span = (hours: number): string => `for ${length(hours * 3_600_000, explanation)}`;
  const drained = drainHours > 0 || calledOff ? [`drained ${span(drainHours)}`] : [];
  if (calledOff) return [...drained, "then called off: it was down"].join(", ");
  if (endHours === null) return [...drained, `${stateWords(event)} until after the end`].join(", then ");
  return [...drained, `${stateWords(event)} ${span(endHours - atHours - drainHours)}`].join(", then ");
}

function stateWords({ what, effect, stuckPart, phases }: ExplainedEvent): string {
  const reboots = phases.some(({ phase }) => phase === "reboot") ? ", rebooted at the end" : "";
  switch (effect) {
    case null:
      return "";
    case "kills":
      return what === "plan" ? "taken down" : "down";
    case "cuts":
      return `cut off${reboots}`;
    case "freezes":
      return `standing still${reboots}`;
    case "latent":
      return "lost without notice";
    case "degraded":
      return "short of CPUs";
    case "interrupt":
      return "out of service";
    case "stuck":
      return `clients of ${stuckPart} stuck`;
  }
}

/** Up to so many of a kind are listed by id. */
const mostListed = 3;

/** "host-3, vm-1, vm-7 and 12 of worker": what did not answer because of it, itself left out. */
export function alongWords({ affected, entity }: ExplainedEvent): string {
  const { entities, byGroup } = affected;
  const others = entity !== null && entities[0] === entity ? entities.slice(1) : entities;
  const parts = Object.entries(byGroup).flatMap(([group, all]) => {
    const ids = others.filter((id) => isOf(group, id));
    const itself = entity !== null && entities[0] === entity && isOf(group, entity) ? 1 : 0;
    const number = all - itself;
    if (number === 0) return [];
    return number <= mostListed && ids.length === number ? ids : [`${count(number)} of ${group}`];
  });
  return listed(parts);
}

function isOf(group: string, id: string): boolean {
  return id === group || (id.startsWith(`${group}-`) && /^\d+$/.test(id.slice(group.length + 1)));
}
