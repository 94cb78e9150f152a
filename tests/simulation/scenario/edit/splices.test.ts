/** Properties of the one splice between two texts, also of long ones, which are compared in chunks. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { applySplices, inverseSplices, spliceBetween } from "../../../../simulation/scenario/edit/splices.ts";

/** As few letters as lets what is put in look like what stands around it. */
const some = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 6 });
const around = fc.nat(3000).chain((length) => fc.constantFrom("a".repeat(length), "ab".repeat(length / 2)));

test("it leads there and back, and holds nothing that both have before or behind it", () => {
  fc.assert(
    fc.property(around, some, some, around, (head, one, other, tail) => {
      const [before, after] = [head + one + tail, head + other + tail];
      const splices = spliceBetween(before, after);
      expect(applySplices(before, splices)).toBe(after);
      expect(applySplices(after, inverseSplices(before, splices))).toBe(before);
      expect(splices.length).toBe(before === after ? 0 : 1);
      for (const { from, to, insert } of splices) {
        const taken = before.slice(from, to);
        expect(taken === "" || insert === "" || taken[0] !== insert[0]).toBe(true);
        expect(taken === "" || insert === "" || taken.at(-1) !== insert.at(-1)).toBe(true);
      }
    }),
    { seed: 3 },
  );
});
