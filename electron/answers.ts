import { clipboard, ClipboardItem } from "electron";
import { basename, dirname, join } from "node:path";
import type { Copied, SavedVersion, Start } from "./contract/bridge.ts";
import type { RecoveredDraft } from "./contract/draft.ts";
import type { ExportFile, ExportResult, OpenResult, SaveResult } from "./contract/files.ts";
import { askAboutUnsaved, askWhereToExport, askWhereToSave, askWhichFile } from "./dialogs.ts";
import { atomicWrite } from "./files/atomic-write.ts";
import { exportKinds, extensionOf, isScenarioName, safeName, withExtension } from "./files/names.ts";
import { failed, FileTrouble } from "./files/reasons.ts";
import type { Answers } from "./ipc/shell.ts";
import { noDocument, openChosen, pathOf, remember, windowOf, type Shell } from "./shell.ts";

/** What the page gets for its questions. `deliver`: takes files from outside, once the page has started. */
export function answersOf(shell: Shell, deliver: (path: string) => void): Answers {
  return {
    start: () => start(shell, deliver),
    open: () => open(shell),
    openRecent: (id) => openRecent(shell, id),
    openDropped: (path) => openDropped(shell, path),
    recents: () => shell.recents.list(),
    clearRecents: () => shell.recents.clear(),
    save: (file, text) => save(shell, file, text),
    saveAs: (suggestedName, text) => saveAs(shell, suggestedName, text),
    exportFile: (file) => exportFile(shell, file),
    copy,
    clearDraft: () => shell.draft.clear(),
    dropRecovered: () => shell.draft.dropRecovered(),
    guard: (name) => askAboutUnsaved(windowOf(shell), name),
  };
}

async function start(shell: Shell, deliver: (path: string) => void): Promise<Start> {
  // A page that is loaded again, after a crash, goes on with the file that it had.
  const path = shell.openings.take() ?? pathOf(shell, shell.document.file);
  shell.document = noDocument;
  const opened = path === null ? null : await openChosen(shell, path);
  const recovered = await recoveredDraft(shell);
  shell.openings.deliverTo(deliver);
  return { opened, recovered, recents: shell.recents.list() };
}

/** Null too if the draft is what the file holds by now, and nothing beside it: saved in the very last moment. */
async function recoveredDraft({ draft, files }: Shell): Promise<RecoveredDraft | null> {
  const kept = await draft.recover();
  if (kept === null) return null;
  const opened = kept.path === null ? null : await files.open(kept.path);
  const file = opened?.kind === "opened" ? opened.file : null;
  if (file !== null && file.text === kept.text && kept.session === "") {
    await draft.dropRecovered();
    return null;
  }
  return { file, name: kept.name, text: kept.text, session: kept.session };
}

async function open(shell: Shell): Promise<OpenResult> {
  const path = await askWhichFile(windowOf(shell));
  return path === null ? { kind: "cancelled" } : await openChosen(shell, path);
}

async function openRecent(shell: Shell, id: string): Promise<OpenResult> {
  const path = shell.recents.pathOf(id);
  return path === null
    ? failed("This file", new FileTrouble("it is no longer in the list"))
    : await openChosen(shell, path);
}

/** Only what is named like a scenario: a page gone wild could name any path here. */
async function openDropped(shell: Shell, path: string): Promise<OpenResult> {
  const name = basename(path);
  if (path === "") return failed("This", new FileTrouble("it is no file on this computer"));
  if (!isScenarioName(name)) return failed(name, new FileTrouble("scenarios end in .yaml, .yml or .json"));
  return await openChosen(shell, path);
}

async function save(shell: Shell, file: SavedVersion, text: string): Promise<SaveResult> {
  const result = await shell.files.save(file, text);
  if (result.kind === "saved") await shell.draft.clear();
  return result;
}

async function saveAs(shell: Shell, suggestedName: string, text: string): Promise<SaveResult> {
  const name = withExtension(safeName(suggestedName, "scenario"), "yaml");
  const beside = pathOf(shell, shell.document.file);
  const path = await askWhereToSave(windowOf(shell), beside === null ? name : join(dirname(beside), name));
  if (path === null) return { kind: "cancelled" };
  const result = await shell.files.saveAs(path, text);
  if (result.kind === "saved") {
    remember(shell.recents, path);
    await shell.draft.clear();
  }
  return result;
}

async function exportFile(shell: Shell, { name, bytes }: ExportFile): Promise<ExportResult> {
  const safe = safeName(name, "");
  if (!Object.hasOwn(exportKinds, extensionOf(safe))) {
    return failed(name, new FileTrouble("this is no kind of file that can be exported"));
  }
  const path = await askWhereToExport(windowOf(shell), safe);
  if (path === null) return { kind: "cancelled" };
  try {
    await atomicWrite(path, bytes);
    return { kind: "exported", name: basename(path) };
  } catch (error) {
    return failed(basename(path), error);
  }
}

async function copy(what: Copied): Promise<void> {
  if ("text" in what) await clipboard.writeText(what.text);
  else await clipboard.write([new ClipboardItem({ "image/png": new Blob([new Uint8Array(what.png)]) })]);
}
