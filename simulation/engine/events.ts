/**
 * Root events of a replication: what began each outage. Event 0 is the start of the history itself, for pods that
 * never had a place.
 */
export class RootEvents {
  count = 0;
  cause = new Uint8Array(256);
  private readonly startCause: number;

  constructor(startCause: number) {
    this.startCause = startCause;
    this.reset();
  }

  reset(): void {
    this.count = 0;
    this.begin(this.startCause);
  }

  begin(cause: number): number {
    if (this.count === this.cause.length) {
      const longer = new Uint8Array(2 * this.cause.length);
      longer.set(this.cause);
      this.cause = longer;
    }
    this.cause[this.count] = cause;
    return this.count++;
  }
}
