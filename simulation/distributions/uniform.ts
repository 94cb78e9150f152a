export function uniformQuantile(low: number, width: number, u: number): number {
  return low + width * u;
}

export function uniformCdf(low: number, high: number, x: number): number {
  return x >= high ? 1 : x <= low ? 0 : (x - low) / (high - low);
}

export function uniformMean(low: number, high: number): number {
  return low + 0.5 * (high - low);
}

export function uniformVariance(low: number, high: number): number {
  return ((high - low) * (high - low)) / 12;
}

export function uniformLimitedMean(low: number, high: number, cap: number): number {
  if (cap <= low) return cap;
  const mean = uniformMean(low, high);
  return cap >= high ? mean : mean - ((high - cap) * (high - cap)) / (2 * (high - low));
}
