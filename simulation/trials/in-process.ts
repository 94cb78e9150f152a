import type { OpenWorker } from "./pool.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";
import { serve } from "./serve.ts";
import type { OpenTrial } from "./serve.ts";

/** A worker in the caller's own thread, for tests and where threads cannot be had. It answers after the caller returns. */
export function inProcess<Model>(openTrial: OpenTrial<Model>): OpenWorker<Model> {
  return () => {
    let atWorker: (message: ToWorker<Model>) => void = () => {};
    let atCaller: (message: FromWorker) => void = () => {};
    let reportDeath: (reason: string) => void = () => {};
    let alive = true;
    serve<Model>(
      { postMessage: (answer) => alive && atCaller(answer), onMessage: (receive) => (atWorker = receive) },
      openTrial,
    );
    const die = (error: unknown): void => {
      if (!alive) return;
      alive = false;
      reportDeath(error instanceof Error ? error.message : String(error));
    };
    return {
      postMessage: (message) =>
        void Promise.resolve()
          .then(() => alive && atWorker(message))
          .catch(die),
      onMessage: (receive) => (atCaller = receive),
      onDeath: (report) => (reportDeath = report),
      terminate: () => (alive = false),
    };
  };
}
