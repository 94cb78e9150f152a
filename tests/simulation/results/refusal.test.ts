import { expect, test } from "vitest";
import { refusalOf, type OptionFacts } from "../../../simulation/index.ts";

const facts = (title: string, unplacedPods: number): OptionFacts =>
  ({
    title,
    podCount: 8,
    podSlots: 110,
    unplacedPods,
    requestedCpu: 8,
    requestedMemory: 1,
    allocatableCpu: 2,
    allocatableMemory: 4,
  }) as OptionFacts;

test("a design without room is refused, unless its own file allows it", () => {
  const both = [facts("Small", 6), facts("Smaller", 7)];
  const pending = (...allowed: boolean[]) => allowed.map((allowPending) => ({ allowPending }));
  expect(refusalOf(pending(true, false), both)).toMatch(
    /^Smaller does not fit: .*CPU runs out.* Make room, or set `allowPending: true` to simulate it as it is\.$/,
  );
  expect(refusalOf(pending(true, true), both)).toBeNull();
  expect(refusalOf(pending(false), [facts("Roomy", 0)])).toBeNull();
});
