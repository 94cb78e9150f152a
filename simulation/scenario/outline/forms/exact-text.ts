/** Two steps of a double: as near as a reading and its inverse come. */
const near = 2 ** -51;

/**
 * The shortest number that is read as `target` when it stands in `write`; `about` is what it comes to, but for rounding.
 * So 26,298 h become `3 years`, and 3 years become `26298 h` again.
 */
export function exactText(
  about: number,
  target: number,
  write: (amount: string) => string,
  read: (text: string) => number | null,
): string {
  for (let digits = 1; digits <= 17; digits++) {
    const text = write(decimal(about, digits));
    const found = read(text);
    if (found !== null && Math.abs(found - target) <= near * Math.abs(target)) return text;
  }
  return write(decimal(about, 17));
}

/** As JavaScript writes it: with an exponent only where nobody would read the zeros. */
export function decimal(value: number, digits: number): string {
  return String(Number(value.toPrecision(digits)));
}
