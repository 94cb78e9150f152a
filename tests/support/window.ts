/** The built window in a real Chromium, from the local server that `npm start` uses where there is no display. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { serveFolder, type Serving } from "../../electron/loopback.ts";
import { openChromium } from "./chromium.ts";

const built = fileURLToPath(new URL("../../dist/renderer", import.meta.url));

export interface Windows {
  /** A page of its own, with nothing remembered. */
  readonly open: (options?: BrowserContextOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
  /** Where the page is served. */
  readonly address: string;
  /** What pages said on their consoles, and errors that nobody caught: should stay empty. */
  readonly complaints: string[];
}

export async function openWindows(): Promise<Windows> {
  if (!existsSync(`${built}/index.html`)) throw new Error("the window is not built: npm run build");
  const serving: Serving = await serveFolder(built, 0);
  const browser: Browser = await openChromium();
  const complaints: string[] = [];
  return {
    address: serving.address,
    complaints,
    open: async (options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      const page = await context.newPage();
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      await page.goto(serving.address);
      return page;
    },
    close: async () => {
      await browser.close();
      await serving.close();
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
export async function done(page: Page): Promise<void> {
  await page.locator(".run-state.done").waitFor();
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
