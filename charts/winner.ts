import type { Answer } from "./drawing.ts";

/**
 * Whether a title may say that options differ in downtime: only where the verdict does. What a run says that somebody
 * stopped counts only where it passed the stricter bound.
 */
export function namesWinner({ result, verdict }: Answer): boolean {
  switch (verdict.case) {
    case "better":
    case "better, unless":
    case "several, clear":
    case "stopped, sure":
    case "running, sure":
      return true;
    case "does not fit": {
      const overall = result.differences.find(({ metric }) => metric === "downtimeMinutesPerToolYear");
      return planned(result.ending) && overall !== undefined && excludesZero(overall);
    }
    case "nothing failed":
    case "identical":
    case "no difference that matters":
    case "one option":
    case "cannot tell":
    case "several, tied":
    case "first moments":
    case "stopped, leaning":
    case "stopped, open":
    case "running, leaning":
    case "running, open":
      return false;
  }
}

/** Whether the sign of a difference may be named: its interval excludes 0, and the run ended where it was meant to. */
export function sureSign({ result }: Answer, difference: { readonly low: number; readonly high: number }): boolean {
  return planned(result.ending) && excludesZero(difference);
}

function excludesZero({ low, high }: { readonly low: number; readonly high: number }): boolean {
  return low > 0 || high < 0;
}

function planned(ending: Answer["result"]["ending"]): boolean {
  return ending !== "stopped" && ending !== "running";
}
