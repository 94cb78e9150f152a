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

  /** Forgets what is not written yet, and waits for what is being written. */
  async drop(): Promise<void> {
    this.#stop();
    this.#latest = null;
    await this.#writing;
  }

  async flush(): Promise<void> {
    this.#stop();
    this.#writing = this.#afterwards(this.#writing);
    await this.#writing;
  }

  async #afterwards(before: Promise<void>): Promise<void> {
    await before;
    const latest = this.#latest;
    this.#latest = null;
    if (latest !== null) await this.#write(latest.value);
  }

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
