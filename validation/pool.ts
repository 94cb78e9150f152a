/** Worker threads that take the next order as soon as they are free. */
import { Worker } from "node:worker_threads";

export class Threads<Order, Answer> {
  private readonly workers: Worker[];
  private readonly idle: Worker[];
  private readonly waiting: { order: Order; resolve: (answer: Answer) => void; reject: (error: unknown) => void }[] =
    [];

  constructor(file: URL, count: number) {
    this.workers = Array.from({ length: count }, () => new Worker(file));
    this.idle = [...this.workers];
  }

  /** Orders are begun in the order in which they come. */
  ask(order: Order): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ order, resolve, reject });
      this.proceed();
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  private proceed(): void {
    const worker = this.idle.pop();
    if (worker === undefined) return;
    const next = this.waiting.shift();
    if (next === undefined) {
      this.idle.push(worker);
      return;
    }
    worker.removeAllListeners();
    worker.once("error", next.reject);
    worker.once("message", (answer: Answer) => {
      this.idle.push(worker);
      next.resolve(answer);
      this.proceed();
    });
    worker.postMessage(next.order);
  }
}
