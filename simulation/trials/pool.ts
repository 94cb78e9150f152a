import type { WorkerPort } from "./port.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";

export type OpenWorker<Model> = () => WorkerPort<ToWorker<Model>, FromWorker>;

/** What a job hears from the pool's seats, numbered from 0. */
export interface PoolListener {
  answered(seat: number, answer: FromWorker): void;
  died(seat: number, reason: string): void;
}

/** Seats for workers, which outlive jobs: a seat opens its worker when first spoken to, and again after a death. */
export class Pool<Model> {
  readonly size: number;
  private readonly openWorker: OpenWorker<Model>;
  private readonly ports: (WorkerPort<ToWorker<Model>, FromWorker> | null)[];
  private listener: PoolListener | null = null;
  private job = 0;

  constructor(size: number, openWorker: OpenWorker<Model>) {
    this.size = size;
    this.openWorker = openWorker;
    this.ports = Array.from({ length: size }, () => null);
  }

  /** Makes the listener the only one that hears the pool, and returns the number of its job. */
  listen(listener: PoolListener): number {
    this.listener = listener;
    return ++this.job;
  }

  /** Ends the job: what its workers still answer is dropped. */
  leave(job: number): void {
    if (job === this.job) this.listener = null;
  }

  post(seat: number, message: ToWorker<Model>): void {
    this.ports[seat] ??= this.connect(seat);
    this.ports[seat].postMessage(message);
  }

  close(): void {
    this.listener = null;
    this.ports.forEach((port) => port?.terminate());
    this.ports.fill(null);
  }

  private connect(seat: number): WorkerPort<ToWorker<Model>, FromWorker> {
    const port = this.openWorker();
    port.onMessage((answer) => {
      if (answer.job === this.job) this.listener?.answered(seat, answer);
    });
    port.onDeath((reason) => {
      this.ports[seat] = null;
      this.listener?.died(seat, reason);
    });
    return port;
  }
}
