/** The shell, from its first moment: a list of what is set up, in its order. */
import { app, ipcMain, protocol, session } from "electron";
import { join } from "node:path";
import { answersOf } from "./answers.ts";
import { isOwnPage } from "./ipc/sender.ts";
import { answerQuestions, hearNotices, sendEvent } from "./ipc/shell.ts";
import { beOnlyOne } from "./launch/only-one.ts";
import { Openings } from "./launch/openings.ts";
import { menuInstaller } from "./menu/install.ts";
import { platformNamed } from "./platform.ts";
import { Quitting } from "./quit.ts";
import { reactionsOf } from "./reactions.ts";
import { announceScheme, serveScheme } from "./scheme/serve.ts";
import { createShell, type Shell } from "./shell.ts";
import { FileFollower, showTitle } from "./window/follow-document.ts";
import { denyLeaving, denyNames, denyRequests } from "./window/lock-down.ts";
import { closeGuardOf, deliver, showWindow } from "./window/show.ts";

const platform = platformNamed(process.platform);
const openings = new Openings();
let waken = (): void => {};

announceScheme(protocol);
app.enableSandbox();
denyNames(app);
denyLeaving(app);
if (beOnlyOne(app, openings, () => waken())) void app.whenReady().then(start);

function start(): void {
  const shell = createShell(openings, () => putUpMenu());
  const quitting = new Quitting(app, shell, platform === "mac");
  const guard = closeGuardOf(shell, () => quitting.cancel());
  const follower = new FileFollower(shell.files, (change) => {
    if (shell.window !== null) sendEvent(shell.window.webContents, "fileChanged", change);
  });
  const installMenu = menuInstaller();
  const putUpMenu = (): void => installMenu(menuOf(shell));
  const trusted = (sent: Parameters<typeof isOwnPage>[0]): boolean =>
    isOwnPage(sent, shell.window?.webContents ?? null);
  const changed = (): void => {
    follower.follow(shell.document.file);
    if (shell.window !== null) showTitle(shell, shell.window);
    putUpMenu();
  };
  waken = () => showWindow(shell, guard, follower);

  denyRequests(session.defaultSession);
  serveScheme(protocol, join(app.getAppPath(), "dist", "renderer"));
  answerQuestions(
    ipcMain,
    answersOf(shell, (path) => void deliver(shell, path)),
    trusted,
  );
  hearNotices(ipcMain, reactionsOf(shell, guard, changed), trusted);
  app.on("activate", () => waken());
  putUpMenu();
  waken();
}

function menuOf(shell: Shell): Parameters<ReturnType<typeof menuInstaller>>[0] {
  return {
    platform,
    document: shell.document,
    recents: shell.recents.list(),
    theme: shell.settings.get().theme,
    debuggable: !app.isPackaged,
    command: (command) => {
      if (shell.window === null) waken();
      else sendEvent(shell.window.webContents, "menu", command);
    },
    openRecent: (id) => {
      const path = shell.recents.pathOf(id);
      if (path !== null) openings.arrive(path);
      waken();
    },
    clearRecents: () => void shell.recents.clear(),
  };
}
