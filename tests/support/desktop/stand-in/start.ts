/** Runs the built shell, unchanged, over the stand-in for `electron`, its window a page of a real browser. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { compileFunction } from "node:vm";
import type { Browser, BrowserContext, Route } from "playwright-core";
import type { AskedBox, Desktop, StartDesktop } from "../desktop.ts";
import { AppStandIn } from "./app.ts";
import { Dialogs } from "./dialogs.ts";
import { toShell } from "./frames.ts";
import { ipcStandIn, type IpcStandIn } from "./ipc-main.ts";
import { MenuStandIn } from "./menu.ts";
import { ProtocolStandIn } from "./protocol.ts";
import { SessionStandIn } from "./session.ts";
import { strict } from "./strict.ts";
import { WindowStandIn, type WindowOptions } from "./window.ts";

export interface StandInOptions extends StartDesktop {
  readonly browser: Browser;
  readonly platform?: NodeJS.Platform;
  /** Whether it is the first of its user; a second is started by `startAgain`. */
  readonly first?: boolean;
}

/** More than a real desktop tells: what the program set and did. */
export interface StandIn extends Desktop {
  readonly app: AppStandIn;
  readonly dialogs: Dialogs;
  readonly menu: MenuStandIn;
  readonly ipc: IpcStandIn;
  readonly session: SessionStandIn;
  readonly protocol: ProtocolStandIn;
  readonly window: () => WindowStandIn;
  readonly windows: readonly WindowStandIn[];
  readonly clipboard: unknown[];
  readonly openedLinks: string[];
  readonly themes: string[];
  /** What the second start handed over. */
  readonly claims: unknown[];
}

export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const context = await options.browser.newContext({ viewport: { width: 1024, height: 700 } });
  const claims: unknown[] = [];
  const claim = (data: unknown): boolean => {
    claims.push(data);
    return options.first ?? true;
  };
  const app = new AppStandIn({ folder: options.program, userData: options.userData, claim });
  const parts = {
    app,
    dialogs: new Dialogs(),
    menu: new MenuStandIn(),
    ipc: ipcStandIn(),
    session: new SessionStandIn(),
    protocol: new ProtocolStandIn(),
    windows: [] as WindowStandIn[],
    clipboard: [] as unknown[],
    openedLinks: [] as string[],
    themes: [] as string[],
    claims,
  };
  const window = (): WindowStandIn => {
    const newest = parts.windows.at(-1);
    if (newest === undefined) throw new Error("there is no window");
    return newest;
  };
  await context.route("**/*", async (route) => await answer(route, parts));
  runMain(options, electronOf(parts, context));
  parts.protocol.ready();
  // `whenReady` and what follows from it.
  await new Promise((resolve) => setImmediate(resolve));

  return {
    ...parts,
    window,
    ended: app.ended,
    async page() {
      await window().loaded;
      return await window().page;
    },
    answerOpen: async (path) => void parts.dialogs.opens.push(path),
    answerSave: async (path) => void parts.dialogs.saves.push(path),
    answerBox: async (button) => void parts.dialogs.answers.push(button),
    boxes: async (): Promise<readonly AskedBox[]> => parts.dialogs.boxes,
    clickMenu: async (id) => {
      parts.menu.click(id);
      await window().arrived();
    },
    title: async () => window().title,
    closeWindow: async () => void window().tryClose(),
    async startAgain(...args) {
      const second = await startStandIn({ ...options, args, first: false });
      await second.ended;
      await second.kill();
      app.emit("second-instance", {}, ["electron", "--chromium-flag"], "/", second.claims[0]);
    },
    async kill() {
      for (const shown of parts.windows) shown.abandon();
      await context.close();
    },
  };
}

type Parts = Pick<
  StandIn,
  "app" | "dialogs" | "menu" | "ipc" | "session" | "protocol" | "clipboard" | "openedLinks" | "themes"
> & { readonly windows: WindowStandIn[] };

function electronOf(parts: Parts, context: BrowserContext): object {
  const { app, clipboard, ipc, openedLinks, themes, windows } = parts;
  return strict("electron", {
    app: app.api,
    BrowserWindow: function BrowserWindow(options: WindowOptions & { readonly title: string }) {
      const window = new WindowStandIn(options, { app, ipc, context });
      windows.push(window);
      return window.api;
    },
    clipboard: strict("clipboard", {
      writeText: async (text: string) => void clipboard.push(text),
      write: async (items: readonly unknown[]) => void clipboard.push(...items),
    }),
    ClipboardItem: function ClipboardItem(items: object) {
      return items;
    },
    dialog: parts.dialogs.api,
    ipcMain: ipc.api,
    Menu: parts.menu.api,
    nativeTheme: strict("nativeTheme", {
      shouldUseDarkColors: false,
      set themeSource(theme: string) {
        themes.push(theme);
      },
    }),
    protocol: parts.protocol.api,
    screen: strict("screen", { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] }),
    session: parts.session.api,
    shell: strict("shell", { openExternal: async (address: string) => void openedLinks.push(address) }),
  });
}

/** The network of the page: the program's own scheme, and nothing else. */
async function answer(route: Route, { protocol, session, windows }: Parts): Promise<void> {
  const request = route.request();
  const url = toShell(request.url());
  const page = request.frame().page();
  for (const window of windows) {
    if (!(await window.shows(page)) || window.allowsNavigation(request)) continue;
    await route.abort("aborted");
    return;
  }
  if (!session.allowsRequest(url)) {
    await route.abort("blockedbyclient");
    return;
  }
  if (!url.startsWith("app:")) throw new Error(`the page reached ${url}`);
  const response = await protocol.fetch(url, request.method());
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

/** In this process, as CommonJS, with Node's own modules and the stand-in. */
function runMain({ program, args = [], platform = "linux" }: StandInOptions, electron: object): void {
  const file = `${program}/dist/electron/main.cjs`;
  const node = createRequire(file);
  const requireOne = (name: string): unknown => (name === "electron" ? electron : node(name));
  const surroundings = new Proxy(process, {
    get(target, key) {
      if (key === "argv") return ["/usr/bin/electron", program, ...args];
      if (key === "platform") return platform;
      const value: unknown = Reflect.get(target, key);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
  const main = compileFunction(readFileSync(file, "utf8"), ["require", "exports", "module", "process"], {
    filename: file,
  });
  main(requireOne, {}, { exports: {} }, surroundings);
}
