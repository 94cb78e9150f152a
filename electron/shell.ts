import { app, type BrowserWindow } from "electron";
import { join } from "node:path";
import type { DocumentState } from "./contract/document.ts";
import type { FileId, OpenResult } from "./contract/files.ts";
import { KnownFiles } from "./files/known-files.ts";
import { DraftKeeper } from "./kept/draft.ts";
import { RecentFiles } from "./kept/recent-files.ts";
import { SettingsKeeper } from "./kept/settings.ts";
import type { Openings } from "./launch/openings.ts";

/** The gallery, or a page that has not said anything yet. */
export const noDocument: DocumentState = {
  file: null,
  name: null,
  edited: false,
  undo: null,
  redo: null,
  disabled: [],
};

/** What the parts of the shell share. */
export interface Shell {
  readonly files: KnownFiles;
  readonly draft: DraftKeeper;
  readonly recents: RecentFiles;
  readonly settings: SettingsKeeper;
  readonly openings: Openings;
  /** Null on macOS after the window was closed, and for moments elsewhere. */
  window: BrowserWindow | null;
  document: DocumentState;
}

/** `recentsChanged` is called after every change of that list. */
export function createShell(openings: Openings, recentsChanged: () => void): Shell {
  const folder = app.getPath("userData");
  return {
    files: new KnownFiles(),
    draft: new DraftKeeper(folder),
    recents: new RecentFiles(join(folder, "recent-files.json"), recentsChanged),
    settings: new SettingsKeeper(join(folder, "settings.json")),
    openings,
    window: null,
    document: noDocument,
  };
}

/** Opens a file that the user chose in whichever way, and remembers that. */
export async function openChosen({ files, recents }: Shell, path: string): Promise<OpenResult> {
  const result = await files.open(path);
  if (result.kind === "opened") remember(recents, path);
  else recents.remove(path);
  return result;
}

export function remember(recents: RecentFiles, path: string): void {
  recents.add(path);
  app.addRecentDocument(path);
}

export function pathOf({ files }: Shell, id: FileId | null): string | null {
  return id === null ? null : files.pathOf(id);
}

/** Throws if there is none: a question can only come from a window. */
export function windowOf({ window }: Shell): BrowserWindow {
  if (window === null) throw new Error("there is no window");
  return window;
}
