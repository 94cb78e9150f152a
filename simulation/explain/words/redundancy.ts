import { count, listed } from "../../results/words/numbers.ts";
import type { ExplainedEvent, ExplainedStep, Explanation } from "../schema.ts";
import { instantAfter } from "./instants.ts";

const mostTold = 6;

/** "db fails over from db-1 until 10:05 and db-2 serves db from 10:05 on" */
export function redundancyWords({ redundancy, atHours }: ExplainedEvent, explanation: Explanation): string {
  const told = redundancy.slice(0, mostTold).map((step) => stepWords(step, atHours, explanation));
  const more = redundancy.length - told.length;
  return listed(more === 0 ? told : [...told, `${count(more)} more`]);
}

function stepWords(
  { of, member, step, atHours, untilHours }: ExplainedStep,
  began: number,
  explanation: Explanation,
): string {
  const at = instantAfter(atHours, began, explanation);
  const until = untilHours === null ? null : instantAfter(untilHours, began, explanation);
  switch (step) {
    case "failover":
      return `${of} fails over from ${member}${until === null ? "" : ` until ${until}`}`;
    case "failover failed":
      return `the failover of ${of} from ${member} fails, ${until === null ? "and nobody does it" : `done by hand until ${until}`}`;
    case "taken over":
      return `${member} serves ${of} from ${at} on`;
    case "in use again":
      return `${of} goes on as before at ${at}`;
    case "copies missing":
      return `${of} misses its copies on ${member}${until === null ? "" : `, to be made anew by ${until}`}`;
    case "copies made anew":
      return `${of} has those of ${member} anew from ${at} on`;
  }
}
