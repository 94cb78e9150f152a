/** A result for a person: the finding, the figures, what they rest on. */
import type { Result, Verdict } from "../../simulation/index.ts";
import { notes, restsOn } from "./foot.ts";
import { headingsOf } from "./headings.ts";
import { byCause, byClass, upAndDown } from "./rows/downtime.ts";
import { incidents, moves } from "./rows/incidents.ts";
import { losses, lossesOverTime } from "./rows/losses.ts";
import { objective } from "./rows/objective.ts";
import { capacity, headroom, morePods } from "./rows/room.ts";
import { services } from "./rows/services.ts";
import { spread } from "./rows/spread.ts";
import { forTerminal } from "./style.ts";
import type { Style } from "./style.ts";
import { layOut } from "./table.ts";

export function report(result: Result, verdict: Verdict, style: Style): string {
  const { headings, difference, legend } = headingsOf(result);
  const sections = [
    upAndDown(result),
    spread(result),
    byCause(result),
    byClass(result),
    objective(result),
    incidents(result),
    ...services(result),
    headroom(result),
    morePods(result),
    moves(result),
    losses(result),
    lossesOverTime(result),
    capacity(result),
  ];
  return page(result, verdict, legend, layOut([...headings, ...difference], sections, style), style);
}

/** Paragraphs with a blank line between them. */
export function page(result: Result, verdict: Verdict, legend: readonly string[], table: string, style: Style): string {
  const finding = forTerminal(style.bold(verdict.strong) + verdict.rest);
  const blocks = [finding, legend.join("\n"), table.trimEnd(), notes(result).join("\n"), restsOn(result)];
  return blocks.flatMap((block) => (block === "" ? [] : [`${forTerminal(block)}\n`])).join("\n");
}
