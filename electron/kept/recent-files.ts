import { createHash } from "node:crypto";
import { homedir } from "node:os";
import { basename, dirname, sep } from "node:path";
import type { Recent } from "../contract/files.ts";
import { listOf, text } from "../ipc/checks.ts";
import { readJson, writeJson } from "./json-file.ts";

const most = 10;

/** The files opened or saved before, latest first. */
export class RecentFiles {
  readonly #path: string;
  readonly #changed: () => void;
  #files: readonly string[];
  #written: Promise<void> = Promise.resolve();

  /** `changed` is called after every change of the list. */
  constructor(path: string, changed: () => void) {
    this.#path = path;
    this.#changed = changed;
    this.#files = (readJson(path, listOf(text(32_768), 1000)) ?? []).slice(0, most);
  }

  list(): readonly Recent[] {
    return this.#files.map((file) => ({ id: idOf(file), name: basename(file), folder: shown(dirname(file)) }));
  }

  pathOf(id: Recent["id"]): string | null {
    return this.#files.find((file) => idOf(file) === id) ?? null;
  }

  add(file: string): void {
    if (this.#files[0] !== file) this.#replace([file, ...this.#files.filter((other) => other !== file)]);
  }

  remove(file: string): void {
    if (this.#files.includes(file)) this.#replace(this.#files.filter((other) => other !== file));
  }

  async clear(): Promise<void> {
    this.#replace([]);
    await this.#written;
  }

  #replace(files: readonly string[]): void {
    this.#files = files.slice(0, most);
    const kept = this.#files;
    // A list of files is no reason to trouble anybody if it cannot be kept.
    this.#written = this.#written.then(() => writeJson(this.#path, kept)).catch(() => {});
    this.#changed();
  }
}

/** The same at every start, and no path. */
function idOf(file: string): string {
  return createHash("sha256").update(file).digest("hex").slice(0, 16);
}

function shown(folder: string): string {
  const home = homedir();
  return folder === home || folder.startsWith(home + sep) ? `~${folder.slice(home.length)}` : folder;
}
