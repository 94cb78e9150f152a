/** The questions that the shell asks by itself, in the platform's manner. */
import { dialog, type BrowserWindow } from "electron";
import { existsSync } from "node:fs";
import { basename } from "node:path";
import type { Guarded } from "./contract/bridge.ts";
import { exportKinds, extensionOf, scenarioExtensions, withExtension } from "./files/names.ts";

const scenarios = { name: "Scenarios", extensions: [...scenarioExtensions] };
const everything = { name: "All files", extensions: ["*"] };

/** Null: the user thought better of it. */
export async function askWhichFile(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: "Open a scenario",
    properties: ["openFile"],
    filters: [scenarios, everything],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** `suggested`: a name, or a path. */
export async function askWhereToSave(window: BrowserWindow, suggested: string): Promise<string | null> {
  return await askWhere(window, "Save the scenario", suggested, [scenarios, everything], scenarioExtensions[0]);
}

export async function askWhereToExport(window: BrowserWindow, suggested: string): Promise<string | null> {
  const extension = extensionOf(suggested);
  const kind = { name: exportKinds[extension], extensions: [extension] };
  return await askWhere(window, "Export", suggested, [kind, everything], extension);
}

export async function askAboutUnsaved(window: BrowserWindow, name: string): Promise<Guarded> {
  const choices: readonly Guarded[] = ["save", "discard", "cancel"];
  const { response } = await dialog.showMessageBox(window, {
    type: "warning",
    message: `Save the changes to ${name}?`,
    detail: "Without saving they are lost.",
    buttons: ["Save", "Don't save", "Cancel"],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  return choices[response] ?? "cancel";
}

/** True: open it again. */
export async function sayWindowBroke(window: BrowserWindow, reason: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: "error",
    message: "The window stopped working.",
    detail: `Unsaved changes were kept. The cause, as the system names it: ${reason}.`,
    buttons: ["Open it again", "Quit"],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

async function askWhere(
  window: BrowserWindow,
  title: string,
  suggested: string,
  filters: { name: string; extensions: string[] }[],
  extension: string,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: suggested,
    filters,
    properties: ["showOverwriteConfirmation", "createDirectory"],
  });
  if (canceled || filePath === "") return null;
  const path = withExtension(filePath, extension);
  // The dialog has asked about the name that it knew, which this one is not.
  return path === filePath || !existsSync(path) || (await askToReplace(window, basename(path))) ? path : null;
}

async function askToReplace(window: BrowserWindow, name: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: "warning",
    message: `Replace ${name}?`,
    detail: "There is a file of that name already.",
    buttons: ["Replace", "Cancel"],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
