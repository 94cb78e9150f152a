import type { Window } from "./hours.ts";

/** What is left of some windows where others are taken out. */
export function without(windows: readonly Window[], taken: readonly Window[]): readonly Window[] {
  return taken.reduce<readonly Window[]>(
    (left, [start, end]) =>
      left.flatMap(([from, to]) =>
        [[from, Math.min(to, start)] as const, [Math.max(from, end), to] as const].filter(([a, b]) => a < b),
      ),
    windows,
  );
}

export function clipped(windows: readonly Window[], start: number, end: number): readonly Window[] {
  return windows.map(([from, to]) => [Math.max(from, start), Math.min(to, end)] as const).filter(([a, b]) => a < b);
}

export function lengthOf(windows: readonly Window[]): number {
  return windows.reduce((sum, [from, to]) => sum + to - from, 0);
}
