import * as fc from "fast-check";
import { expect, test } from "vitest";
import { BatchQueue } from "../../../simulation/trials/batches.ts";

const dealAll = (sharers: number, target: number): number[] => {
  const queue = new BatchQueue(sharers);
  const replications: number[] = [];
  for (let batch = queue.take(target); batch !== null; batch = queue.take(target)) {
    for (let i = 0; i < batch.count; i++) replications.push(batch.first + i);
  }
  return replications;
};

test("every replication is dealt once, in order", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 0, max: 3000 }), (sharers, target) => {
      expect(dealAll(sharers, target)).toEqual(Array.from({ length: target }, (_, i) => i));
    }),
  );
});

test("a batch given back comes first and says so, a second time it is lost with all after it", () => {
  const queue = new BatchQueue(2);
  const first = queue.take(100)!;
  const second = queue.take(100)!;
  expect(queue.giveBack(second)).toBe(true);
  const again = queue.take(100)!;
  expect(again).toEqual({ ...second, attempts: 2 });
  expect(queue.giveBack(again)).toBe(false);
  expect(queue.end).toBe(second.first);
  expect(queue.take(100)).toBe(null);
  expect(queue.giveBack(first)).toBe(true);
  expect(queue.take(100)).toEqual({ ...first, attempts: 2 });
});
