/** What keeps the present text from being run. */
import { useMemo } from "react";
import { applySplices } from "../../simulation/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { Button } from "../parts/button.tsx";
import { Quoted } from "../parts/quoted.tsx";
import type { Document } from "../store/document.ts";
import { errorsOf } from "../store/reading.ts";

export function Blocked() {
  const { conductor, store } = useApp();
  const reading = useSelect((state) => state.reading);
  const runState = useSelect((state) => state.runState);
  const document = useSelect((state) => state.document);
  const answerText = useSelect((state) => state.answerText);
  const errors = errorsOf(reading);
  const isBlocked = errors.length > 0;
  // Of a long text that takes a while.
  const edits = useMemo(() => (isBlocked ? editsSince(document, answerText) : null), [isBlocked, document, answerText]);
  if (errors.length > 0) {
    const [first] = errors;
    return (
      <section className="blocked" role="alert">
        <h2>This file cannot be run: {errors.length === 1 ? "1 problem" : `${errors.length} problems`}.</h2>
        <p>
          Line {first.line}: <Quoted text={first.message} />
        </p>
        <Button onPress={() => store.getState().goToProblem(0)}>Show problems</Button>
        {edits !== null && (
          <p className="aside">Below: the answer for the last version that worked{edits > 0 && ` (${ago(edits)})`}.</p>
        )}
      </section>
    );
  }
  if (runState.kind !== "failed") return null;
  return (
    <section className="blocked" role="alert" tabIndex={-1}>
      <h2>The run failed.</h2>
      <p>
        <Quoted text={runState.reason} />
      </p>
      <Button onPress={() => conductor.run()}>Try again</Button>
    </section>
  );
}

/** Steps since the text that the answer is of; null without an answer, 0 where it cannot be told. */
function editsSince(document: Document | null, answerText: string | null): number | null {
  if (document === null || answerText === null) return null;
  let { text } = document;
  for (const [index, { back }] of document.past.toReversed().entries()) {
    text = applySplices(text, back);
    if (text === answerText) return index + 1;
  }
  return 0;
}

function ago(edits: number): string {
  return edits === 1 ? "1 edit ago" : `${edits} edits ago`;
}
