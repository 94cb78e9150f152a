/** The finding of a finished run in words: one function for the command line, the window, reports and pictures. */
import { count, counted } from "../words/numbers.ts";
import { againstIt } from "./against.ts";
import type { Finding, Verdict, VerdictData } from "./data.ts";
import { misfitOf } from "./fit.ts";
import { identical, noMatter, nothingFailed, oneOption } from "./no-contest.ts";
import { severalOptions } from "./several.ts";
import { twoOptions } from "./two.ts";

/** Where several cases apply, the first of them speaks; what ended the run early only adds its sentence. */
export function verdictOf(data: VerdictData): Verdict {
  const usual = usualVerdict(data);
  const rest = usual.rest + endingWords(data, usual);
  const against = againstIt(data);
  const misfits = data.options.flatMap((option) => misfitOf(option) ?? []);
  if (misfits.length === 0) return { ...usual, rest, against };
  return { ...usual, case: "does not fit", strong: misfits.join(" "), rest: ` ${usual.strong}${rest}`, against };
}

/** What says of itself that the run goes on. */
const unsettled: readonly Verdict["case"][] = ["first moments", "running, leaning", "running, open"];

export function verdictText({ strong, rest }: Finding): string {
  return strong + rest;
}

function usualVerdict(data: VerdictData): Finding {
  if (data.options.every(({ affected }) => affected === 0)) return nothingFailed(data);
  if (data.options.length === 1) return oneOption(data);
  if (data.pairs.every(({ differing }) => differing === 0)) return identical(data);
  const even = noMatter(data);
  if (even !== null) return even;
  return data.options.length === 2 ? twoOptions(data) : severalOptions(data);
}

function endingWords({ ending, histories, asked, precision }: VerdictData, usual: Finding): string {
  const reached = precision && `precision ${precision.reached}, asked ${precision.asked}`;
  switch (ending) {
    case "running":
      return unsettled.includes(usual.case) ? "" : " Still sharpening.";
    case "complete":
    case "precise":
      return "";
    case "capped":
      return ` Limit of ${counted(histories, "history", "histories")} reached: ${reached}.`;
    case "stopped":
      return reached === null
        ? ` Stopped at ${count(histories)} of ${counted(asked, "history", "histories")}.`
        : ` Stopped at ${counted(histories, "history", "histories")}; ${reached}.`;
    case "lost":
      return ` ${counted(asked - histories, "history", "histories")} could not be computed and are left out.`;
  }
}
