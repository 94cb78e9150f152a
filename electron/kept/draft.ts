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
  readonly #recovered: string;
  readonly #writer: BundledWriter<KeptDraft>;

  constructor(folder: string) {
    this.#current = join(folder, "draft.json");
    this.#recovered = join(folder, "recovered.json");
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

  /** What a page before this one left behind; null if nothing. */
  async recover(): Promise<KeptDraft | null> {
    await this.#writer.flush();
    // Without a draft there is nothing to rename, and an older one may still be waiting for the user.
    await rename(this.#current, this.#recovered).catch(() => {});
    return readJson(this.#recovered, form);
  }

  /** What was taken back is a draft again, and is written before the old one goes. */
  async dropRecovered(): Promise<void> {
    await this.#writer.flush();
    await rm(this.#recovered, { force: true });
  }
}
