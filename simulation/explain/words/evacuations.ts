import { counted, listed } from "../../results/words/numbers.ts";
import type { ExplainedEvent, ExplainedMove, Explanation } from "../schema.ts";
import { length } from "./amounts.ts";
import { spanWords } from "./instants.ts";
import { busyWith } from "./repair.ts";

const mostTold = 4;

/** "vm-1 from 10:05 to 10:12 (operator), vm-2 from 10:12 to 10:20 (operator) and 3 more; 1 failed" */
export function evacuationWords(event: ExplainedEvent, explanation: Explanation): string {
  const { evacuations } = event;
  if (evacuations.length === 0) return "";
  const told = evacuations.slice(0, mostTold).map((move) => moveWords(move, event, explanation));
  const more = evacuations.length - told.length;
  const failed = evacuations.slice(mostTold).filter(({ outcome }) => outcome !== "moved").length;
  const ofThem = failed === 0 ? "" : ` (${failed} not to the end)`;
  return listed(more === 0 ? told : [...told, `${counted(more, "more", "more")}${ofThem}`]);
}

function moveWords(move: ExplainedMove, { atHours }: ExplainedEvent, explanation: Explanation): string {
  const { vm, crew, waitedHours, waitedFor, fromHours, toHours } = move;
  const hours = length(waitedHours * 3_600_000, explanation);
  const waited = waitedHours > 0 ? ` after ${hours} waiting for ${crew}${busyWith(waitedFor)}` : "";
  if (fromHours === null) return `${vm}${waited.replace(" after", "")}${outcomeWords(move)}`;
  const by = crew === null ? "" : ` (${crew})`;
  const span = fromHours === toHours ? "" : ` ${spanWords(fromHours, toHours, atHours, explanation)}`;
  return `${vm}${span}${by}${waited}${outcomeWords(move)}`;
}

function outcomeWords({ outcome }: ExplainedMove): string {
  switch (outcome) {
    case null:
    case "moved":
      return "";
    case "failed":
      return ": failed";
    case "waits":
      return ": in vain, what it needs was gone";
    case "called off":
      return ": called off, the host was back";
  }
}
