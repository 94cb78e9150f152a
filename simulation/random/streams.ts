/**
 * Keyed random streams without state: the i-th number of a stream is a function of (key, history, ordinal), so that
 * nobody's draws shift anybody else's, in whatever order, option or thread they are asked for.
 *
 * The mix is a 64-bit state in two 32-bit lanes that is multiplied and shifted across in turn (the multiply-xorshift
 * construction of murmur3's and splitmix64's finalizers, spread over two lanes as Math.imul has 32 bits). For a given
 * key it is a bijection of (history, ordinal). The key enters twice: if it were only xored to the input, one stream would
 * be another with its histories and ordinals exchanged.
 */

/**
 * A number between 0 and 1, both excluded: an odd multiple of 2^-53, so that 1 − u is exact too.
 * `history` and `ordinal` are integers from 0 (included) to 2^31 (excluded). Costs about as much as Math.random().
 */
export function uniform(key0: number, key1: number, history: number, ordinal: number): number {
  let a = Math.imul(history ^ key0, 0x85ebca6b);
  let b = Math.imul(ordinal ^ key1, 0xc2b2ae35);
  a = Math.imul(a ^ (b >>> 15), 0x2c1b3c6d);
  b = Math.imul(b ^ (a >>> 13), 0x297a2d39);
  a = Math.imul(a ^ (b >>> 16), 0x7feb352d);
  b = Math.imul(b ^ (a >>> 15), 0x846ca68b);
  a = (a + key1) | 0;
  b = (b + key0) | 0;
  a = Math.imul(a ^ (b >>> 16), 0x21f0aaad);
  b = Math.imul(b ^ (a >>> 15), 0xd35a2d97);
  a = Math.imul(a ^ (b >>> 15), 0xed5ad4bb);
  b = Math.imul(b ^ (a >>> 14), 0xac4c1b51);
  a ^= b >>> 15;
  b ^= a >>> 16;
  return ((a >>> 6) * 0x4000000 + (b >>> 6) + 0.5) * 2 ** -52;
}

/**
 * The key of the stream of one purpose ("time", "repair", …) of one entity: two int32. The seed is an integer from 0 to
 * 2^53 − 1. Streams whose seed, id or purpose differ are independent; two of n keys coincide with probability
 * n² / 2^65 (a million streams: 3 in 10^8).
 */
export function streamKey(seed: number, id: string, purpose: string): readonly [number, number] {
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new RangeError(`seed must be an integer from 0 to 2^53 - 1: ${seed}`);
  // The length of the id keeps ("ab", "c") and ("a", "bc") apart.
  const text = `${id.length}:${id}${purpose}`;
  let a = Math.floor(seed / 2 ** 32) ^ 0x9e3779b9;
  let b = (seed >>> 0) ^ 0x243f6a88;
  for (let i = -2; i < text.length + 2; i++) {
    // Two rounds before and after the text, so that the seed is spread first and the last letter as well as the first.
    if (i >= 0 && i < text.length) b ^= text.charCodeAt(i);
    a = Math.imul(a ^ (b >>> 15), 0x2c1b3c6d);
    b = Math.imul(b ^ (a >>> 13), 0x297a2d39);
    a = Math.imul(a ^ (b >>> 16), 0x7feb352d);
    b = Math.imul(b ^ (a >>> 15), 0x846ca68b);
  }
  a ^= b >>> 15;
  b ^= a >>> 16;
  return [a, b];
}
