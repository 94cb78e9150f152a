/**
 * A law: how a quantity varies each time it is drawn. Parameters are in the unit of the field that holds the law:
 * hours for times, millicores for CPU, MiB for memory.
 */
export type Law =
  | { readonly law: "constant"; readonly value: number }
  /** F(x) = 1 − exp(−x / mean) */
  | { readonly law: "exponential"; readonly mean: number }
  /** F(x) = 1 − exp(−(x / scale)^shape) */
  | { readonly law: "weibull"; readonly shape: number; readonly scale: number }
  /** ln x is normal with mean ln(median) and standard deviation sigma */
  | { readonly law: "lognormal"; readonly median: number; readonly sigma: number }
  /** density ∝ x^(shape − 1) exp(−x / scale) */
  | { readonly law: "gamma"; readonly shape: number; readonly scale: number }
  /** low included, high excluded */
  | { readonly law: "uniform"; readonly low: number; readonly high: number }
  | { readonly law: "triangular"; readonly low: number; readonly mode: number; readonly high: number }
  /** each value equally likely; sorted ascending */
  | { readonly law: "empirical"; readonly values: readonly number[] };
