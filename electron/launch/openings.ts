/** Files to open that come from outside the window: the command line, a second start, the desktop, the recents menu. */
export class Openings {
  #waiting: string | null = null;
  #open: ((path: string) => void) | null = null;

  arrive(path: string): void {
    if (this.#open === null) this.#waiting = path;
    else this.#open(path);
  }

  /** From the moment that the page can take them. What came before waits for `take`. */
  deliverTo(open: (path: string) => void): void {
    this.#open = open;
  }

  /** While there is no page: what comes waits again. */
  hold(): void {
    this.#open = null;
  }

  /** The last file that came while nobody could take it, once. */
  take(): string | null {
    const path = this.#waiting;
    this.#waiting = null;
    return path;
  }
}
