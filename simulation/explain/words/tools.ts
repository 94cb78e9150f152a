import { count, counted } from "../../results/words/numbers.ts";
import type { ExplainedEvent, Explanation } from "../schema.ts";
import { length } from "./amounts.ts";
import { spanWords } from "./instants.ts";

/** "17 (bot 12, web 5) down from 04:01 to 04:47: half at most 1.2 min, the longest 46 min" */
export function toolsWords(event: ExplainedEvent, explanation: Explanation): string {
  const { affected, incidents, outageMs, atHours } = event;
  if (outageMs === null) return "";
  const first = incidents[0].fromHours;
  const last = incidents.some(({ toHours }) => toHours === null) ? null : incidents.at(-1)!.toHours;
  const span = spanWords(first, last, atHours, explanation);
  const often = incidents.length > 1 ? `, in ${counted(incidents.length, "incident")}` : "";
  if (explanation.plain) return `down ${span}${often}: ${length(outageMs.longest, explanation)}`;
  const all = explanation.classes.reduce((sum, one) => sum + one.tools, 0);
  const who = affected.tools === all ? `all ${count(all)}` : `${count(affected.tools)}${classWords(affected.byClass)}`;
  return `${who} down ${span}${often}: ${lengthWords(outageMs, explanation)}`;
}

/** One length, or what the most differ by. */
function lengthWords({ shortest, median, longest }: Lengths, explanation: Explanation): string {
  const [least, middle, most] = [shortest, median, longest].map((ms) => length(ms, explanation));
  if (least === most) return most;
  return middle === most ? `most ${most}, the shortest ${least}` : `half at most ${middle}, the longest ${most}`;
}

type Lengths = NonNullable<ExplainedEvent["outageMs"]>;

function classWords(byClass: Readonly<Record<string, number>>): string {
  const parts = Object.entries(byClass).sort(([, a], [, b]) => b - a);
  return ` (${parts.map(([name, tools]) => `${name} ${count(tools)}`).join(", ")})`;
}
