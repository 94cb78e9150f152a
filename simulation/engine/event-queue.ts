/**
 * The next event over a fixed set of slots: every process owns its slots for good, a slot holds at most one time, and
 * Infinity means none. A heap with four children a node over the slots that hold a time, with the place of each: a
 * change costs log4 of the events that are pending, however many slots there are.
 *
 * Simultaneous events: the lower slot wins, so the order of the slot ranges is the table of priorities (slots.ts).
 */
export class EventQueue {
  /** Time of each slot, in hours. Read freely; write through `schedule`. */
  readonly times: Float64Array;
  private readonly heap: Int32Array;
  /** Place of each slot in the heap; −1 = not in it. */
  private readonly place: Int32Array;
  private length = 0;

  constructor(slots: number) {
    const size = Math.max(1, slots);
    this.times = new Float64Array(size).fill(Infinity);
    this.heap = new Int32Array(size);
    this.place = new Int32Array(size).fill(-1);
  }

  /** Slot of the earliest event; its time is Infinity if there is none. */
  next(): number {
    return this.length > 0 ? this.heap[0] : 0;
  }

  schedule(slot: number, time: number): void {
    const { times, place } = this;
    const at = place[slot];
    const before = times[slot];
    times[slot] = time;
    if (time === Infinity) {
      if (at >= 0) this.remove(slot, at);
    } else if (at < 0) {
      this.rise(slot, this.length++);
    } else if (time < before) {
      this.rise(slot, at);
    } else {
      this.sink(slot, at);
    }
  }

  cancel(slot: number): void {
    if (this.times[slot] !== Infinity) this.schedule(slot, Infinity);
  }

  /** Empties all slots. Fill `times` afterwards and call `rebuild` to schedule many at once. */
  clear(): void {
    this.times.fill(Infinity);
    this.rebuild();
  }

  /** Makes the heap agree with `times`: linear in the slots. */
  rebuild(): void {
    const { times, heap, place } = this;
    this.length = 0;
    for (let slot = 0; slot < times.length; slot++) {
      if (times[slot] === Infinity) {
        place[slot] = -1;
      } else {
        place[slot] = this.length;
        heap[this.length++] = slot;
      }
    }
    for (let at = (this.length - 2) >> 2; at >= 0; at--) this.sink(heap[at], at);
  }

  private remove(slot: number, at: number): void {
    const { heap, place } = this;
    place[slot] = -1;
    const last = heap[--this.length];
    if (last === slot) return;
    this.sink(last, at);
    this.rise(last, place[last]);
  }

  private rise(slot: number, from: number): void {
    const { times, heap, place } = this;
    const time = times[slot];
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      const above = heap[parent];
      if (times[above] < time || (times[above] === time && above < slot)) break;
      heap[at] = above;
      place[above] = at;
      at = parent;
    }
    heap[at] = slot;
    place[slot] = at;
  }

  private sink(slot: number, from: number): void {
    const { times, heap, place, length } = this;
    const time = times[slot];
    let at = from;
    for (;;) {
      const first = 4 * at + 1;
      if (first >= length) break;
      const end = first + 4 < length ? first + 4 : length;
      let least = first;
      let below = heap[first];
      let leastTime = times[below];
      for (let child = first + 1; child < end; child++) {
        const other = heap[child];
        const otherTime = times[other];
        if (otherTime < leastTime || (otherTime === leastTime && other < below)) {
          least = child;
          below = other;
          leastTime = otherTime;
        }
      }
      if (time < leastTime || (time === leastTime && slot < below)) break;
      heap[at] = below;
      place[below] = at;
      at = least;
    }
    heap[at] = slot;
    place[slot] = at;
  }
}
