import { useEffect, useReducer } from "react";
import type { Steps } from "../../simulation/index.ts";

/** A text of more characters is read in slices, with what was known of the text before it in its place. */
export const longText = 200_000;

/** So long at a time: frames and keys come in between. */
const sliceMilliseconds = 12;

/** Takes steps in slices, each a task of its own, until all are done; the function that is returned gives it up. */
function takeInSlices(steps: Steps<unknown>, done: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener("message", () => {
    const end = performance.now() + sliceMilliseconds;
    while (performance.now() < end)
      if (steps.next().done === true) {
        port1.close();
        return done();
      }
    port2.postMessage(null);
  });
  port1.start();
  port2.postMessage(null);
  return () => port1.close();
}

/** Draws whoever uses it anew once the steps are taken; null: there is nothing to be done. One for each change of them. */
export function useSteps(steps: (() => Steps<unknown>) | null): void {
  const [, draw] = useReducer((times: number) => times + 1, 0);
  useEffect(() => (steps === null ? undefined : takeInSlices(steps(), draw)), [steps]);
}
