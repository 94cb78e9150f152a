/**
 * The numbers that resampling draws: the counter-th of a sequence without state, so that an interval depends on nothing
 * but its values. Integers from 0 (included) to 2^32 (excluded).
 *
 * A Weyl sequence through the finalizer of C. Wellons' search for low-bias 32-bit hashes ("lowbias32", 2018, second
 * constants). Period 2^32, far beyond the few million draws of one interval; not for the simulation itself.
 */
export function resamplingNumber(key: number, counter: number): number {
  let bits = (Math.imul(counter, 0x9e3779b9) + key) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return (bits ^ (bits >>> 15)) >>> 0;
}
