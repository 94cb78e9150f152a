import type { BrowserWindow } from "electron";
import type { FileChange, FileId } from "../contract/files.ts";
import type { KnownFiles } from "../files/known-files.ts";
import { watchFile } from "../files/watch.ts";
import { pathOf, type Shell } from "../shell.ts";

/** The window's title, and on macOS the file's icon and the dot in the close button. */
export function showTitle(shell: Shell, window: BrowserWindow): void {
  const { name, edited, file } = shell.document;
  window.setTitle(name === null ? "Headroom" : `${edited ? "• " : ""}${name} – Headroom`);
  window.setDocumentEdited(edited);
  window.setRepresentedFilename(pathOf(shell, file) ?? "");
}

/** Watches one file at a time for changes by other programs. */
export class FileFollower {
  readonly #files: KnownFiles;
  readonly #tell: (change: FileChange) => void;
  #followed: FileId | null = null;
  #stop = (): void => {};

  constructor(files: KnownFiles, tell: (change: FileChange) => void) {
    this.#files = files;
    this.#tell = tell;
  }

  follow(id: FileId | null): void {
    if (id === this.#followed) return;
    this.#stop();
    this.#followed = id;
    const path = id === null ? null : this.#files.pathOf(id);
    this.#stop = path === null ? () => {} : watchFile(path, () => void this.look());
  }

  /** For the moments at which a disk that cannot be watched is worth a look. */
  async look(): Promise<void> {
    const id = this.#followed;
    const change = id === null ? null : await this.#files.change(id);
    if (change !== null && id === this.#followed) this.#tell(change);
  }
}
