/**
 * All that the page may ask of the world around it. The desktop's preload puts one on `window.bridge`; in a browser
 * there is none, and the page makes its own of what a browser offers. The page's code is the same for both.
 */
import type { Command } from "./commands.ts";
import type { DocumentState } from "./document.ts";
import type { Draft, RecoveredDraft } from "./draft.ts";
import type { ExportFile, ExportResult, FileChange, FileIdentity, OpenResult, Recent, SaveResult } from "./files.ts";

export type { Command } from "./commands.ts";
export type { DocumentState } from "./document.ts";
export type { Draft, RecoveredDraft } from "./draft.ts";
export type * from "./files.ts";

export type Platform = "linux" | "mac" | "windows" | "browser";

export type Theme = "system" | "light" | "dark";

/** What there is when the page starts: asked once, before anything is shown. */
export interface Start {
  /** The file named on the command line, or opened from the desktop; null if none was. */
  readonly opened: OpenResult | null;
  readonly recovered: RecoveredDraft | null;
  /** A draft of last time could not be read, and is given up. Left out where drafts are written all or nothing. */
  readonly isDraftDamaged?: boolean;
  readonly recents: readonly Recent[];
}

/** What the user wants done with unsaved work. */
export type Guarded = "save" | "discard" | "cancel";

/** What goes on the clipboard: a picture (PNG) or a text. */
export type Copied = { readonly text: string } | { readonly png: Uint8Array };

/** The file, and the state of it on disk, that a save replaces. A `FileIdentity` is one. */
export type SavedVersion = Pick<FileIdentity, "id" | "version">;

/** Stops the calls. */
export type Unsubscribe = () => void;

export interface Bridge {
  readonly platform: Platform;
  /** Of the program, such as "0.1.0". */
  readonly version: string;
  /** As chosen last time. */
  readonly theme: Theme;
  /** Kept for the next start. In the desktop it also decides what `prefers-color-scheme` says; in a browser the page does it all. */
  readonly setTheme: (theme: Theme) => void;

  readonly start: () => Promise<Start>;

  /** Asks which file. None of the opening methods asks about unsaved work: call `guard` first. */
  readonly open: () => Promise<OpenResult>;
  readonly openRecent: (id: Recent["id"]) => Promise<OpenResult>;
  readonly openDropped: (file: File) => Promise<OpenResult>;
  readonly recents: () => Promise<readonly Recent[]>;
  readonly clearRecents: () => Promise<void>;

  /**
   * Writes all or nothing, and only over the version given: what `open`, `save` or `onFileChanged` last told. To keep
   * one's own text against another program's, save it over the version that `onFileChanged` or `changedOnDisk` told.
   */
  readonly save: (file: SavedVersion, text: string) => Promise<SaveResult>;
  /** Asks where to. */
  readonly saveAs: (suggestedName: string, text: string) => Promise<SaveResult>;
  readonly exportFile: (file: ExportFile) => Promise<ExportResult>;
  readonly copy: (what: Copied) => Promise<void>;
  /** Shows a web page (http or https) in the user's browser; other addresses are ignored. Only ever at a click. */
  readonly openLink: (address: string) => void;

  /** Call at every edit: writes are bundled, and nothing older than two seconds is unwritten. */
  readonly keepDraft: (draft: Draft) => void;
  /** After saving and after discarding. */
  readonly clearDraft: () => Promise<void>;
  /** Once the user took the recovered draft back, or gave it up; until then every start offers it. */
  readonly dropRecovered: () => Promise<void>;

  /** Call whenever any of it changes. */
  readonly setDocument: (state: DocumentState) => void;
  /** Asks "Save, Don't save, Cancel" in the platform's manner, about the named document. */
  readonly guard: (name: string) => Promise<Guarded>;
  /**
   * When the user closes an edited window and chose "Save": save, asking where to if need be, and resolve with whether
   * it is saved. The window closes if it is. The guard itself is the shell's, so it works even when the page hangs.
   */
  readonly onSaveBeforeClose: (save: () => Promise<boolean>) => Unsubscribe;

  /**
   * From the menu. Keys that the page handles itself, with `preventDefault`, do not reach the menu too: a page that
   * listens for the keys of every command needs no other case for the desktop.
   */
  readonly onMenu: (listener: (command: Command) => void) => Unsubscribe;
  /** From the desktop or a second start with a file: already read; the page asks about unsaved work. */
  readonly onOpenFile: (listener: (result: OpenResult) => void) => Unsubscribe;
  /** The file of the last `setDocument` was changed by another program. */
  readonly onFileChanged: (listener: (change: FileChange) => void) => Unsubscribe;
}

declare global {
  interface Window {
    /** Absent in a browser. */
    readonly bridge?: Bridge;
  }
}
