import type { FileId, OpenFile } from "./files.ts";

/** Unsaved work, kept aside so that a crash loses at most two seconds of it. */
export interface Draft {
  /** The file it will be saved to; null if it was never saved. */
  readonly file: FileId | null;
  readonly name: string;
  readonly text: string;
  /** Whatever else the page wants back, such as pins: its own affair, as text. */
  readonly session: string;
}

/** A draft that was neither saved nor discarded when the window went away. */
export interface RecoveredDraft {
  /** The file as it is on disk now; null if there is none. */
  readonly file: OpenFile | null;
  readonly name: string;
  readonly text: string;
  readonly session: string;
}
