/** One-line hints beside the things they are about, each dismissed for good. */
import type { Slice } from "./state.ts";

export const hintNames = ["inputs", "causes", "export"] as const;
export type HintName = (typeof hintNames)[number];

export interface HintsSlice {
  /** Those that are still shown. */
  readonly hints: ReadonlySet<HintName>;
  readonly setHints: (hints: readonly HintName[]) => void;
  readonly dismissHint: (hint: HintName) => void;
}

export const hintsSlice: Slice<HintsSlice> = (set) => ({
  hints: new Set(hintNames),
  setHints: (hints) => set({ hints: new Set(hints) }),
  dismissHint: (hint) => set(({ hints }) => ({ hints: new Set([...hints].filter((one) => one !== hint)) })),
});
