import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { streamKey, uniform } from "../../../simulation/random/streams.ts";

const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const counter = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 2 ** 31 - 1 }));

describe("uniform", () => {
  test("lies strictly between 0 and 1 on the grid of odd multiples of 2^-53", () => {
    fc.assert(
      fc.property(int32, int32, counter, counter, (key0, key1, history, ordinal) => {
        const u = uniform(key0, key1, history, ordinal);
        expect(u).toBeGreaterThan(0);
        expect(u).toBeLessThan(1);
        expect((u * 2 ** 53) % 2).toBe(1);
        expect(1 - (1 - u)).toBe(u);
      }),
    );
  });

  test("is a function of its arguments alone", () => {
    const forwards = Array.from({ length: 100 }, (_, i) => uniform(1, 2, 3, i));
    const backwards = Array.from({ length: 100 }, (_, i) => uniform(1, 2, 3, 99 - i)).reverse();
    expect(forwards).toEqual(backwards);
  });
});

describe("streamKey", () => {
  test("gives two int32, the same each time", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.string(), fc.string(), (seed, id, purpose) => {
        const [key0, key1] = streamKey(seed, id, purpose);
        expect(key0 | 0).toBe(key0);
        expect(key1 | 0).toBe(key1);
        expect(streamKey(seed, id, purpose)).toEqual([key0, key1]);
      }),
    );
  });

  test("differs where the seed, the id, the purpose or the border between them differs", () => {
    const keys = [
      streamKey(1, "ab", "c"),
      streamKey(1, "a", "bc"),
      streamKey(1, "", "abc"),
      streamKey(1, "abc", ""),
      streamKey(2, "ab", "c"),
      streamKey(1 + 2 ** 32, "ab", "c"),
      streamKey(1 + 2 ** 52, "ab", "c"),
      streamKey(1, "ac", "c"),
      streamKey(1, "ab", "d"),
    ];
    expect(new Set(keys.map(String)).size).toBe(keys.length);
  });

  test.each([-1, 0.5, 2 ** 53, NaN, Infinity])("refuses the seed %s", (seed) => {
    expect(() => streamKey(seed, "host-1", "time")).toThrow(RangeError);
  });
});
