/** What a screen reader is told while things go on: changes of the verdict's words, ends, problems; never progress. */
import { useEffect, useState } from "react";
import { useApp } from "./context.ts";
import type { State } from "../store/state.ts";
import { errorsOf } from "../store/reading.ts";

/** Least time between two sentences. */
const quietMilliseconds = 5000;

export function Announcer() {
  const { store } = useApp();
  const [said, setSaid] = useState("");
  useEffect(() => {
    let last = "";
    let lastTime = -Infinity;
    let timer: number | undefined;
    const speak = (): void => {
      timer = undefined;
      const words = wordsOf(store.getState());
      if (words === last) return;
      [last, lastTime] = [words, performance.now()];
      setSaid(words);
    };
    const changed = (): void => {
      if (wordsOf(store.getState()) === last || timer !== undefined) return;
      timer = window.setTimeout(speak, Math.max(0, quietMilliseconds - (performance.now() - lastTime)));
    };
    const stop = store.subscribe(changed);
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, [store]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}

/** What there is to be said at the moment. */
function wordsOf({ document, reading, runState, answer }: State): string {
  if (document === null) return "";
  const problems = errorsOf(reading).length;
  if (problems > 0) return `${problems} ${problems === 1 ? "problem stops" : "problems stop"} the run.`;
  if (runState.kind === "failed") return `The run failed: ${runState.reason}`;
  if (answer === null) return "";
  const { case: what, strong } = answer.verdict;
  // Before the first look the words change with every estimate.
  const finding = what === "first moments" ? "First estimates are there." : strong;
  switch (runState.kind) {
    case "done":
      return `Done. ${finding}`;
    case "stopped":
      return `Stopped. ${finding}`;
    default:
      return finding;
  }
}
