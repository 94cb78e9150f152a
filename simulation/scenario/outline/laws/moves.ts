/** A law moved by its mean or by one of the ends that nine in ten lie between. */
import { quantile } from "../../../distributions/distribution.ts";
import { lawOfShape, type LawShape, spreadsOf } from "./shapes.ts";
import { root } from "./root.ts";

export type Handle = "low" | "mean" | "high";

/** Those that a form can be moved by. */
export function handlesOf({ form }: LawShape): readonly Handle[] {
  return form === "constant" || form === "exponential" ? ["mean"] : ["low", "mean", "high"];
}

/** Where a handle stands. */
export function handleAt(shape: LawShape, handle: Handle): number {
  if (handle === "mean") return shape.mean;
  return quantile(lawOfShape(shape), handle === "low" ? 0.05 : 0.95);
}

/** The mean takes the ends along; an end leaves the mean where it is, and goes as far as the form allows. */
export function moved(shape: LawShape, handle: Handle, to: number): LawShape {
  if (!(to > 0)) return shape;
  if (handle === "mean") return { ...shape, mean: to };
  const { least, most } = spreadsOf(shape.form);
  const at = (spread: number): number => handleAt({ ...shape, spread }, handle);
  const spread = root(least, most, (one) => (handle === "high" ? at(one) - to : to - at(one)));
  return { ...shape, spread };
}
