import { rm } from "node:fs/promises";
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

/** Unsaved work, for the next start to find if this one ends without a word. */
export class DraftKeeper {
  readonly #path: string;
  readonly #writer: BundledWriter<KeptDraft>;

  constructor(path: string) {
    this.#path = path;
    this.#writer = new BundledWriter(delayMilliseconds, async (draft) => {
      // A full disk must not stop the work: the draft before stays, and the next edit tries again.
      await writeJson(path, draft).catch(() => {});
    });
  }

  keep(draft: KeptDraft): void {
    this.#writer.put(draft);
  }

  async clear(): Promise<void> {
    await this.#writer.drop();
    await rm(this.#path, { force: true });
  }

  /** Before an end that is not a crash. */
  async flush(): Promise<void> {
    await this.#writer.flush();
  }

  load(): KeptDraft | null {
    return readJson(this.#path, form);
  }
}
