import { Worker } from "node:worker_threads";
import type { Contender, Sample } from "./contender.ts";
import type { Measured, Order } from "./worker.ts";
import type { Workload } from "./workloads.ts";

/** CPU time that one measurement should take: much more than the clock's grain, little enough to interleave. */
const roundMs = 400;
/** CPU time before the first measurement that counts: the compiler is done with its work by then. */
const warmUpMs = 1500;

/** A build of the engine (its `worker.js`) on one workload, warm. */
export async function engine(name: string, build: URL, workload: Workload): Promise<Contender> {
  const worker = new Worker(build);
  const run = (order: Order): Promise<Measured> =>
    new Promise((resolve, reject) => {
      worker.removeAllListeners("error");
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.postMessage(order);
    });
  let first = 0;
  const next = async (count: number): Promise<Measured> => {
    const measured = await run({ first, count });
    first += count;
    return measured;
  };
  await run({ models: workload.models, first: 0, count: 1 });
  let count = 1;
  for (let spent = 0; spent < warmUpMs;) {
    const { cpuMs } = await next(count);
    spent += cpuMs;
    count = Math.max(1, Math.round((count * roundMs) / Math.max(cpuMs, roundMs / 10)));
  }
  return {
    name,
    workload: workload.name,
    async measure(): Promise<Sample> {
      const { cpuMs, events } = await next(count);
      return { msPerReplication: cpuMs / count, nsPerEvent: (cpuMs * 1e6) / events };
    },
    close: () => void worker.terminate(),
  };
}
