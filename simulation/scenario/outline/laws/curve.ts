/** The curve of a law on an axis that stays where it is while the law is moved. */
import { cdf, quantile } from "../../../distributions/distribution.ts";
import { exp } from "../../../math/exp.ts";
import { log } from "../../../math/log.ts";
import { lawOfShape, type LawShape } from "./shapes.ts";

export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly isLog: boolean;
}

/** With room for the law to be moved to either side. */
export function axisFor(shape: LawShape): Axis {
  const law = lawOfShape(shape);
  const [low, high] = [quantile(law, 0.01), quantile(law, 0.99)];
  if (low > 0 && high / low > 20) return { from: low / 3, to: high * 3, isLog: true };
  return { from: 0, to: Math.max(high, shape.mean) * 1.5, isLog: false };
}

/** From 0 to 1, the ends included. */
export function placeOn({ from, to, isLog }: Axis, value: number): number {
  const place = isLog ? log(Math.max(value, from) / from) / log(to / from) : (value - from) / (to - from);
  return Math.min(1, Math.max(0, place));
}

export function valueAt({ from, to, isLog }: Axis, place: number): number {
  return isLog ? from * exp(place * log(to / from)) : from + place * (to - from);
}

/** Shares of the draws in equal steps of the axis, the largest 1. */
export function curveOf(shape: LawShape, axis: Axis, steps: number): readonly number[] {
  const law = lawOfShape(shape);
  const below = Array.from({ length: steps + 1 }, (_, step) => cdf(law, valueAt(axis, step / steps)));
  const shares = below.slice(1).map((share, step) => share - below[step]);
  const most = Math.max(...shares, 1e-9);
  return shares.map((share) => share / most);
}
