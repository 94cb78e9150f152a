/** Commands that make no sense at the moment: menus grey them out. */
import { commands, type Command } from "../../electron/contract/commands.ts";
import { mostPins } from "../store/pins.ts";
import { errorsOf } from "../store/reading.ts";
import type { State } from "../store/state.ts";

type Known = Pick<State, "answer" | "document" | "pins" | "reading" | "runState">;

const ofAnAnswer: readonly Command[] = ["export", ...commands.filter((command) => command.startsWith("card"))];

/** With a scenario; in the gallery there is little else than to open one, which the menus know themselves. */
export function impossible({ answer, document, pins, reading, runState }: Known): Command[] {
  if (document === null) return [];
  const isBusy = runState.kind === "running" || runState.kind === "preparing";
  const canPin = answer !== null && answer.result.ending !== "running" && pins.length < mostPins;
  const found: Command[] = [];
  if (errorsOf(reading).length > 0) found.push("run", "precision");
  if (!isBusy) found.push("stop");
  if (!canPin) found.push("pin");
  if (answer === null) found.push(...ofAnAnswer);
  if ((reading?.issues.length ?? 0) === 0) found.push("problems", "nextProblem", "previousProblem");
  return found;
}
