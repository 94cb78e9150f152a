/** What a screen reader is told while things go on: changes of the verdict's words, ends, problems; never progress. */
import { useEffect, useState } from "react";
import { useApp } from "./context.ts";
import { seldom } from "./seldom.ts";
import type { State } from "../store/state.ts";
import { errorsOf } from "../store/reading.ts";

/** Least time between two sentences. */
const quietMilliseconds = 5000;

export function Announcer() {
  const { store } = useApp();
  const [said, setSaid] = useState("");
  useEffect(() => {
    const pace = seldom(quietMilliseconds, () => wordsOf(store.getState()), setSaid);
    const unsubscribe = store.subscribe(pace.changed);
    return () => {
      unsubscribe();
      pace.stop();
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
