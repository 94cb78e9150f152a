/**
 * Writes the latest of many values: at most one write at a time, and none later than `delayMilliseconds` after its
 * value came, but for the time that the write before takes.
 */
export class BundledWriter<T> {
  readonly #write: (value: T) => Promise<void>;
  readonly #delayMilliseconds: number;
  #latest: { readonly value: T } | null = null;
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  /** `write` may not reject. */
  constructor(delayMilliseconds: number, write: (value: T) => Promise<void>) {
    this.#delayMilliseconds = delayMilliseconds;
    this.#write = write;
  }

  put(value: T): void {
    this.#latest = { value };
    this.#timer ??= setTimeout(() => void this.flush(), this.#delayMilliseconds);
  }

  /** Forgets what is not written yet; `undo` runs after what is being written, and before what comes later. */
  async drop(undo: () => Promise<void>): Promise<void> {
    this.#stop();
    this.#latest = null;
    await this.#inTurn(undo);
  }

  async flush(): Promise<void> {
    this.#stop();
    await this.#inTurn(async () => {
      const latest = this.#latest;
      this.#latest = null;
      if (latest !== null) await this.#write(latest.value);
    });
  }

  async #inTurn(work: () => Promise<void>): Promise<void> {
    const before = this.#writing;
    const mine = (async (): Promise<void> => {
      await before;
      await work();
    })();
    // Whoever asked for the work hears of its failure; whoever comes next starts afresh.
    this.#writing = mine.catch(() => {});
    await mine;
  }

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
