import { app, nativeTheme, type BrowserWindow } from "electron";
import { join } from "node:path";
import { askAboutUnsaved, sayWindowBroke } from "../dialogs.ts";
import { sendEvent } from "../ipc/shell.ts";
import { platformNamed } from "../platform.ts";
import { noDocument, openChosen, type Shell } from "../shell.ts";
import { CloseGuard } from "./close-guard.ts";
import { createWindow } from "./create.ts";
import type { FileFollower } from "./follow-document.ts";

/** Opens the window, or brings the one that there is to the front. */
export function showWindow(shell: Shell, guard: CloseGuard, follower: FileFollower): void {
  if (shell.window !== null) {
    if (shell.window.isMinimized()) shell.window.restore();
    shell.window.show();
    shell.window.focus();
    return;
  }
  const { theme } = shell.settings.get();
  nativeTheme.themeSource = theme;
  const window = createWindow(
    { platform: platformNamed(process.platform), version: app.getVersion(), theme },
    shell.settings,
    join(app.getAppPath(), "dist", "electron", "preload.cjs"),
    !app.isPackaged,
  );
  shell.window = window;
  window.on("close", (event) => guard.closing(event));
  window.on("closed", () => {
    shell.window = null;
    shell.document = noDocument;
    shell.openings.hold();
    follower.follow(null);
  });
  window.on("focus", () => void follower.look());
  window.webContents.on("render-process-gone", (_, { reason }) => {
    if (reason !== "clean-exit") void mend(shell, window, reason);
  });
}

/** Files from outside, once there is a page to take them. */
export async function deliver(shell: Shell, path: string): Promise<void> {
  const result = await openChosen(shell, path);
  if (shell.window !== null) sendEvent(shell.window.webContents, "openFile", result);
}

export function closeGuardOf(shell: Shell, stay: () => void): CloseGuard {
  return new CloseGuard({
    edited: () => shell.document.edited,
    ask: async () =>
      shell.window === null ? "cancel" : await askAboutUnsaved(shell.window, shell.document.name ?? "the scenario"),
    save: () => {
      if (shell.window !== null) sendEvent(shell.window.webContents, "saveBeforeClose", null);
    },
    discard: () => shell.draft.clear(),
    forget: () => void shell.draft.clear(),
    leave: () => shell.window?.destroy(),
    stay,
  });
}

/** The page is gone, and with it the unsaved text; what the draft has of it is offered when the page is back. */
async function mend(shell: Shell, window: BrowserWindow, reason: string): Promise<void> {
  shell.openings.hold();
  await shell.draft.flush();
  if (await sayWindowBroke(window, reason)) window.webContents.reload();
  else window.destroy();
}
