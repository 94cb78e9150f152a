import { Worker } from "node:worker_threads";
import type { FromWorker, OpenWorker, ToWorker } from "../simulation/index.ts";

/** Opens the built worker file in threads of their own. */
export function threads<Model>(entry: URL): OpenWorker<Model> {
  return () => {
    const worker = new Worker(entry);
    let terminated = false;
    let reason: string | null = null;
    worker.on("error", (error) => (reason = error instanceof Error ? error.message : String(error)));
    return {
      postMessage: (message: ToWorker<Model>) => worker.postMessage(message),
      onMessage: (receive: (answer: FromWorker) => void) => void worker.on("message", receive),
      onDeath: (report) =>
        void worker.on("exit", (code) => {
          if (!terminated) report(reason ?? `the worker ended with exit code ${code}`);
        }),
      terminate: () => {
        terminated = true;
        void worker.terminate();
      },
    };
  };
}
