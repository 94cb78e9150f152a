/**
 * Closed-form statistics: flipping one bit of what goes in flips each bit of what comes out in half of the cases. Each
 * pair of bits is counted over 4096 cases and held to 5.5 standard errors: an ideal mix fails in 4 of 10^8 pairs, that is
 * in 3 of 10^4 runs of 6500 pairs. The sum of squares over all pairs is held to 4 standard errors of its own.
 *
 * Numbers that are counted up are multiples of 3: two of them never differ by a power of two, so that no case is the
 * flipped version of another one and all are independent.
 */
import { describe, expect, test } from "vitest";
import { streamKey, uniform } from "../../../simulation/random/streams.ts";

const cases = 4096;
const numbers = Array.from({ length: cases }, (_, i) => i);

/** What comes out, as two words. */
type Words = readonly [number, number];

/** How far each bit of both words is from flipping in half of the cases, in standard errors. */
function flips(width: number, before: readonly Words[], after: (i: number) => Words): number[] {
  const counts = new Float64Array(2 * width);
  for (let i = 0; i < cases; i++) {
    const flipped = after(i);
    const first = before[i][0] ^ flipped[0];
    const second = before[i][1] ^ flipped[1];
    for (let bit = 0; bit < width; bit++) {
      counts[bit] += (first >>> bit) & 1;
      counts[width + bit] += (second >>> bit) & 1;
    }
  }
  return Array.from(counts, (count) => (count - cases / 2) / Math.sqrt(cases / 4));
}

function expectIdeal(found: readonly number[]): void {
  expect(Math.max(...found.map(Math.abs))).toBeLessThan(5.5);
  const squares = found.reduce((sum, z) => sum + z * z, 0);
  expect(Math.abs(squares - found.length) / Math.sqrt(2 * found.length)).toBeLessThan(4);
}

type Input = readonly [key0: number, key1: number, history: number, ordinal: number];

/** The 52 bits that a number of `uniform` has; the last half step is the same in all. */
function wordsOfUniform(input: Input): Words {
  const scaled = uniform(...input) * 2 ** 26;
  return [Math.floor(scaled), Math.floor((scaled - Math.floor(scaled)) * 2 ** 26)];
}

function anyWord(i: number, which: number): number {
  return Math.floor(uniform(77, 78, which, i) * 2 ** 32) | 0;
}

/** Where the four arguments come from: spread over their range, or counted from 0 as they are in a run. */
const inputs: Readonly<Record<string, (i: number) => Input>> = {
  "any arguments": (i) => [anyWord(i, 0), anyWord(i, 1), anyWord(i, 2) >>> 1, anyWord(i, 3) >>> 1],
  "the first draws of the first histories": (i) => [...streamKey(1, "host-1", "time"), 3 * (i & 63), 3 * (i >> 6)],
  "the first histories of the first draws of other keys": (i) => [i * 3, 0, 3 * (i >> 8), 0],
  "small numbers alone": (i) => [3 * (i & 7), 3 * ((i >> 3) & 7), 3 * ((i >> 6) & 7), 3 * (i >> 9)],
};

describe.each(Object.entries(inputs))("uniform of %s", (_, inputOf) => {
  test("flips every bit in half of the cases, whichever bit of its arguments is flipped", () => {
    const all = numbers.map(inputOf);
    const before = all.map(wordsOfUniform);
    const found: number[] = [];
    for (let argument = 0; argument < 4; argument++) {
      for (let bit = 0; bit < (argument < 2 ? 32 : 31); bit++) {
        const after = (i: number): Words => {
          const input: [number, number, number, number] = [...all[i]];
          input[argument] ^= 1 << bit;
          return wordsOfUniform(input);
        };
        found.push(...flips(26, before, after));
      }
    }
    expect(found).toHaveLength(126 * 52);
    expectIdeal(found);
  });
});

describe("streamKey", () => {
  test("flips every bit in half of the cases, whichever bit of the seed is flipped", () => {
    const before = numbers.map((i) => streamKey(3 * i, "host-1", "time"));
    const found = Array.from({ length: 53 }, (_, bit) =>
      flips(32, before, (i) => {
        const isSet = Math.floor((3 * i) / 2 ** bit) % 2 === 1;
        return streamKey(3 * i + (isSet ? -1 : 1) * 2 ** bit, "host-1", "time");
      }),
    );
    expectIdeal(found.flat());
  });

  test("flips every bit in half of the cases, whichever bit of whichever letter is flipped", () => {
    // Of the digits 0, 3, 6 and 9, for the same reason.
    const ids = numbers.map(
      (i) => `host-${i.toString(4).replaceAll("3", "9").replaceAll("2", "6").replaceAll("1", "3")}`,
    );
    const before = ids.map((id) => streamKey(1, id, "time"));
    const flip = (text: string, at: number, bit: number): string =>
      text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << bit)) + text.slice(at + 1);
    const found: number[][] = [];
    for (let bit = 0; bit < 7; bit++) {
      for (const at of [0, 4, 5]) found.push(flips(32, before, (i) => streamKey(1, flip(ids[i], at, bit), "time")));
      for (const at of [0, 3]) found.push(flips(32, before, (i) => streamKey(1, ids[i], flip("time", at, bit))));
    }
    expectIdeal(found.flat());
  });
});

test("a mix that is none, and a bit that flips in 55 % of the cases, are seen", () => {
  const before = numbers.map((i): Words => [3 * i, 0]);
  expect(() => expectIdeal(flips(32, before, (i) => [(3 * i) ^ 1, 0]))).toThrow();
  const biased = (i: number): Words => [...Array(2).keys()].map((which) => anyWord(i, which)) as [number, number];
  const all = flips(32, numbers.map(biased), (i) => {
    const [first, second] = [anyWord(i, 2), anyWord(i, 3)];
    return i % 10 === 0 ? [(first & ~1) | (~biased(i)[0] & 1), second] : [first, second];
  });
  expect(() => expectIdeal(all)).toThrow();
});
