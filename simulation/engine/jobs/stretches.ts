/** Stretches of time, from (included) to to (excluded) in ms, in which something is down for one cause; in growing columns. */
export class Stretches {
  count = 0;
  from = new Float64Array(256);
  to = new Float64Array(256);
  /** Since when it is down: `from`, unless another cause came before. */
  onset = new Float64Array(256);
  cause = new Uint8Array(256);
  /** What keeps it down. */
  event = new Int32Array(256);
  /** 1 = a pod has been stopped by then, and starts anew. */
  stopped = new Uint8Array(256);
  /** Who is down. */
  owner = new Int32Array(256);

  reset(): void {
    this.count = 0;
  }

  add(owner: number, onset: number, from: number, to: number, cause: number, event: number, stopped = false): void {
    if (this.count === this.from.length) this.grow();
    const at = this.count++;
    this.owner[at] = owner;
    this.onset[at] = onset;
    this.from[at] = from;
    this.to[at] = to;
    this.cause[at] = cause;
    this.event[at] = event;
    this.stopped[at] = stopped ? 1 : 0;
  }

  private grow(): void {
    this.from = longer(this.from, new Float64Array(2 * this.from.length));
    this.to = longer(this.to, new Float64Array(2 * this.to.length));
    this.onset = longer(this.onset, new Float64Array(2 * this.onset.length));
    this.cause = longer(this.cause, new Uint8Array(2 * this.cause.length));
    this.event = longer(this.event, new Int32Array(2 * this.event.length));
    this.stopped = longer(this.stopped, new Uint8Array(2 * this.stopped.length));
    this.owner = longer(this.owner, new Int32Array(2 * this.owner.length));
  }
}

function longer<A extends Float64Array | Uint8Array | Int32Array>(old: A, column: A): A {
  column.set(old);
  return column;
}
