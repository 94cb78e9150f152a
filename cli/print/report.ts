/** A result for a person: the finding, the figures, what they rest on. */
import { headingsOf, restsOn, sectionsOf } from "../../simulation/index.ts";
import type { Result, Verdict } from "../../simulation/index.ts";
import { notes } from "./foot.ts";
import { forTerminal } from "./style.ts";
import type { Style } from "./style.ts";
import { layOut } from "./table.ts";

export function report(result: Result, verdict: Verdict, style: Style): string {
  const { headings, difference, legend } = headingsOf(result);
  return page(result, verdict, legend, layOut([...headings, ...difference], sectionsOf(result), style), style);
}

/** Paragraphs with a blank line between them. */
export function page(result: Result, verdict: Verdict, legend: readonly string[], table: string, style: Style): string {
  const finding = forTerminal(style.bold(verdict.strong) + verdict.rest);
  const blocks = [
    finding,
    verdict.against.join("\n"),
    legend.join("\n"),
    table.trimEnd(),
    notes(result).join("\n"),
    restsOn(result),
  ];
  return blocks.flatMap((block) => (block === "" ? [] : [`${forTerminal(block)}\n`])).join("\n");
}
