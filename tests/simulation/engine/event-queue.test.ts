import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EventQueue } from "../../../simulation/engine/event-queue.ts";

/** Few instants, so that many events are simultaneous. */
const instant = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant(Infinity));
const command = (slots: number) =>
  fc.oneof(
    fc.record({ kind: fc.constant("schedule" as const), slot: fc.nat(slots - 1), time: instant }),
    // What an event does: it is over, and others are scheduled, before anybody looks for the next.
    fc.record({
      kind: fc.constant("event" as const),
      scheduled: fc.array(fc.tuple(fc.nat(slots - 1), instant), { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant("cancel" as const), slot: fc.nat(slots - 1) }),
    fc.record({ kind: fc.constant("take" as const), time: instant }),
    fc.record({
      kind: fc.constant("refill" as const),
      times: fc.array(instant, { minLength: slots, maxLength: slots }),
    }),
  );
const story = fc
  .integer({ min: 1, max: 40 })
  .chain((slots) => fc.tuple(fc.constant(slots), fc.array(command(slots), { maxLength: 60 })));

/** The lowest of the slots with the earliest time. */
function firstOf(times: readonly number[]): number {
  return times.indexOf(Math.min(...times));
}

describe("the event queue", () => {
  it("finds the earliest event, of simultaneous ones that in the lowest slot, as a scan over all slots does", () => {
    fc.assert(
      fc.property(story, ([slots, commands]) => {
        const queue = new EventQueue(slots);
        const times = new Array<number>(slots).fill(Infinity);
        for (const step of commands) {
          if (step.kind === "schedule") queue.schedule(step.slot, (times[step.slot] = step.time));
          else if (step.kind === "cancel") {
            queue.cancel(step.slot);
            times[step.slot] = Infinity;
          } else if (step.kind === "take") {
            const slot = queue.next();
            queue.schedule(slot, (times[slot] = step.time));
          } else if (step.kind === "event") {
            const slot = queue.next();
            if (times[slot] < Infinity) queue.take();
            times[slot] = Infinity;
            for (const [other, time] of step.scheduled) queue.schedule(other, (times[other] = time));
          } else {
            queue.clear();
            step.times.forEach((time, slot) => (queue.times[slot] = times[slot] = time));
            queue.rebuild();
          }
          expect(queue.next()).toBe(firstOf(times));
          expect([...queue.times.subarray(0, slots)]).toEqual(times);
        }
      }),
      { seed: 101, numRuns: 1000 },
    );
  });

  it("hands out all events of a random schedule in the order of time, then of slot", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 300 }), (times) => {
        const queue = new EventQueue(times.length);
        times.forEach((time, slot) => queue.schedule(slot, time));
        const taken: number[] = [];
        while (queue.times[queue.next()] < Infinity) {
          taken.push(queue.next());
          queue.schedule(queue.next(), Infinity);
        }
        expect(taken).toEqual(times.map((_, slot) => slot).sort((a, b) => times[a] - times[b] || a - b));
      }),
      { seed: 102, numRuns: 200 },
    );
  });

  it("never has an event without slots", () => {
    const queue = new EventQueue(0);
    expect(queue.times[queue.next()]).toBe(Infinity);
  });
});
