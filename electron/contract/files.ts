/** Files as the page sees them: by a number that the shell gave out. A page can name no path of its own. */

/** Given out by the shell for one file of one window; of no use to anybody else. */
export type FileId = string;

export interface FileIdentity {
  readonly id: FileId;
  /** Of the content on disk that the page knows of: another one there means that somebody else wrote the file. */
  readonly version: string;
  /** Its name without folders. */
  readonly name: string;
  /** Where it lies, to be shown; null in a browser, which does not say. */
  readonly path: string | null;
  /** False for a file that may not be written, or that a browser only handed over to be read: offer "save as". */
  readonly writable: boolean;
}

/** A file and its whole text, with its byte-order mark if it has one: what is saved is what was read but for the edits. */
export interface OpenFile extends FileIdentity {
  readonly text: string;
}

export type OpenResult =
  | { readonly kind: "opened"; readonly file: OpenFile }
  /** The user thought better of it. */
  | { readonly kind: "cancelled" }
  | FileFailed;

/** A sentence names the file and the cause: "scenario.yaml: there is no such file." */
export interface FileFailed {
  readonly kind: "failed";
  readonly name: string;
  readonly reason: string;
}

export type SaveResult =
  | { readonly kind: "saved"; readonly file: FileIdentity }
  | { readonly kind: "cancelled" }
  /** It is not the version given: somebody else wrote it. Nothing was written. Saving as this version overwrites it. */
  | { readonly kind: "changedOnDisk"; readonly file: OpenFile }
  | FileFailed;

export type ExportResult =
  { readonly kind: "exported"; readonly name: string } | { readonly kind: "cancelled" } | FileFailed;

/** A file to be written where the user says, such as a picture of a chart. */
export interface ExportFile {
  /** Suggested; its extension decides the kind. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file opened or saved before, latest first. */
export interface Recent {
  /** For `openRecent`; not a `FileId`. */
  readonly id: string;
  readonly name: string;
  /** To be shown: the folder, with the user's home as ~. */
  readonly folder: string;
}

/** What the open file looks like on disk after another program touched it. */
export type FileChange =
  { readonly kind: "changed"; readonly file: OpenFile } | { readonly kind: "removed"; readonly id: FileId };
