import type { OnSpec } from "./types.ts";

/** Which member of a group the index-th of `count` stands on. */
export function dealtTo({ spread }: OnSpec, index: number, count: number, targets: number): number {
  if (spread === "in-turn") return index % targets;
  if (spread === "blocks") return Math.floor((index * targets) / count);
  return spread[index] - 1;
}
