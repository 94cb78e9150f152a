/** One history for a person: what it came to, what that was, the events that cost most in the order of time. */
import {
  cell,
  costliest,
  costOf,
  count,
  counted,
  downtimeAmount,
  downtimeLength,
  exactInstant,
  fixed,
  kindsOf,
  storyOf,
  summaryOf,
} from "../../simulation/index.ts";
import type { ExplainedEvent, ExplainedOutage, Explanation, Row } from "../../simulation/index.ts";
import { forTerminal } from "./style.ts";
import type { Style } from "./style.ts";
import { layOut } from "./table.ts";

const hashDigits = 8;
const labelWidth = 11;

export function explanationPage(explanation: Explanation, most: number, style: Style): string {
  const { headline, details } = summaryOf(explanation);
  const shown = costliest(explanation, most);
  const stories = shown.map((event) => story(event, explanation, style));
  return page([style.bold(headline), details, kinds(explanation, style), ...stories, foot(shown, explanation)]);
}

/** One event in full, with each tool; the whole history is where it looks up other events. */
export function eventPage({ events: [event], outages }: Explanation, whole: Explanation, style: Style): string {
  const along = event.affected.entityCount > 0 ? `Did not answer: ${entityWords(event)}.` : "";
  return page([
    style.bold(summaryOf(whole).headline),
    story(event, whole, style),
    along,
    outageTable(outages, whole, style),
    source(whole),
  ]);
}

function story(event: ExplainedEvent, explanation: Explanation, style: Style): string {
  const { id, when, headline, lines } = storyOf(event, explanation);
  const first = `#${id}  ${when}  ${style.bold(headline)}`;
  return [first, ...lines.map(([label, text]) => `    ${style.dim(label.padEnd(labelWidth))}${text}`)].join("\n");
}

function kinds(explanation: Explanation, style: Style): string {
  const all = kindsOf(explanation);
  const total = all.reduce((sum, { ms }) => sum + ms, 0);
  const rows = all.map(({ name, events, hits, ms }): Row => ({
    label: name,
    cells: [
      cell(count(events)),
      cell(count(hits)),
      cell(downtimeAmount(ms, explanation)),
      cell(ms < 0.0005 * total ? "< 0.1 %" : `${fixed((100 * ms) / total, 1)} %`),
    ],
  }));
  const what = explanation.plain ? "took it down" : "took tools down";
  return rows.length === 0
    ? ""
    : layOut(["events", what, "charged", "share"], [{ title: null, rows }], style).trimEnd();
}

function foot(shown: readonly ExplainedEvent[], explanation: Explanation): string {
  const costly = explanation.events.filter((event) => costOf(event) > 0);
  const costs = (events: readonly ExplainedEvent[]): number => events.reduce((sum, event) => sum + costOf(event), 0);
  const more = costly.length - shown.length;
  const rest = downtimeAmount(costs(costly) - costs(shown), explanation);
  const hidden = more > 0 ? `Not shown: ${counted(more, "event")} with ${rest} between them; --top shows more. ` : "";
  const free = explanation.totals.events - costly.length;
  const harmless = `${counted(free, "event")} cost nothing.`;
  return [`${hidden}${harmless} --event NUMBER tells one in full.`, source(explanation)].join("\n");
}

function source({ seed, option, replication, hash, version }: Explanation): string {
  const from = `Seed ${seed}, option ${option}, history ${replication}, file ${hash.slice(0, hashDigits)}, headroom ${version}.`;
  return `Day 0 is the day of the start. ${from}`;
}

function entityWords({ affected }: ExplainedEvent): string {
  const more = affected.entityCount - affected.entities.length;
  return affected.entities.join(", ") + (more > 0 ? ` and ${count(more)} more` : "");
}

function outageTable(outages: readonly ExplainedOutage[], explanation: Explanation, style: Style): string {
  const rows = outages.map((outage): Row => {
    const { tool, fromHours, toHours, charges } = outage;
    const ms = charges.reduce((sum, charge) => sum + charge.ms, 0);
    const charged = charges.map((charge) => {
      return `${charge.cause} ${downtimeLength(charge.ms, explanation)} (#${charge.event})`;
    });
    const back = toHours === null ? "not by the end" : exactInstant(toHours, explanation);
    const fell = exactInstant(fromHours, explanation);
    const cells = [cell(fell), cell(back), cell(downtimeLength(ms, explanation)), cell("", charged.join(", then "))];
    return { label: tool, cells };
  });
  if (rows.length === 0) return "No tool was down because of it.";
  return layOut(["fell", "back", "down", "charged to"], [{ title: null, rows }], style).trimEnd();
}

function page(blocks: readonly string[]): string {
  return blocks.flatMap((block) => (block === "" ? [] : [`${forTerminal(block)}\n`])).join("\n");
}
