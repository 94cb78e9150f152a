/**
 * The next event over a fixed set of slots, as a tournament tree: every process owns its slots for good, a slot holds
 * at most one time, and Infinity means none. `schedule` costs at most log2(slots) comparisons and stops early where
 * the winner above does not change.
 *
 * Simultaneous events: the lower slot wins, so the order of the slot ranges is the table of priorities (slots.ts).
 */
export class EventQueue {
  /** Time of each slot, in hours. Read freely; write through `schedule`. */
  readonly times: Float64Array;
  private readonly leaves: number;
  /** Winning slot below each inner node; node 1 is the root, the children of i are 2 i and 2 i + 1. */
  private readonly winners: Int32Array;

  constructor(slots: number) {
    let leaves = 2;
    while (leaves < slots) leaves *= 2;
    this.leaves = leaves;
    this.times = new Float64Array(leaves).fill(Infinity);
    this.winners = new Int32Array(leaves);
    this.rebuild();
  }

  /** Slot of the earliest event; its time may be Infinity. */
  next(): number {
    return this.winners[1];
  }

  schedule(slot: number, time: number): void {
    const { times, winners } = this;
    times[slot] = time;
    const even = slot & ~1;
    let winner = times[even + 1] < times[even] ? even + 1 : even;
    let inner = (slot + this.leaves) >> 1;
    if (winners[inner] === winner && winner !== slot) return;
    winners[inner] = winner;
    while (inner > 1) {
      inner >>= 1;
      const left = winners[2 * inner];
      const right = winners[2 * inner + 1];
      winner = times[right] < times[left] ? right : left;
      if (winners[inner] === winner && winner !== slot) return;
      winners[inner] = winner;
    }
  }

  cancel(slot: number): void {
    if (this.times[slot] !== Infinity) this.schedule(slot, Infinity);
  }

  /** Empties all slots. Fill `times` afterwards and call `rebuild` to schedule many at once. */
  clear(): void {
    this.times.fill(Infinity);
  }

  /** Makes the tree agree with `times`: linear in the slots. */
  rebuild(): void {
    const { times, winners, leaves } = this;
    for (let inner = leaves - 1; inner >= leaves / 2; inner--) {
      const left = 2 * inner - leaves;
      winners[inner] = times[left + 1] < times[left] ? left + 1 : left;
    }
    for (let inner = leaves / 2 - 1; inner >= 1; inner--) {
      const left = winners[2 * inner];
      const right = winners[2 * inner + 1];
      winners[inner] = times[right] < times[left] ? right : left;
    }
  }
}
