/** Differences as they are read: changes with the lines around them. */
import { lineChanges, type Change } from "./lines.ts";

export interface Row {
  readonly kind: "both" | "before" | "after";
  readonly text: string;
}

export interface Hunk {
  /** Of its first line in the second text, or where it would be; from 1. */
  readonly line: number;
  readonly rows: readonly Row[];
}

const around = 3;

export function hunksOf(before: string, after: string): Hunk[] {
  const [a, b] = [before.split("\n"), after.split("\n")];
  return groups(lineChanges(a, b)).map((changes) => {
    const [first, last] = [changes[0], changes[changes.length - 1]];
    const from = Math.max(0, first.after[0] - around);
    const rows: Row[] = [];
    const both = (start: number, end: number): void => {
      for (const text of b.slice(start, end)) rows.push({ kind: "both", text });
    };
    let at = from;
    for (const change of changes) {
      both(at, change.after[0]);
      for (const text of a.slice(...change.before)) rows.push({ kind: "before", text });
      for (const text of b.slice(...change.after)) rows.push({ kind: "after", text });
      at = change.after[1];
    }
    both(at, Math.min(b.length, last.after[1] + around));
    return { line: from + 1, rows };
  });
}

/** Those whose lines around them would meet are read together. */
function groups(changes: readonly Change[]): Change[][] {
  const found: Change[][] = [];
  for (const change of changes) {
    const group = found.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && change.after[0] - last.after[1] <= 2 * around) group.push(change);
    else found.push([change]);
  }
  return found;
}
