/** What keeps the present text from being run. */
import { useApp, useSelect } from "../app/context.ts";
import { Button } from "../parts/button.tsx";
import { Quoted } from "../parts/quoted.tsx";
import { errorsOf } from "../store/reading.ts";

export function Blocked() {
  const { store } = useApp();
  const reading = useSelect((state) => state.reading);
  const runState = useSelect((state) => state.runState);
  const hasAnswer = useSelect((state) => state.answer !== null);
  const errors = errorsOf(reading);
  if (errors.length > 0) {
    const [first] = errors;
    return (
      <section className="blocked" role="alert">
        <h2>This file cannot be run: {errors.length === 1 ? "1 problem" : `${errors.length} problems`}.</h2>
        <p>
          Line {first.line}: <Quoted text={first.message} />
        </p>
        <Button onPress={() => store.getState().goToProblem(0)}>Show problems</Button>
        {hasAnswer && <p className="aside">Below: the answer for the last version that worked.</p>}
      </section>
    );
  }
  if (runState.kind !== "failed") return null;
  return (
    <section className="blocked" role="alert">
      <h2>The run failed.</h2>
      <p>{runState.reason}</p>
    </section>
  );
}
