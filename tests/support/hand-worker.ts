import type { OpenWorker } from "../../simulation/trials/pool.ts";
import type { FromWorker, ToWorker } from "../../simulation/trials/protocol.ts";
import { serve } from "../../simulation/trials/serve.ts";
import { openFakeTrial } from "./fake-trial.ts";
import type { FakeModel } from "./fake-trial.ts";

/** A worker that answers only when a test says so, in the order a test says, and dies on command. */
export interface HandWorker {
  /** Messages it has not worked on yet. */
  readonly inbox: ToWorker<FakeModel>[];
  work(): void;
  die(reason: string): void;
}

export function handWorkers(): { workers: HandWorker[]; openWorker: OpenWorker<FakeModel> } {
  const workers: HandWorker[] = [];
  const openWorker: OpenWorker<FakeModel> = () => {
    const inbox: ToWorker<FakeModel>[] = [];
    let atWorker: (message: ToWorker<FakeModel>) => void = () => {};
    let atCaller: (answer: FromWorker) => void = () => {};
    let reportDeath: (reason: string) => void = () => {};
    serve({ postMessage: (answer) => atCaller(answer), onMessage: (receive) => (atWorker = receive) }, openFakeTrial);
    workers.push({
      inbox,
      work: () => atWorker(inbox.shift()!),
      die: (reason) => {
        inbox.length = 0;
        reportDeath(reason);
      },
    });
    return {
      postMessage: (message) => inbox.push(message),
      onMessage: (receive) => (atCaller = receive),
      onDeath: (report) => (reportDeath = report),
      terminate: () => (inbox.length = 0),
    };
  };
  return { workers, openWorker };
}
