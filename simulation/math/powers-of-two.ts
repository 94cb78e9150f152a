/** powersOfTwo[powersOffset + k] = 2^k, exactly, for k from −1074 to 1023. */
export const powersOffset = 1074;
export const powersOfTwo = new Float64Array(powersOffset + 1024);

powersOfTwo[powersOffset] = 1;
for (let k = 1; k <= 1023; k++) powersOfTwo[powersOffset + k] = powersOfTwo[powersOffset + k - 1] * 2;
for (let k = -1; k >= -1074; k--) powersOfTwo[powersOffset + k] = powersOfTwo[powersOffset + k + 1] / 2;

const view = new Float64Array(1);
const words = new Int32Array(view.buffer);
view[0] = 1;
const highWord = words[1] === 0x3ff00000 ? 1 : 0;

/** The k with √½ ≤ x / 2^k < √2 (the border good to 6 digits), for positive, finite x ≥ 2^−1022. */
export function exponentOf(x: number): number {
  view[0] = x;
  // What brings the high word of √½ up to that of 1 carries into the exponent from √½ on.
  return ((words[highWord] + (0x3ff00000 - 0x3fe6a09e)) >> 20) - 1023;
}
