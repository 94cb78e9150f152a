/** What is typed into the text and is no step yet: there to be saved, kept and asked about all the same. */
import type { Slice } from "./state.ts";

export interface Typed {
  /** The whole text, as it would be saved. */
  readonly text: () => string;
  /** Makes a step of it. */
  readonly settle: () => void;
}

export interface TypingSlice {
  /** Null once it rests. */
  readonly typed: Typed | null;
  readonly typing: (typed: Typed | null) => void;
  /** Before anything is done with the text. */
  readonly settleTyping: () => void;
}

export const typingSlice: Slice<TypingSlice> = (set, get) => ({
  typed: null,
  typing: (typed) => set({ typed }),
  settleTyping: () => get().typed?.settle(),
});
