/**
 * Root events of a replication: what began each outage. Event 0 is the start of the history itself, for pods that
 * never had a place.
 */
export class RootEvents {
  count = 0;
  cause = new Uint8Array(256);
  /** The event that it goes back to: itself, unless another brought it about. */
  root = new Int32Array(256);
  /** 1 = planned work. */
  planned = new Uint8Array(256);
  /** Probability that a failover because of it works; −1 = as whoever fails over has it. */
  coverage = new Float64Array(256);
  /** Kind of the outage (model.kinds); `otherKind` of planned work and of the start. */
  kind = new Int32Array(256);
  private readonly startCause: number;
  private readonly otherKind: number;

  constructor(startCause: number, otherKind: number) {
    this.startCause = startCause;
    this.otherKind = otherKind;
    this.reset();
  }

  reset(): void {
    this.count = 0;
    this.begin(this.startCause);
  }

  /** `broughtAboutBy`: the event that this is a consequence of; −1 = none. */
  begin(cause: number, broughtAboutBy = -1, kind = this.otherKind): number {
    if (this.count === this.cause.length) this.grow();
    this.cause[this.count] = cause;
    this.planned[this.count] = 0;
    this.coverage[this.count] = -1;
    this.kind[this.count] = kind;
    this.root[this.count] = broughtAboutBy < 0 ? this.count : this.root[broughtAboutBy];
    return this.count++;
  }

  private grow(): void {
    const causes = new Uint8Array(2 * this.cause.length);
    causes.set(this.cause);
    this.cause = causes;
    const roots = new Int32Array(2 * this.root.length);
    roots.set(this.root);
    this.root = roots;
    const kinds = new Int32Array(2 * this.kind.length);
    kinds.set(this.kind);
    this.kind = kinds;
    const planned = new Uint8Array(2 * this.planned.length);
    planned.set(this.planned);
    this.planned = planned;
    const coverage = new Float64Array(2 * this.coverage.length);
    coverage.set(this.coverage);
    this.coverage = coverage;
  }
}
