/** The text that is being edited, what of it is saved, and the way back. Everything else follows from the text. */
import type { FileId, FileIdentity, OpenFile, RecoveredDraft } from "../../electron/contract/bridge.ts";
import { applySplices, inverseSplices, spliceBetween, type Path, type Splice } from "../../simulation/index.ts";
import { savedIn, wasEdited } from "../pins/read-session.ts";
import { noDraft } from "./draft.ts";
import type { Slice } from "./state.ts";

/** One change that the user made, in one go. */
export interface Step {
  /** For menus: "change of repair time". */
  readonly name: string;
  /** Of the text before it, and of the text after it. */
  readonly forward: readonly Splice[];
  readonly back: readonly Splice[];
  /** What was edited, for scrolling there; null for the text as a whole. */
  readonly path: Path | null;
}

export interface DocumentSlice {
  /** Null for the gallery. */
  readonly document: Document | null;
  readonly open: (file: OpenFile | BundledFile) => void;
  /** Work of last time: edited where it was, even if the file it came from cannot be told. */
  readonly recover: (draft: RecoveredDraft) => void;
  readonly close: () => void;
  readonly edit: (after: string, name: string, path?: Path | null) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** The file on disk is another now; the text stays. */
  readonly rebase: (file: OpenFile) => void;
  /** Another program took the file away. */
  readonly goneFromDisk: (id: FileId) => void;
  readonly saved: (file: FileIdentity, text: string) => void;
}

export interface Document {
  readonly name: string;
  /** Null for a scenario that was never saved, such as a bundled one. */
  readonly file: FileIdentity | null;
  /** Which opening this is: another file may have the same name. */
  readonly opening: number;
  readonly text: string;
  readonly savedText: string;
  /** The format of a newer version, which this one would damage: it is read only. Null for those that it knows. */
  readonly newer: string | null;
  /** What was saved is no longer on disk: only the window still has it. */
  readonly isGone: boolean;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** What was undone or done again last; `serial` tells two of the same place apart. */
  readonly moved: { readonly path: Path | null; readonly serial: number };
}

/** One that comes with the program. */
export interface BundledFile {
  readonly id: null;
  readonly name: string;
  readonly text: string;
}

export const documentSlice: Slice<DocumentSlice> = (set, get) => {
  let openings = 0;
  /** The same file again, such as another program left it, is the same opening. */
  const openingOf = (file: OpenFile | BundledFile | null): number => {
    const { document } = get();
    const isSame = document !== null && file !== null && file.id !== null && file.id === document.file?.id;
    return isSame ? document.opening : ++openings;
  };
  const change = (next: (document: Document) => Document): void =>
    set(({ document }) => (document === null ? {} : { document: next(document), ...noDraft }));
  return {
    document: null,
    open: (file) =>
      set({
        ...noDraft,
        document: {
          name: file.name,
          file: file.id === null ? null : file,
          opening: openingOf(file),
          text: file.text,
          savedText: file.text,
          newer: newerFormat(file.text),
          isGone: false,
          past: [],
          future: [],
          moved: { path: null, serial: 0 },
        },
      }),
    recover: ({ file, name, text, session }) =>
      set({
        ...noDraft,
        document: {
          name: file?.name ?? name,
          file,
          opening: openingOf(file),
          text,
          savedText: file?.text ?? savedIn(session) ?? (wasEdited(session) ? "" : text),
          newer: newerFormat(file?.text ?? text),
          isGone: false,
          past: [],
          future: [],
          moved: { path: null, serial: 0 },
        },
      }),
    close: () => set({ document: null, ...noDraft }),
    edit: (after, name, path = null) =>
      change((document) => {
        if (after === document.text || document.newer !== null) return document;
        const forward = spliceBetween(document.text, after);
        const step = { name, forward, back: inverseSplices(document.text, forward), path };
        return { ...document, text: after, past: [...document.past, step], future: [] };
      }),
    undo: () =>
      change((document) => {
        const step = document.past.at(-1);
        if (step === undefined) return document;
        return {
          ...document,
          text: applySplices(document.text, step.back),
          moved: movedTo(document, step),
          past: document.past.slice(0, -1),
          future: [step, ...document.future],
        };
      }),
    redo: () =>
      change((document) => {
        const [step, ...future] = document.future;
        if (step === undefined) return document;
        return {
          ...document,
          text: applySplices(document.text, step.forward),
          moved: movedTo(document, step),
          past: [...document.past, step],
          future,
        };
      }),
    rebase: (file) => change((document) => ({ ...document, file, savedText: file.text, isGone: false })),
    goneFromDisk: (id) => change((document) => (document.file?.id === id ? { ...document, isGone: true } : document)),
    saved: (file, text) =>
      change((document) => ({ ...document, file, name: file.name, savedText: text, isGone: false })),
  };
};

function movedTo({ moved }: Document, { path }: Step): Document["moved"] {
  return { path, serial: moved.serial + 1 };
}

export function isEdited(document: Document | null): boolean {
  return document !== null && (document.isGone || document.text !== document.savedText);
}

function newerFormat(text: string): string | null {
  const [, format = null, version = ""] = /^\uFEFF?format:[ \t]*["']?(headroom\/(\d+))/m.exec(text) ?? [];
  return Number(version) > ownFormat ? format : null;
}

const ownFormat = 1;
