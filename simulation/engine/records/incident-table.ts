import { incidentLengthsMs, lengthSamples } from "../../model/incident-table.ts";

/** 1 / golden ratio: its multiples, without their whole parts, fill 0 to 1 evenly however many they are. */
const goldenShare = (Math.sqrt(5) - 1) / 2;

/** The incidents of a replication by size and length. Costs two look-ups for each, and a sort of their lengths at the end. */
export class IncidentTable {
  /** By length × size: incidents that last at least incidentLengthsMs[length] and hit at least sizes[size] tools. */
  readonly atLeast: Float64Array;
  /** Lengths of incidents that ended, rising; each stands for as many as the others; 0 behind them = no more. */
  readonly sampleMs = new Float64Array(lengthSamples);
  /** By number of tools: the largest size that it reaches. */
  private readonly sizeOf: Uint8Array;
  private readonly sizes: number;
  private lengths = new Float64Array(256);
  private closed = 0;

  constructor(sizes: readonly number[]) {
    this.sizes = sizes.length;
    this.atLeast = new Float64Array(incidentLengthsMs.length * sizes.length);
    this.sizeOf = new Uint8Array(sizes[sizes.length - 1] + 1);
    for (let tools = 1, size = 0; tools < this.sizeOf.length; tools++) {
      if (sizes[size + 1] === tools) size++;
      this.sizeOf[tools] = size;
    }
  }

  reset(): void {
    this.atLeast.fill(0);
    this.sampleMs.fill(0);
    this.closed = 0;
  }

  /** An incident that lasted so long, in ms, and is over or not. */
  add(ms: number, tools: number, over: boolean): void {
    let length = incidentLengthsMs.length - 1;
    while (ms < incidentLengthsMs[length]) length--;
    this.atLeast[length * this.sizes + this.sizeOf[tools]]++;
    if (!over) return;
    if (this.closed === this.lengths.length) this.grow();
    this.lengths[this.closed++] = ms;
  }

  /**
   * After the last incident of history `history`. Where lengths are more than their sample, it begins at a place that differs
   * from history to history and is the same in all options.
   */
  close(history: number): void {
    this.sumUp();
    const rising = this.lengths.subarray(0, this.closed).sort();
    const count = Math.min(lengthSamples, this.closed);
    const offset = this.closed > lengthSamples ? ((history + 1) * goldenShare) % 1 : 0;
    for (let i = 0; i < count; i++) this.sampleMs[i] = rising[Math.floor(((i + offset) * this.closed) / count)];
  }

  /** From "the largest size and length reached" to "at least". */
  private sumUp(): void {
    const { atLeast, sizes } = this;
    for (let at = atLeast.length - 1; at >= 0; at--) if (at % sizes < sizes - 1) atLeast[at] += atLeast[at + 1];
    for (let at = atLeast.length - sizes - 1; at >= 0; at--) atLeast[at] += atLeast[at + sizes];
  }

  private grow(): void {
    const larger = new Float64Array(2 * this.lengths.length);
    larger.set(this.lengths);
    this.lengths = larger;
  }
}
