/** What runs in each thread. `threads.ts` opens the file that is built from this one. */
import { parentPort } from "node:worker_threads";
import { openTrial, serve } from "../simulation/index.ts";
import type { TrialSource } from "../simulation/index.ts";

if (parentPort === null) throw new Error("this file is the inside of a worker thread; run headroom instead");
const port = parentPort;
serve<TrialSource>(
  {
    postMessage: (answer, transfer = []) => port.postMessage(answer, transfer as ArrayBuffer[]),
    onMessage: (receive) => void port.on("message", receive),
  },
  openTrial,
);
