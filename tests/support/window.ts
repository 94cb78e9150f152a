/** The built window in a real Chromium, from the local server that `npm start` uses where there is no display. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { serveFolder, type Serving } from "../../electron/loopback.ts";
import { openChromium } from "./chromium.ts";

const built = fileURLToPath(new URL("../../dist/renderer", import.meta.url));

export interface Windows {
  /** A page of its own, with nothing remembered. */
  readonly open: (options?: BrowserContextOptions) => Promise<Page>;
  /** A page of its own with the outline of a text. */
  readonly openOutline: (text: string) => Promise<Page>;
  /** A page of its own with the whole answer to a text. */
  readonly openDone: (text: string, options?: BrowserContextOptions, timeout?: number) => Promise<Page>;
  /** Where the page is served. */
  readonly address: string;
  /** What pages said on their consoles, and errors that nobody caught: fails the test unless it is taken out. */
  readonly complaints: string[];
}

/** For the tests of a file: pages are closed after each test. */
export function useWindows(): Windows {
  const complaints: string[] = [];
  const contexts: BrowserContext[] = [];
  let serving: Serving;
  let browser: Browser;
  beforeAll(async () => {
    if (!existsSync(`${built}/index.html`)) throw new Error("the window is not built: npm run build");
    serving = await serveFolder(built, 0);
    browser = await openChromium();
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await serving.close();
  });
  const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    contexts.push(context);
    const page = await context.newPage();
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(serving.address);
    return page;
  };
  return {
    complaints,
    get address() {
      return serving.address;
    },
    open,
    openOutline: async (text) => {
      const page = await open();
      await openFile(page, "mine.yaml", text);
      await page.locator("[data-line]").first().waitFor();
      return page;
    },
    openDone: async (text, options, timeout) => {
      const page = await open(options);
      await openFile(page, "mine.yaml", text);
      await done(page, timeout);
      return page;
    },
  };
}

/** Hands a file to the page as if the user had chosen it. */
export async function openFile(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open", exact: false }).first().click();
  await (await chooser).setFiles({ name, mimeType: "application/yaml", buffer: Buffer.from(text) });
}

/** Resolves once the run is over. */
export async function done(page: Page, timeout = 30_000): Promise<void> {
  await page.locator(".run-state.done").waitFor({ timeout });
}

/** What the page saves as a file when it is made to. */
export async function savedBy(page: Page, save: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const saving = page.waitForEvent("download");
  await save();
  const file = await saving;
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return { name: file.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

export function isFocused(place: Locator): Promise<boolean> {
  return place.evaluate((element) => element === document.activeElement);
}

export function idOfFocused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id);
}

/** Every draft of unsaved work that the browser keeps for after a crash. */
export function draftsIn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith("headroom.draft"))
      .map((key) => localStorage.getItem(key) ?? ""),
  );
}

/** Changes the text as one who types over a piece of it. */
export async function editText(page: Page, before: string, after: string): Promise<void> {
  await page.getByRole("tab", { name: "Text" }).click();
  const editor = page.locator(".cm-content");
  await editor.click();
  await page.keyboard.press("Control+f");
  await page.keyboard.type(before);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.keyboard.type(after);
}
