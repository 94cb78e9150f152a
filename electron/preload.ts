/** The one thing the page sees of the shell. It runs sandboxed, in a world of its own, and holds no state. */
import { contextBridge } from "electron";
import type { Bridge } from "./contract/bridge.ts";
import { factsFrom } from "./contract/facts.ts";
import { ask, droppedPath, listen, tell } from "./ipc/page.ts";

/** Of the page, which the preload sees and Node does not have. */
declare const navigator: { readonly userActivation: { readonly isActive: boolean } };

const bridge: Bridge = {
  ...factsFrom(process.argv),
  setTheme: (theme) => tell("setTheme", theme),

  start: () => ask("start"),

  open: () => ask("open"),
  openRecent: (id) => ask("openRecent", id),
  openDropped: (file) => ask("openDropped", droppedPath(file)),
  recents: () => ask("recents"),
  clearRecents: () => ask("clearRecents"),

  save: ({ id, version }, text) => ask("save", { id, version }, text),
  saveAs: (suggestedName, text) => ask("saveAs", suggestedName, text),
  exportFile: (file) => ask("exportFile", file),
  copy: (what) => ask("copy", what),
  // A page gone wild could send what it knows with an address: without a click there is none.
  openLink: (address) => {
    if (navigator.userActivation.isActive) tell("openLink", address);
  },

  keepDraft: (draft) => tell("keepDraft", draft),
  clearDraft: () => ask("clearDraft"),
  dropRecovered: () => ask("dropRecovered"),

  setDocument: (state) => tell("setDocument", state),
  guard: (name) => ask("guard", name),
  onSaveBeforeClose: (save) => listen("saveBeforeClose", () => void saveAndTell(save)),

  onMenu: (listener) => listen("menu", listener),
  onOpenFile: (listener) => listen("openFile", listener),
  onFileChanged: (listener) => listen("fileChanged", listener),
};

/** Whatever goes wrong is not saved: the window stays open, and the page says what it was. */
async function saveAndTell(save: () => Promise<boolean>): Promise<void> {
  let saved = false;
  try {
    saved = await save();
  } finally {
    tell("savedBeforeClose", saved);
  }
}

contextBridge.exposeInMainWorld("bridge", bridge);
