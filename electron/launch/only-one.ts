import type { App } from "electron";
import { fileNamed } from "./argument.ts";
import type { Openings } from "./openings.ts";

/**
 * One program per user: a second start hands its file to the first and ends. False in the second. `waken` is called
 * for a second start, whether or not it brought a file.
 */
export function beOnlyOne(app: App, openings: Openings, waken: () => void): boolean {
  const appPath = app.isPackaged ? null : app.getAppPath();
  const file = fileNamed(process.argv, process.cwd(), appPath);
  // Chromium puts words of its own into the command line it passes on, so the file goes beside it.
  if (!app.requestSingleInstanceLock({ file })) {
    app.quit();
    return false;
  }
  if (file !== null) openings.arrive(file);
  app.on("second-instance", (_event, _argv, _folder, brought) => {
    const theirs = fileIn(brought);
    if (theirs !== null) openings.arrive(theirs);
    waken();
  });
  // The way of macOS, before the program is ready and ever after.
  app.on("open-file", (event, path) => {
    event.preventDefault();
    openings.arrive(path);
    waken();
  });
  return true;
}

function fileIn(brought: unknown): string | null {
  const file = typeof brought === "object" && brought !== null && "file" in brought ? brought.file : null;
  return typeof file === "string" ? file : null;
}
