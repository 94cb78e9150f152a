import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeFigures, encodeFigures } from "../../cli/shards/figures.ts";

const bits = (figures: Float64Array): BigUint64Array => new BigUint64Array(figures.slice().buffer);

test("worked on paper: 1 and -2, lowest byte first", () => {
  // 1 = 3FF0000000000000, -2 = C000000000000000; in base64 000000 0000 00F03F 000000 0000 0000C0.
  expect(encodeFigures(Float64Array.of(1, -2))).toBe("AAAAAAAA8D8AAAAAAAAAwA==");
});

test("every bit comes back, those of -0, NaN and infinities as well", () => {
  const any = fc.float64Array({ maxLength: 40 });
  fc.assert(
    fc.property(any, (figures) => {
      const decoded = decodeFigures(encodeFigures(figures), figures.length);
      expect(decoded === null ? null : bits(decoded)).toEqual(bits(figures));
    }),
  );
  const odd = Float64Array.of(-0, 0, NaN, Infinity, -Infinity, 5e-324, Number.MAX_VALUE, 0.1);
  expect(bits(decodeFigures(encodeFigures(odd), odd.length)!)).toEqual(bits(odd));
});

test("text that does not hold just so many figures is none", () => {
  const text = encodeFigures(Float64Array.of(1, 2, 3, 4));
  expect(decodeFigures(text, 3)).toBe(null);
  expect(decodeFigures(text, 5)).toBe(null);
  expect(decodeFigures(text.slice(0, -4), 4)).toBe(null);
  expect(decodeFigures(`${text.slice(0, 8)}?${text.slice(9)}`, 4)).toBe(null);
});
