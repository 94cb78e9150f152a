import { randomUUID } from "node:crypto";
import { access, constants, realpath } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { SavedVersion } from "../contract/bridge.ts";
import type { FileChange, FileId, FileIdentity, OpenFile, OpenResult, SaveResult } from "../contract/files.ts";
import { atomicWrite } from "./atomic-write.ts";
import { contentOf, readContent, type Content } from "./content.ts";
import { failed, isMissing } from "./reasons.ts";

interface KnownFile {
  readonly id: FileId;
  readonly path: string;
  /** Last told to the page, by whichever way; empty after a removal was told. */
  version: string;
}

/**
 * The files that the user chose, by their ids. The page can read and write these and no others: whatever it asks for
 * by an id that was never given out throws.
 */
export class KnownFiles {
  readonly #byId = new Map<FileId, KnownFile>();
  readonly #byPath = new Map<string, KnownFile>();
  /** One at a time: a look at the disk between two halves of a save would see a change that nobody made. */
  #turn: Promise<unknown> = Promise.resolve();

  async open(path: string): Promise<OpenResult> {
    return await this.#inTurn(async () => {
      try {
        const content = await readContent(path);
        return { kind: "opened", file: await this.#told(await this.#known(path), content) };
      } catch (error) {
        return failed(basename(path), error);
      }
    });
  }

  async save({ id, version }: SavedVersion, text: string): Promise<SaveResult> {
    const file = this.#require(id);
    return await this.#inTurn(async () => {
      try {
        const found = await readOrNull(file.path);
        if (found !== null && found.version !== version) {
          return { kind: "changedOnDisk", file: await this.#told(file, found) };
        }
        return await this.#write(file, text);
      } catch (error) {
        return failed(basename(file.path), error);
      }
    });
  }

  /** Over whatever is there: the user has just said so. */
  async saveAs(path: string, text: string): Promise<SaveResult> {
    return await this.#inTurn(async () => {
      try {
        return await this.#write(await this.#known(path), text);
      } catch (error) {
        return failed(basename(path), error);
      }
    });
  }

  /** What the page does not know yet; null if nothing. */
  async change(id: FileId): Promise<FileChange | null> {
    const file = this.#require(id);
    return await this.#inTurn(async () => {
      try {
        const found = await readOrNull(file.path);
        if ((found?.version ?? "") === file.version) return null;
        if (found !== null) return { kind: "changed", file: await this.#told(file, found) };
        file.version = "";
        return { kind: "removed", id };
      } catch {
        // Being written by somebody, or no longer text: the next look or the next save will tell.
        return null;
      }
    });
  }

  /** Null if no file has that id. */
  pathOf(id: FileId): string | null {
    return this.#byId.get(id)?.path ?? null;
  }

  async #write(file: KnownFile, text: string): Promise<SaveResult> {
    const bytes = new TextEncoder().encode(text);
    await atomicWrite(file.path, bytes);
    file.version = contentOf(bytes).version;
    return { kind: "saved", file: await identity(file) };
  }

  async #told(file: KnownFile, { text, version }: Content): Promise<OpenFile> {
    file.version = version;
    return { ...(await identity(file)), text };
  }

  async #known(path: string): Promise<KnownFile> {
    const place = await realpath(path).catch(() => path);
    const known = this.#byPath.get(place);
    if (known !== undefined) return known;
    const file: KnownFile = { id: randomUUID(), path, version: "" };
    this.#byId.set(file.id, file);
    this.#byPath.set(place, file);
    return file;
  }

  #require(id: FileId): KnownFile {
    const file = this.#byId.get(id);
    if (file === undefined) throw new Error("no file has that id");
    return file;
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => {});
    return await mine;
  }
}

async function identity({ id, path, version }: KnownFile): Promise<FileIdentity> {
  return { id, version, name: basename(path), path, writable: await isWritable(path) };
}

/** Both the file and its folder, for a save puts a new file in its place. */
async function isWritable(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK);
    await access(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

async function readOrNull(path: string): Promise<Content | null> {
  try {
    return await readContent(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
