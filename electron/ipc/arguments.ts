/** What each message from the page may carry. */
import type { Copied, SavedVersion, Theme } from "../contract/bridge.ts";
import type { Notices, Questions } from "../contract/channels.ts";
import { commands } from "../contract/commands.ts";
import type { DocumentState } from "../contract/document.ts";
import type { Draft } from "../contract/draft.ts";
import type { ExportFile } from "../contract/files.ts";
import { largestExportBytes, largestTextCharacters } from "../files/limits.ts";
import { bytes, either, flag, listOf, oneOf, orNull, shape, text, type Checks } from "./checks.ts";

export type QuestionChecks = { readonly [Name in keyof Questions]: Checks<Parameters<Questions[Name]>> };
export type NoticeChecks = { readonly [Name in keyof Notices]: Checks<Parameters<Notices[Name]>> };

const id = text(64);
const name = text(1024);
const path = text(32_768);
const whole = text(largestTextCharacters);
const words = text(1024);

const savedVersion = shape<SavedVersion>({ id, version: id });
const copied = either(
  shape<Extract<Copied, { text: string }>>({ text: whole }),
  shape<Extract<Copied, { png: Uint8Array }>>({ png: bytes(largestExportBytes) }),
);

export const questionChecks: QuestionChecks = {
  start: [],
  open: [],
  openRecent: [id],
  openDropped: [path],
  recents: [],
  clearRecents: [],
  save: [savedVersion, whole],
  saveAs: [name, whole],
  exportFile: [shape<ExportFile>({ name, bytes: bytes(largestExportBytes) })],
  copy: [copied],
  clearDraft: [],
  dropRecovered: [],
  guard: [name],
};

export const noticeChecks: NoticeChecks = {
  setTheme: [oneOf<Theme>(["system", "light", "dark"])],
  openLink: [path],
  keepDraft: [shape<Draft>({ file: orNull(id), name, text: whole, session: whole })],
  setDocument: [
    shape<DocumentState>({
      file: orNull(id),
      name: orNull(name),
      edited: flag,
      undo: orNull(words),
      redo: orNull(words),
      disabled: listOf(oneOf(commands), commands.length),
    }),
  ],
  savedBeforeClose: [flag],
};
