/** What a user can do with files, whatever key, menu or button asks for it. */
import type {
  Bridge,
  Copied,
  OpenFile,
  OpenResult,
  RecoveredDraft,
  SaveResult,
} from "../../electron/contract/bridge.ts";
import { listed } from "../../simulation/index.ts";
import { isEdited, type BundledFile } from "../store/document.ts";
import type { Store } from "../store/store.ts";
import type { Conductor } from "./conduct.ts";

export interface Acts {
  readonly open: () => Promise<void>;
  readonly openRecent: (id: string) => Promise<void>;
  /** Several may be dropped at once: `others` are left out, which is said. */
  readonly openDropped: (file: File, others: readonly string[]) => Promise<void>;
  readonly clearRecents: () => Promise<void>;
  readonly openBundled: (file: BundledFile) => Promise<void>;
  readonly openRead: (result: OpenResult) => Promise<void>;
  readonly gallery: () => Promise<void>;
  /** True: it is saved. */
  readonly save: () => Promise<boolean>;
  readonly saveAs: () => Promise<boolean>;
  readonly restore: (draft: RecoveredDraft) => Promise<void>;
  readonly dropRecovered: () => Promise<void>;
  readonly loadFromDisk: (file: OpenFile) => void;
  readonly keepMine: (file: OpenFile) => void;
  readonly copyText: (text: string) => Promise<void>;
  readonly copyPicture: (png: Uint8Array) => Promise<void>;
  readonly exportFile: (name: string, bytes: Uint8Array) => Promise<void>;
}

/** Asks what to do with unsaved work. */
export type Guard = (name: string) => Promise<"save" | "discard" | "cancel">;

export function makeActs(store: Store, bridge: Bridge, guard: Guard, { repin }: Pick<Conductor, "repin">): Acts {
  const state = store.getState;

  /** Runs `then` once unsaved work is saved or given up. */
  async function guarded(then: () => Promise<void>): Promise<void> {
    state().settleTyping();
    const { document } = state();
    if (document !== null && isEdited(document)) {
      const wanted = await guard(document.name);
      if (wanted === "cancel") return;
      if (wanted === "save" && !(await save())) return;
    }
    await then();
  }

  async function take(result: OpenResult, word: string | null = null): Promise<void> {
    if (result.kind === "failed") state().say(result.reason);
    if (result.kind !== "opened") return;
    show(result.file);
    state().say(word);
    state().setRecents(await bridge.recents());
  }

  function show(file: OpenFile | BundledFile): void {
    state().say(null);
    state().changedOnDisk(null);
    state().open(file);
  }

  function saved(result: SaveResult, text: string): boolean {
    if (result.kind === "failed") state().say(result.reason);
    if (result.kind === "changedOnDisk") state().changedOnDisk(result.file);
    if (result.kind !== "saved") return false;
    state().saved(result.file, text);
    return true;
  }

  async function save(): Promise<boolean> {
    state().settleTyping();
    const { document } = state();
    if (document === null) return true;
    const { file, text } = document;
    if (file === null || !file.writable) return saveAs();
    return saved(await bridge.save(file, text), text);
  }

  async function saveAs(): Promise<boolean> {
    state().settleTyping();
    const { document } = state();
    if (document === null) return true;
    return saved(await bridge.saveAs(document.name, document.text), document.text);
  }

  async function copy(what: Copied): Promise<void> {
    try {
      await bridge.copy(what);
    } catch {
      state().say("Nothing was copied: the clipboard may not be written to.");
    }
  }

  async function dropRecovered(): Promise<void> {
    state().setRecovered(null);
    await bridge.dropRecovered();
  }

  return {
    open: () => guarded(async () => take(await bridge.open())),
    openRecent: (id) => guarded(async () => take(await bridge.openRecent(id))),
    openDropped: (file, others) =>
      guarded(async () => take(await bridge.openDropped(file), others.length === 0 ? null : leftOut(others))),
    clearRecents: async () => {
      await bridge.clearRecents();
      state().setRecents(await bridge.recents());
    },
    openRead: (result) => guarded(() => take(result)),
    openBundled: (file) => guarded(async () => show(file)),
    gallery: () => guarded(async () => state().close()),
    save,
    saveAs,
    restore: (draft) =>
      guarded(async () => {
        state().recover(draft);
        repin(draft.session);
        await dropRecovered();
      }),
    dropRecovered,
    loadFromDisk: (file) => {
      state().changedOnDisk(null);
      state().open(file);
    },
    keepMine: (file) => {
      state().changedOnDisk(null);
      state().rebase(file);
    },
    copyText: (text) => copy({ text }),
    copyPicture: (png) => copy({ png }),
    exportFile: async (name, bytes) => {
      const result = await bridge.exportFile({ name, bytes });
      if (result.kind === "failed") state().say(result.reason);
    },
  };
}

function leftOut(names: readonly string[]): string {
  return `Not opened: ${listed(names)}. A file holds all the options of its comparison, so that one is open at a time.`;
}
