/**
 * Results that were pinned, to compare what comes later with. Kept while the window is open and against a crash, never
 * in a file.
 */
import type { Result } from "../../simulation/index.ts";
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
  /** What each pin shows in charts and numbers; not there yet while what was pinned before a crash runs again. */
  readonly pinResults: ReadonlyMap<number, Result>;
  /** Pins that are left out of the charts and numbers. */
  readonly hiddenPins: ReadonlySet<number>;
  /** Null: nothing to pin, or too many are pinned. */
  readonly pin: () => Pin | null;
  /** In place of those there are. */
  readonly restoredPins: (pins: readonly Pin[]) => void;
  readonly repinned: (id: number, result: Result) => void;
  readonly hidePin: (id: number, isHidden: boolean) => void;
  readonly unpin: (id: number) => void;
  readonly renamePin: (id: number, name: string) => void;
  readonly forgetPins: () => void;
}

export const pinsSlice: Slice<PinsSlice> = (set, get) => ({
  pins: [],
  pinResults: new Map(),
  hiddenPins: new Set(),
  pin: () => {
    const { answer, answerText, pins, pinResults } = get();
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
    set({ pins: [...pins, pin], pinResults: new Map(pinResults).set(id, answer.result) });
    return pin;
  },
  restoredPins: (pins) => set({ pins, pinResults: new Map(), hiddenPins: new Set() }),
  repinned: (id, result) =>
    set(({ pins, pinResults }) =>
      pins.some((pin) => pin.id === id) ? { pinResults: new Map(pinResults).set(id, result) } : {},
    ),
  hidePin: (id, isHidden) =>
    set(({ hiddenPins }) => {
      const hidden = new Set(hiddenPins);
      if (isHidden) hidden.add(id);
      else hidden.delete(id);
      return { hiddenPins: hidden };
    }),
  unpin: (id) =>
    set(({ pins, pinResults, hiddenPins }) => ({
      pins: pins.filter((pin) => pin.id !== id),
      pinResults: new Map([...pinResults].filter(([pin]) => pin !== id)),
      hiddenPins: new Set([...hiddenPins].filter((pin) => pin !== id)),
    })),
  renamePin: (id, name) =>
    set(({ pins }) => ({ pins: pins.map((pin) => (pin.id === id && name !== "" ? { ...pin, name } : pin)) })),
  forgetPins: () => set({ pins: [], pinResults: new Map(), hiddenPins: new Set() }),
});
