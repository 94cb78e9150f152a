/** The desk in a thread of its own, with threads for trials below it. */
import type { FromWorker, ToWorker, TrialSource, WorkerPort } from "../../simulation/index.ts";
import { Desk } from "../desk/desk.ts";
import type { ToDesk } from "../desk/protocol.ts";
import { version } from "../version.ts";
import { scope } from "./scope.ts";
import type { SetsUp } from "./sets-up.ts";

const mostWorkers = 16;

const desk = new Desk({
  openWorker: openTrialWorker,
  workers: Math.max(1, Math.min(mostWorkers, navigator.hardwareConcurrency)),
  hash,
  post: (message) => scope.postMessage(message),
  now: () => performance.now(),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  version,
});
scope.addEventListener("message", ({ data }: MessageEvent<ToDesk>) => desk.receive(data));

function openTrialWorker(): WorkerPort<ToWorker<TrialSource>, FromWorker> {
  const worker = new Worker(new URL("./trial.ts", import.meta.url), { type: "module", name: "trials" });
  let receive: (answer: FromWorker) => void = () => {};
  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker | SetsUp>) => {
    if (data.kind === "setsUp") desk.setsUp(data.option);
    else receive(data);
  });
  return {
    postMessage: (message) => worker.postMessage(message),
    onMessage: (receiver) => void (receive = receiver),
    onDeath: (report) => {
      let isDead = false;
      // What it says after its end is no breakdown of the desk.
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        if (isDead) return;
        isDead = true;
        worker.terminate();
        report(event.message);
      });
    },
    terminate: () => worker.terminate(),
  };
}

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
