/** What runs in each thread of trials. */
import { openTrial, serve } from "../../simulation/index.ts";
import type { ToWorker, TrialSource } from "../../simulation/index.ts";
import { afterMessages } from "./after-messages.ts";
import { scope } from "./scope.ts";
import { optionOf, type SetsUp } from "./sets-up.ts";

serve<TrialSource>(
  {
    postMessage: (answer, transfer = []) => scope.postMessage(answer, transfer as readonly ArrayBuffer[]),
    onMessage: (receive) =>
      scope.addEventListener("message", ({ data }: MessageEvent<ToWorker<TrialSource>>) => receive(data)),
    afterMessages: afterMessages(),
  },
  (source) => {
    scope.postMessage({ kind: "setsUp", option: optionOf(source) } satisfies SetsUp);
    return openTrial(source);
  },
);
