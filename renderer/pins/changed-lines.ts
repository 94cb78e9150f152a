import { lineChanges } from "../differences/lines.ts";

/** In how many places two texts differ: runs of lines that one has and the other has not. */
export function changedLines(before: string, after: string): number {
  return lineChanges(before.split("\n"), after.split("\n")).length;
}
