import type { Guarded } from "../contract/bridge.ts";

/** What the guard needs of the window. */
export interface Leaving {
  readonly edited: () => boolean;
  readonly ask: () => Promise<Guarded>;
  /** Has the page save; `saved` is called when it has, or could not. */
  readonly save: () => void;
  readonly discard: () => Promise<void>;
  /** What is kept against a crash is not needed any more. */
  readonly forget: () => void;
  /** Closes for good: nothing can object any more. */
  readonly leave: () => void;
  /** The user stays: an end of the whole program that was under way is off. */
  readonly stay: () => void;
}

/**
 * Nobody closes unsaved work unasked. The question is the shell's own, so that a page that hangs can be closed; a
 * second try to close while the page is saving asks again.
 */
export class CloseGuard {
  readonly #leaving: Leaving;
  #asking = false;
  #saving = false;

  constructor(leaving: Leaving) {
    this.#leaving = leaving;
  }

  /** For the window's `close` event. */
  closing(event: { readonly preventDefault: () => void }): void {
    if (!this.#leaving.edited()) return this.#leaving.forget();
    event.preventDefault();
    if (!this.#asking) void this.#ask();
  }

  /** The page's answer to `save`. */
  saved(done: boolean): void {
    if (!this.#saving) return;
    this.#saving = false;
    if (!done) return this.#leaving.stay();
    this.#leaving.forget();
    this.#leaving.leave();
  }

  async #ask(): Promise<void> {
    this.#asking = true;
    const choice = await this.#leaving.ask();
    this.#asking = false;
    this.#saving = choice === "save";
    switch (choice) {
      case "save":
        this.#leaving.save();
        return;
      case "discard":
        await this.#leaving.discard();
        this.#leaving.leave();
        return;
      case "cancel":
        this.#leaving.stay();
    }
  }
}
