/** A coordinate as it is written: to a hundredth of a px, the same on every machine. */
export function px(value: number): number {
  // Adding 0 makes 0 of −0.
  return Math.round(value * 100) / 100 + 0;
}

/** A path of straight lines through points. */
export function lineThrough(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${px(x)} ${px(y)}`).join("");
}
