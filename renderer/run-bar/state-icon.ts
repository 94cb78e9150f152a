import type { Answer } from "../desk/protocol.ts";
import type { IconName } from "../parts/icon.tsx";
import type { RunState } from "../store/run.ts";

/** What stands before the words of a run: the same is said by them. */
export function iconOf(
  { kind }: RunState,
  isOutdated: boolean,
  problems: number,
  answer: Pick<Answer, "result"> | null,
): IconName {
  if (problems > 0 || kind === "failed") return "warning";
  switch (kind) {
    case "ready":
      return "play";
    case "preparing":
    case "running":
      return "working";
    case "paused":
      return "pause";
    case "stopped":
      return isOutdated ? "edited" : "stop";
    case "done":
      return isOutdated ? "edited" : answer?.result.ending === "precise" ? "check" : "limit";
  }
}
