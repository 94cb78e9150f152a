/** Commands that make no sense at the moment: menus grey them out. */
import type { Command } from "../../electron/contract/bridge.ts";
import { mostPins } from "../store/pins.ts";
import { errorsOf } from "../store/reading.ts";
import type { State } from "../store/state.ts";

type Known = Pick<State, "answer" | "document" | "pins" | "reading" | "runState">;

const ofAnAnswer: readonly Command[] = [
  "export",
  "card1",
  "card2",
  "card3",
  "card4",
  "card5",
  "card6",
  "card7",
  "card8",
  "card9",
];

/** With a scenario; in the gallery there is little else than to open one, which the menus know themselves. */
export function impossible({ answer, document, pins, reading, runState }: Known): Command[] {
  if (document === null) return [];
  const isBusy = runState.kind === "running" || runState.kind === "preparing";
  const canPin = answer !== null && answer.result.ending !== "running" && pins.length < mostPins;
  const found: Command[] = [];
  if (errorsOf(reading).length > 0) found.push("run");
  if (!isBusy) found.push("stop");
  if (!canPin) found.push("pin");
  if (answer === null) found.push(...ofAnAnswer);
  if ((reading?.issues.length ?? 0) === 0) found.push("problems", "nextProblem", "previousProblem");
  return found;
}
