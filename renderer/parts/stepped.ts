/** Where a key leads among `count` things, from the one at `at`; null where it leads nowhere. `sideways`: left and right, too. */
export function stepped(
  key: string,
  at: number,
  count: number,
  { sideways }: { readonly sideways: boolean },
): number | null {
  if (key === "ArrowDown" || (sideways && key === "ArrowRight")) return Math.min(count - 1, at + 1);
  if (key === "ArrowUp" || (sideways && key === "ArrowLeft")) return Math.max(0, at - 1);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}
