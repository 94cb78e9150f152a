import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { largestTextCharacters } from "../files/limits.ts";
import { orNull, shape, text } from "../ipc/checks.ts";
import { BundledWriter } from "./bundled-writer.ts";
import { readJson, writeJson } from "./json-file.ts";

/** A draft as it lies on disk: the file by its path, for ids end with the program. */
export interface KeptDraft {
  readonly path: string | null;
  readonly name: string;
  readonly text: string;
  readonly session: string;
}

/** A quarter of the two seconds that may be lost: the rest is for the page to notice and for a slow disk. */
const delayMilliseconds = 500;

/** Drafts that wait for the user; of more the last gives way. */
const mostWaiting = 9;

const form = shape<KeptDraft>({
  path: orNull(text(32_768)),
  name: text(1024),
  text: text(largestTextCharacters),
  session: text(largestTextCharacters),
});

/**
 * Unsaved work, for the next start to find if this one ends without a word. What was found stands apart from what is
 * being worked on, so that neither is lost to the other before the user has decided.
 */
export class DraftKeeper {
  readonly #current: string;
  readonly #folder: string;
  /** What the user is asked about at the moment; null if nothing. */
  #offered: string | null = null;
  readonly #writer: BundledWriter<KeptDraft>;

  constructor(folder: string) {
    this.#current = join(folder, "draft.json");
    this.#folder = folder;
    this.#writer = new BundledWriter(delayMilliseconds, async (draft) => {
      // A full disk must not stop the work: the draft before stays, and the next edit tries again.
      await writeJson(this.#current, draft).catch(() => {});
    });
  }

  keep(draft: KeptDraft): void {
    this.#writer.put(draft);
  }

  async clear(): Promise<void> {
    await this.#writer.drop(async () => await rm(this.#current, { force: true }));
  }

  /** Before an end that is not a crash. */
  async flush(): Promise<void> {
    await this.#writer.flush();
  }

  /**
   * The latest of what pages before this one left behind and nobody decided about; null if nothing. Older ones wait for a
   * later start.
   */
  async recover(): Promise<KeptDraft | null> {
    await this.#writer.flush();
    const places = Array.from({ length: mostWaiting }, (_, index) => this.#place(index));
    const free = places.find((place) => !existsSync(place)) ?? places[mostWaiting - 1];
    // Without a draft there is nothing to rename.
    await rename(this.#current, free).catch(() => {});
    for (const place of places.filter((one) => existsSync(one)).toReversed()) {
      const draft = readJson(place, form);
      this.#offered = place;
      if (draft !== null) return draft;
      // Nobody can be asked about what cannot be read, and it must not stand before those that can.
      await rm(place, { force: true });
    }
    this.#offered = null;
    return null;
  }

  /** What was taken back is a draft again, and is written before the old one goes. */
  async dropRecovered(): Promise<void> {
    await this.#writer.flush();
    if (this.#offered !== null) await rm(this.#offered, { force: true });
    this.#offered = null;
  }

  /** They are decided about from the last on, so that none before one is free. */
  #place(place: number): string {
    return join(this.#folder, place === 0 ? "recovered.json" : `recovered-${place + 1}.json`);
  }
}
