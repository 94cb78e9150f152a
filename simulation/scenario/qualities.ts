import type { Tree } from "./tree.ts";
import { type Quality, qualities } from "./types.ts";

/** How often each quality is written, over the base and all options. */
export function countQualities(file: Tree): Record<Quality, number> {
  const counts = Object.fromEntries(qualities.map((quality) => [quality, 0])) as Record<Quality, number>;
  const open: Tree[] = [file];
  for (let tree = open.pop(); tree !== undefined; tree = open.pop()) {
    if (tree.kind === "list") open.push(...tree.items);
    if (tree.kind !== "map") continue;
    for (const [key, value] of tree.entries) {
      const written =
        key === "quality" && value.kind === "scalar" ? qualities.find((one) => one === value.value) : undefined;
      if (written === undefined) open.push(value);
      else counts[written]++;
    }
  }
  return counts;
}
