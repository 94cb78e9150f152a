/** What the page cannot do, whatever it tries: the built shell over the stand-in, with a real page in its window. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openChromium } from "../support/chromium.ts";
import { buildShell } from "../support/desktop/build.ts";
import { startStandIn, type StandIn } from "../support/desktop/stand-in/start.ts";
import { heard, ready, type TestWindow } from "../support/desktop/test-page.ts";

let browser: Browser;
let program: string;
let folder: string;
let desktop: StandIn;
let page: Page;

beforeAll(async () => {
  [browser, program] = await Promise.all([
    openChromium(),
    buildShell("shell-lock-down", fileURLToPath(new URL("page", import.meta.url))),
  ]);
});

afterAll(async () => await browser.close());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "headroom-"));
  desktop = await startStandIn({ browser, program, userData: folder });
  page = await ready(await desktop.page());
});

afterEach(async () => {
  await desktop.kill();
  rmSync(folder, { recursive: true });
});

const status = async (url: string, method?: string): Promise<number> =>
  (await desktop.protocol.fetch(url, method)).status;

test("the window is sandboxed and knows no Node", async () => {
  expect(desktop.app.sandboxed).toBe(true);
  expect(desktop.window().options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    navigateOnDragDrop: false,
  });
  expect(desktop.protocol.privileged).toEqual([
    { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
  expect(await page.evaluate("[typeof process, typeof require, typeof module]")).toEqual(Array(3).fill("undefined"));
});

test("only the program's own scripts and workers run", async () => {
  await page.waitForFunction(() => (window as unknown as TestWindow).workerSaid === "at work");
  expect(await page.evaluate("window.inlineScriptRan")).toBeUndefined();
  const tried = await page.evaluate(`(async () => {
    const outcome = async (attempt) => {
      try { await attempt(); return "done"; } catch (error) { return error.name; }
    };
    const script = document.createElement("script");
    script.textContent = "window.injected = true";
    document.head.append(script);
    const blob = URL.createObjectURL(new Blob(["postMessage(1)"], { type: "text/javascript" }));
    const blobWorker = new Promise((resolve, reject) => {
      const worker = new Worker(blob);
      worker.onmessage = resolve;
      worker.onerror = () => reject(new TypeError("refused"));
    });
    return {
      injected: window.injected ?? false,
      blobWorker: await outcome(() => blobWorker),
      fetch: await outcome(() => fetch("https://elsewhere.test/")),
      own: await outcome(() => fetch("./page.js")),
    };
  })()`);
  expect(tried).toEqual({ injected: false, blobWorker: "TypeError", fetch: "TypeError", own: "done" });
});

test("the scheme has no way out of its folder", async () => {
  writeFileSync(join(program, "secret.txt"), "secret");
  expect(await status("app://headroom/index.html")).toBe(200);
  expect(await status("app://headroom/")).toBe(200);
  for (const path of [
    "../secret.txt",
    "..%2fsecret.txt",
    "%2e%2e/%2e%2e/secret.txt",
    "..%5csecret.txt",
    "/etc/passwd",
    "%2fetc%2fpasswd",
    "index.html%00.js",
    "%",
    "none.js",
  ]) {
    expect(await status(`app://headroom/${path}`), path).toBe(404);
  }
  expect(await status("app://elsewhere/index.html")).toBe(404);
  expect(await status("app://headroom/index.html", "POST")).toBe(405);
});

test("nobody leaves the page, opens a window or downloads", async () => {
  await page.evaluate(`location.href = "https://elsewhere.test/"`);
  await page.evaluate(`window.open("https://elsewhere.test/popup")`);
  await page.evaluate(`location.href = "/page.js"`);
  await expect
    .poll(() => desktop.window().prevented)
    .toEqual(
      expect.arrayContaining(["https://elsewhere.test/", "window.open: deny", "app://headroom/page.js"]) as unknown,
    );
  expect(await page.evaluate("window.ready")).toBe(true);
  expect(desktop.session.allowsDownload()).toBe(false);
});

test("nothing is asked of the network, and no permission is given", () => {
  const { session } = desktop;
  expect(Object.fromEntries(desktop.app.switches)).toEqual({ "host-resolver-rules": "MAP * ~NOTFOUND" });
  for (const url of [
    "https://elsewhere.test/",
    "http://127.0.0.1/",
    "file:///etc/passwd",
    "app://headroomx/",
    "ws://x/",
  ]) {
    expect(session.allowsRequest(url), url).toBe(false);
  }
  for (const url of ["app://headroom/page.js", "blob:app://headroom/1", "data:,", "devtools://devtools/a.html"]) {
    expect(session.allowsRequest(url), url).toBe(true);
  }
  expect(session.grants("media")).toEqual([false, false, false]);
});

test("only the window's own page is listened to", async () => {
  const { ipc } = desktop;
  const { webContents } = desktop.window();
  const { mainFrame } = webContents;
  const away = Object.assign(Object.create(mainFrame) as object, {});
  const from = async (sender: object, senderFrame: { readonly url: string } | null): Promise<unknown> =>
    await ipc.receive("invoke", "ask:recents", { sender, senderFrame }, []);

  expect(await from(webContents, mainFrame)).toEqual([]);
  await expect(from({}, mainFrame)).rejects.toThrow("not from the window");
  await expect(from(webContents, null)).rejects.toThrow("not from the window");
  await expect(from(webContents, away as { url: string })).rejects.toThrow("not from the window");

  const state = { file: null, name: "x", edited: true, undo: null, redo: null, disabled: [] };
  await ipc.receive("send", "tell:setDocument", { sender: {}, senderFrame: mainFrame }, [state]);
  expect(await desktop.title()).toBe("Headroom");
});

test("only what has its form is listened to", async () => {
  const { webContents } = desktop.window();
  const event = { sender: webContents, senderFrame: webContents.mainFrame };
  const ask = async (name: string, ...words: unknown[]): Promise<unknown> =>
    await desktop.ipc.receive("invoke", `ask:${name}`, event, words);

  await expect(ask("save", "/etc/passwd", "text")).rejects.toThrow("save: not in its form");
  await expect(ask("save", { id: "x", version: "y", path: "/etc/passwd" }, "text")).rejects.toThrow("not in its form");
  await expect(ask("save", { id: "x", version: "y" }, "text")).rejects.toThrow("no file has that id");
  await expect(ask("recents", 1)).rejects.toThrow("not in its form");
  await expect(ask("copy", { text: "x", png: new Uint8Array() })).rejects.toThrow("not in its form");
  expect(await ask("openDropped", "/etc/passwd")).toMatchObject({
    kind: "failed",
    reason: "passwd: scenarios end in .yaml, .yml or .json.",
  });
});

test("a dropped file is known by what the user dropped, not by what the page says", async () => {
  const path = join(folder, "dropped.yaml");
  writeFileSync(path, "a: 1\n");
  await page.evaluate((known) => {
    (window as unknown as { headroomDropped: Record<string, string> }).headroomDropped["dropped.yaml"] = known;
  }, path);
  const drop = `window.bridge.openDropped(new File(["other"], "dropped.yaml"))`;
  expect(await page.evaluate(drop)).toMatchObject({ kind: "opened", file: { text: "a: 1\n" } });
  expect(await page.evaluate(`window.bridge.openDropped(new File([""], "made-up.yaml"))`)).toMatchObject({
    kind: "failed",
  });
});

test("links lead to web pages only, and copies go to the clipboard", async () => {
  for (const link of [
    "https://wikitech.wikimedia.org/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "https://a@b.test/",
  ]) {
    await page.evaluate((address) => (window as unknown as TestWindow).bridge.openLink(address), link);
  }
  await page.evaluate(`
    Object.defineProperty(navigator, "userActivation", { value: { isActive: false } });
    window.bridge.openLink("https://elsewhere.test/?nobody-clicked");
  `);
  await page.evaluate(`window.bridge.copy({ text: "a finding" })`);
  await page.evaluate(`window.bridge.copy({ png: new Uint8Array([1, 2, 3]) })`);
  expect(desktop.openedLinks).toEqual(["https://wikitech.wikimedia.org/"]);
  expect(desktop.clipboard).toMatchObject(["a finding", { "image/png": new Blob([new Uint8Array([1, 2, 3])]) }]);
});

test("the theme is kept for the next start", async () => {
  expect(await page.evaluate("window.bridge.theme")).toBe("system");
  await page.evaluate(`window.bridge.setTheme("dark")`);
  await page.evaluate(`window.bridge.setTheme("pink")`);
  await expect.poll(() => desktop.themes).toEqual(["system", "dark"]);
  desktop.app.quit();
  await desktop.ended;

  const next = await startStandIn({ browser, program, userData: folder });
  expect(await (await ready(await next.page())).evaluate("window.bridge.theme")).toBe("dark");
  expect(next.themes).toEqual(["dark"]);
  await next.kill();
});

test("a page that died is opened again, and goes on with its file and its draft", async () => {
  const path = join(folder, "a.yaml");
  writeFileSync(path, "a: 1\n");
  await desktop.answerOpen(path);
  await page.evaluate(`(async () => {
    const { file } = await window.bridge.open();
    const { id, name } = file;
    window.bridge.setDocument({ file: id, name, edited: true, undo: null, redo: null, disabled: [] });
    window.bridge.keepDraft({ file: id, name, text: "a: 2\\n", session: "" });
  })()`);
  await expect.poll(() => desktop.title()).toBe("• a.yaml – Headroom");
  await desktop.answerBox("Open it again");
  await desktop.window().crash();
  await expect.poll(() => desktop.dialogs.boxes.length).toBe(1);
  await expect.poll(async () => await desktop.window().page).not.toBe(page);

  const again = await ready(await desktop.page());
  expect(await again.evaluate("window.bridge.start()")).toMatchObject({
    opened: { kind: "opened", file: { text: "a: 1\n" } },
    recovered: { text: "a: 2\n" },
  });
});

test("on macOS the program outlives its window, and quits when it is told to", async () => {
  const mac = await startStandIn({ browser, program, userData: join(folder, "mac"), platform: "darwin" });
  const first = await ready(await mac.page());
  expect(await first.evaluate("window.bridge.platform")).toBe("mac");
  await mac.closeWindow();
  expect(mac.menu.labels()).toContain("Settings…");
  mac.app.emit("open-file", { preventDefault: () => {} }, join(folder, "none.yaml"));
  expect(mac.windows).toHaveLength(2);
  const second = await ready(await mac.page());
  expect(await second.evaluate("window.bridge.start()")).toMatchObject({ opened: { kind: "failed" } });

  mac.app.emit("open-file", { preventDefault: () => {} }, join(folder, "none.yaml"));
  expect(await heard(second, "openFile")).toMatchObject([{ kind: "failed", name: "none.yaml" }]);
  await second.evaluate(
    `window.bridge.setDocument({ file: null, name: "n", edited: true, undo: null, redo: null, disabled: [] })`,
  );
  await expect.poll(() => mac.title()).toContain("•");
  await mac.answerBox("Don't save");
  mac.app.quit();
  await mac.ended;
  await mac.kill();
});
