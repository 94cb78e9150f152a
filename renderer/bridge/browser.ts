/** The bridge of a page in a browser: files are chosen, downloaded and remembered with what a browser offers. */
import type { Bridge, Draft, OpenResult, SaveResult } from "../../electron/contract/bridge.ts";
import { version } from "../version.ts";
import { openDrafts } from "./drafts.ts";
import { failed, identity, nameOf, opened, readFile } from "./files.ts";
import { recall, remember } from "./storage.ts";

const themeKey = "headroom.theme";
/** Writes of a draft are bundled for this long. */
const draftMilliseconds = 500;

export function browserBridge(): Bridge {
  const drafts = openDrafts();
  let draft: Draft | null = null;
  let timer: number | undefined;
  const keep = (): void => {
    timer = undefined;
    if (draft === null || drafts.keep(draft)) return;
    // A browser gives little room: rather the text alone than nothing, if there is more to it than a file has.
    if (edited) drafts.keep({ ...draft, session: "" });
    else drafts.clear();
  };
  const unsubscribe = (): void => {};
  let edited = false;
  window.addEventListener("beforeunload", (event) => {
    keep();
    if (edited) event.preventDefault();
  });
  // Pins end with the window, unless it ends with a crash.
  window.addEventListener("pagehide", () => {
    if (!edited && draft !== null) clearDraft();
  });
  const clearDraft = (): void => {
    draft = null;
    drafts.clear();
  };
  return {
    platform: "browser",
    version,
    theme: themeOf(recall(themeKey)),
    setTheme: (theme) => remember(themeKey, theme),
    start: async () => ({ opened: await openedByAddress(), ...(await drafts.recovered()), recents: [] }),
    open: chooseFile,
    openRecent: async () => ({ kind: "cancelled" }),
    openDropped: readFile,
    recents: async () => [],
    clearRecents: async () => {},
    save: async ({ id }, text) => download(nameOf(id), text),
    saveAs: async (suggestedName, text) => download(suggestedName, text),
    exportFile: async ({ name, bytes }) => {
      offer(name, new Blob([new Uint8Array(bytes)]));
      return { kind: "exported", name };
    },
    copy: async (what) => {
      if ("text" in what) return navigator.clipboard.writeText(what.text);
      const blob = new Blob([new Uint8Array(what.png)], { type: "image/png" });
      return navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
    },
    openLink: (address) => {
      if (/^https?:/.test(address)) window.open(address, "_blank", "noopener,noreferrer");
    },
    keepDraft: (next) => {
      draft = next;
      timer ??= window.setTimeout(keep, draftMilliseconds);
    },
    clearDraft: async () => clearDraft(),
    dropRecovered: async () => {
      keep();
      drafts.dropRecovered();
    },
    setDocument: (state) => {
      edited = state.edited;
      document.title = `${state.edited ? "• " : ""}${state.name === null ? "" : `${state.name} – `}Headroom`;
    },
    // The page's own dialog asks; see app/guard.tsx.
    guard: async () => "cancel",
    onSaveBeforeClose: () => unsubscribe,
    onMenu: () => unsubscribe,
    onOpenFile: () => unsubscribe,
    onFileChanged: () => unsubscribe,
  };
}

/** A file that the page was started with: `?opened=name` names one that the local server hands out. */
async function openedByAddress(): Promise<OpenResult | null> {
  const name = new URLSearchParams(location.search).get("opened");
  if (name === null) return null;
  const response = await fetch(`opened/${encodeURIComponent(name)}`);
  if (!response.ok) return failed(name, "there is no such file");
  return opened(name, await response.arrayBuffer());
}

function chooseFile(): Promise<OpenResult> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".yaml,.yml,.json";
    input.addEventListener("cancel", () => resolve({ kind: "cancelled" }));
    input.addEventListener("change", () => void take());
    const take = async (): Promise<void> => {
      const file = input.files?.[0];
      resolve(file === undefined ? { kind: "cancelled" } : await readFile(file));
    };
    input.click();
  });
}

function download(name: string, text: string): SaveResult {
  offer(name, new Blob([text], { type: "application/yaml" }));
  return { kind: "saved", file: identity(name) };
}

function offer(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function themeOf(kept: string | null): Bridge["theme"] {
  return kept === "light" || kept === "dark" ? kept : "system";
}
