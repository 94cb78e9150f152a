/** Where low = high the law is the constant; the mode may be at either end. */
export function triangularQuantile(low: number, mode: number, high: number, u: number): number {
  const width = high - low;
  const rising = mode - low;
  return u * width < rising ? low + Math.sqrt(u * width * rising) : high - Math.sqrt((1 - u) * width * (high - mode));
}

export function triangularCdf(low: number, mode: number, high: number, x: number): number {
  if (x >= high) return 1;
  if (x <= low) return 0;
  return x < mode
    ? ((x - low) / (high - low)) * ((x - low) / (mode - low))
    : 1 - ((high - x) / (high - low)) * ((high - x) / (high - mode));
}

export function triangularMean(low: number, mode: number, high: number): number {
  return (low + mode + high) / 3;
}

export function triangularVariance(low: number, mode: number, high: number): number {
  return ((high - low) * (high - low) - (mode - low) * (high - mode)) / 18;
}

/** Up to the mode, cap less ∫ F; beyond it, the mean less ∫ (1 − F). */
export function triangularLimitedMean(low: number, mode: number, high: number, cap: number): number {
  if (cap <= low) return cap;
  const mean = triangularMean(low, mode, high);
  if (cap >= high) return mean;
  return cap < mode
    ? cap - ((cap - low) / 3) * triangularCdf(low, mode, high, cap)
    : mean - ((high - cap) / 3) * (1 - triangularCdf(low, mode, high, cap));
}
