import type { Command } from "./commands.ts";
import type { FileId } from "./files.ts";

/** What the page shows, as far as the shell's title, menu, watcher and quit guard need to know. */
export interface DocumentState {
  /** The file to watch for changes by others; null for the gallery and for a scenario that was never saved. */
  readonly file: FileId | null;
  /** For the title; null for the gallery. */
  readonly name: string | null;
  /** Whether closing would lose something. */
  readonly edited: boolean;
  /** What undo would take back, such as "change of repair time"; null if nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
  /** Commands that make no sense at the moment, for the menu to grey out. */
  readonly disabled: readonly Command[];
}
