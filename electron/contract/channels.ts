/**
 * Every message between the page and the shell, once: the preload, the shell's handlers, the checks of what the page
 * sends and the doubles of the tests are all derived from these three lists, so none can be forgotten in one of them.
 */
import type { Copied, Guarded, SavedVersion, Start, Theme } from "./bridge.ts";
import type { Command } from "./commands.ts";
import type { DocumentState } from "./document.ts";
import type { Draft } from "./draft.ts";
import type { ExportFile, ExportResult, FileChange, OpenResult, Recent, SaveResult } from "./files.ts";

/** The page asks, the shell answers. */
export interface Questions {
  readonly start: () => Start;
  readonly open: () => OpenResult;
  readonly openRecent: (id: string) => OpenResult;
  /** The path of a file that the user dropped, which only the preload can tell from the file. */
  readonly openDropped: (path: string) => OpenResult;
  readonly recents: () => readonly Recent[];
  readonly clearRecents: () => void;
  readonly save: (file: SavedVersion, text: string) => SaveResult;
  readonly saveAs: (suggestedName: string, text: string) => SaveResult;
  readonly exportFile: (file: ExportFile) => ExportResult;
  readonly copy: (what: Copied) => void;
  readonly clearDraft: () => void;
  readonly dropRecovered: () => void;
  readonly guard: (name: string) => Guarded;
}

/** The page tells; there is no answer. */
export interface Notices {
  readonly setTheme: (theme: Theme) => void;
  readonly openLink: (address: string) => void;
  readonly keepDraft: (draft: Draft) => void;
  readonly setDocument: (state: DocumentState) => void;
  /** The answer to `saveBeforeClose`. */
  readonly savedBeforeClose: (saved: boolean) => void;
}

/** The shell tells. */
export interface Events {
  readonly menu: Command;
  readonly openFile: OpenResult;
  readonly fileChanged: FileChange;
  readonly saveBeforeClose: null;
}

export type Question = keyof Questions;
export type Notice = keyof Notices;
export type ShellEvent = keyof Events;

/** The names on the wire. */
export const wire = {
  question: (name: Question): string => `ask:${name}`,
  notice: (name: Notice): string => `tell:${name}`,
  event: (name: ShellEvent): string => `event:${name}`,
} as const;
