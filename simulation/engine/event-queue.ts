/**
 * The next event over a fixed set of slots: every process owns its slots for good, a slot holds at most one time, and
 * Infinity means none. A heap with four children a node over the slots that hold a time, with the place of each: a
 * change costs log4 of the events that are pending, however many slots there are.
 *
 * An event that is over leaves a hole at the top, which the next one that is scheduled fills: one way down instead of
 * two. The least of four children is found without a branch, since nobody could foretell which way it goes.
 *
 * Simultaneous events: the lower slot wins, so the order of the slot ranges is the table of priorities (slots.ts).
 */
export class EventQueue {
  /** Time of each slot, in hours. Read freely; write through `schedule`. */
  readonly times: Float64Array;
  /** Slots in heap order with their times; behind the last, times are Infinity. */
  private readonly heap: Int32Array;
  private readonly keys: Float64Array;
  /** Place of each slot in the heap; −1 = not in it. */
  private readonly place: Int32Array;
  private length = 0;
  /** The top is a hole: its key is −Infinity, its slot nobody's. */
  private hollow = false;

  constructor(slots: number) {
    const size = Math.max(1, slots);
    this.times = new Float64Array(size).fill(Infinity);
    this.heap = new Int32Array(size + 4);
    this.keys = new Float64Array(size + 4).fill(Infinity);
    this.place = new Int32Array(size).fill(-1);
  }

  /** Slot of the earliest event; its time is Infinity if there is none. */
  next(): number {
    if (this.hollow) this.fillWithLast();
    return this.length > 0 ? this.heap[0] : 0;
  }

  /** The event that `next` told happens now: its slot is empty and can hold another. */
  take(): void {
    const { heap, keys, place, times } = this;
    const slot = heap[0];
    times[slot] = Infinity;
    place[slot] = -1;
    keys[0] = -Infinity;
    this.hollow = true;
  }

  schedule(slot: number, time: number): void {
    const { times, place } = this;
    const before = times[slot];
    times[slot] = time;
    if (time === Infinity) {
      if (before !== Infinity) this.remove(place[slot]);
    } else if (before !== Infinity) {
      if (time < before) this.rise(slot, time, place[slot]);
      else this.sink(slot, time, place[slot]);
    } else if (this.hollow) {
      this.hollow = false;
      this.sink(slot, time, 0);
    } else {
      this.rise(slot, time, this.length++);
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
    const { times, heap, keys, place } = this;
    this.length = 0;
    this.hollow = false;
    keys.fill(Infinity);
    for (let slot = 0; slot < times.length; slot++) {
      if (times[slot] === Infinity) {
        place[slot] = -1;
      } else {
        place[slot] = this.length;
        keys[this.length] = times[slot];
        heap[this.length++] = slot;
      }
    }
    for (let at = (this.length - 2) >> 2; at >= 0; at--) this.sink(heap[at], keys[at], at);
  }

  private remove(at: number): void {
    const { heap, keys, place } = this;
    place[heap[at]] = -1;
    const last = --this.length;
    const slot = heap[last];
    const time = keys[last];
    keys[last] = Infinity;
    if (at === last) return;
    this.sink(slot, time, at);
    this.rise(slot, time, place[slot]);
  }

  private fillWithLast(): void {
    const { heap, keys } = this;
    this.hollow = false;
    const last = --this.length;
    const time = keys[last];
    keys[last] = Infinity;
    if (last > 0) this.sink(heap[last], time, 0);
  }

  private rise(slot: number, time: number, from: number): void {
    const { heap, keys, place } = this;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      const above = heap[parent];
      if (keys[parent] < time || (keys[parent] === time && above < slot)) break;
      heap[at] = above;
      keys[at] = keys[parent];
      place[above] = at;
      at = parent;
    }
    heap[at] = slot;
    keys[at] = time;
    place[slot] = at;
  }

  private sink(slot: number, time: number, from: number): void {
    const { heap, keys, place, length } = this;
    let at = from;
    for (let first = 4 * at + 1; first < length; first = 4 * at + 1) {
      const left = first + this.lesser(first, first + 1);
      const right = first + 2 + this.lesser(first + 2, first + 3);
      const least = left + Math.imul(right - left, this.lesser(left, right));
      const below = heap[least];
      if (time < keys[least] || (time === keys[least] && slot < below)) break;
      heap[at] = below;
      keys[at] = keys[least];
      place[below] = at;
      at = least;
    }
    heap[at] = slot;
    keys[at] = time;
    place[slot] = at;
  }

  /** 1 if the event at the second place comes before the one at the first, else 0. */
  private lesser(first: number, second: number): number {
    const { heap, keys } = this;
    const a = keys[first];
    const b = keys[second];
    if (a === b) return +(heap[second] < heap[first]);
    return +(b < a);
  }
}
