import { BrowserWindow, nativeTheme, screen } from "electron";
import { dirname, join } from "node:path";
import type { Facts } from "../contract/facts.ts";
import { factsArgument } from "../contract/facts.ts";
import type { SettingsKeeper } from "../kept/settings.ts";
import { pageAddress } from "../scheme/address.ts";
import { least, placed } from "./bounds.ts";

/** The page's own surface colours: what is seen until the page has drawn itself. */
const surface = { light: "#ffffff", dark: "#15181d" } as const;

/** Shown as soon as it has something to show. `preload`: the path of the built file, beside which is the icon. */
export function createWindow(
  facts: Facts,
  settings: SettingsKeeper,
  preload: string,
  debuggable: boolean,
): BrowserWindow {
  const { bounds, maximized } = settings.get();
  const window = new BrowserWindow({
    ...placed(
      bounds,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: least.width,
    minHeight: least.height,
    title: "Headroom",
    show: false,
    // Elsewhere it is the package's.
    ...(facts.platform === "linux" ? { icon: join(dirname(preload), "icon.png") } : {}),
    backgroundColor: nativeTheme.shouldUseDarkColors ? surface.dark : surface.light,
    webPreferences: {
      preload,
      additionalArguments: [factsArgument(facts)],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: debuggable,
      // A hidden window keeps running: whoever looks at something else comes back to a finished answer.
      backgroundThrottling: false,
    },
  });
  window.once("ready-to-show", () => {
    if (maximized) window.maximize();
    window.show();
  });
  rememberPlace(window, settings);
  // Unsaved work is the close guard's matter; a page must not keep its window open by itself.
  window.webContents.on("will-prevent-unload", (event) => event.preventDefault());
  void window.loadURL(pageAddress);
  return window;
}

function rememberPlace(window: BrowserWindow, settings: SettingsKeeper): void {
  const remember = (): void => settings.set({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  window.on("resize", remember);
  window.on("move", remember);
}
