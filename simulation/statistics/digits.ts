/**
 * How far to print a figure: its half-width, rounded to one significant digit (two if the first is 1), fixes the last
 * decimal of mean, low and high. 2.137 ± 0.34 has 1 decimal, 5.2134 ± 0.013 has 3; negative for tens, hundreds, ….
 * A half-width of 0.95 to 0.99 rounds to 1.0 and counts as such, so that a narrower interval never prints fewer decimals.
 */
export function decimalsFor(halfWidth: number): number {
  if (!(halfWidth > 0 && halfWidth < Infinity)) throw new RangeError(`half-width must be positive: ${halfWidth}`);
  // toExponential rounds exactly and alike everywhere, which logarithms do not.
  const [leading, exponent] = halfWidth.toExponential(0).split("e");
  const startsWithOne = leading === "1" || halfWidth.toExponential().startsWith("1");
  return (startsWithOne ? 1 : 0) - Number(exponent);
}

/** The most decimals that show `largest` in at most `digits` significant ones. */
export function decimalsWithin(largest: number, digits = 4): number {
  if (largest === 0) return digits - 1;
  return (
    digits -
    1 -
    Number(
      Math.abs(largest)
        .toExponential(digits - 1)
        .split("e")[1],
    )
  );
}

/** `value` to the nearest multiple of 10^−decimals; halves away from 0. */
export function roundTo(value: number, decimals: number): number {
  if (decimals >= 0) return Number(value.toFixed(Math.min(decimals, 100)));
  let unit = 1;
  for (let k = 0; k < -decimals; k++) unit *= 10;
  return Math.sign(value) * Math.round(Math.abs(value) / unit) * unit;
}
