/** Runs replications in a thread of its own, as the program does, and says what CPU time they took. */
import process from "node:process";
import { parentPort } from "node:worker_threads";
import { openTrial } from "../simulation/index.ts";
import type { Model } from "../simulation/index.ts";

export interface Order {
  /** Options of one scenario. Posted with the first order only. */
  readonly models?: readonly Model[];
  readonly first: number;
  readonly count: number;
}

export interface Measured {
  /** CPU time of the whole process: nothing else may run in it meanwhile. */
  readonly cpuMs: number;
  readonly events: number;
}

if (parentPort === null) throw new Error("this file is the inside of a worker thread; run npm run bench instead");
const port = parentPort;
let trials: ReturnType<typeof openTrial>[] = [];
port.on("message", (order: Order) => {
  if (order.models !== undefined) trials = order.models.map(openTrial);
  port.postMessage(measure(order.first, order.count));
});

function measure(first: number, count: number): Measured {
  let events = 0;
  const before = process.cpuUsage();
  for (const trial of trials) {
    const { width, scalar } = trial.facts.layout;
    const row = new Float64Array(width);
    for (let i = 0; i < count; i++) {
      trial.run(first + i, row, 0);
      events += row[scalar.events];
    }
  }
  const { user, system } = process.cpuUsage(before);
  return { cpuMs: (user + system) / 1000, events };
}
