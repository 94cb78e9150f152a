/**
 * Results that were pinned, to compare what comes later with. Kept while the window is open and against a crash, never
 * in a file.
 */
import type { Slice } from "./state.ts";

export interface Pin {
  readonly id: number;
  readonly name: string;
  readonly text: string;
  /** With the text they give the same result again. */
  readonly seed: number;
  readonly histories: number;
}

export const mostPins = 6;

export interface PinsSlice {
  readonly pins: readonly Pin[];
  /** Null: nothing to pin, or too many are pinned. */
  readonly pin: () => Pin | null;
  /** In place of those there are. */
  readonly restoredPins: (pins: readonly Pin[]) => void;
  readonly unpin: (id: number) => void;
  readonly renamePin: (id: number, name: string) => void;
  readonly forgetPins: () => void;
}

export const pinsSlice: Slice<PinsSlice> = (set, get) => ({
  pins: [],
  pin: () => {
    const { answer, answerText, pins } = get();
    if (answer === null || answerText === null || answer.result.ending === "running" || pins.length >= mostPins)
      return null;
    const id = 1 + Math.max(0, ...pins.map((pin) => pin.id));
    const pin = {
      id,
      name: `Result ${id}`,
      text: answerText,
      seed: answer.result.seed,
      histories: answer.result.replications,
    };
    set({ pins: [...pins, pin] });
    return pin;
  },
  restoredPins: (pins) => set({ pins }),
  unpin: (id) => set(({ pins }) => ({ pins: pins.filter((pin) => pin.id !== id) })),
  renamePin: (id, name) =>
    set(({ pins }) => ({ pins: pins.map((pin) => (pin.id === id && name !== "" ? { ...pin, name } : pin)) })),
  forgetPins: () => set({ pins: [] }),
});
