/** Files that come into the window, by whichever way, and what is said of those that do not. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { headersFor } from "../../electron/scheme/headers.ts";
import { quorum } from "../support/quorum.ts";
import { done, draftsIn, editText, openFile, useWindows } from "../support/window.ts";

const windows = useWindows();
const folder = mkdtempSync(join(tmpdir(), "headroom-"));

afterAll(async () => {
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** As from a file manager. */
async function drop(page: Page, files: readonly string[]): Promise<void> {
  const line = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver"] as const) {
    await line.send("Input.dispatchDragEvent", { type, x: 400, y: 300, data });
  }
  await expect.poll(() => page.locator(".drop-zone").getAttribute("data-drop-target")).toBe("true");
  await line.send("Input.dispatchDragEvent", { type: "drop", x: 400, y: 300, data });
}

test("of several that are dropped the first scenario opens, and a word says why not the rest", async () => {
  const page = await windows.open();
  await drop(page, [write("notes.txt", "x"), write("one.yaml", quorum), write("two.yaml", quorum)]);
  await done(page);
  await expect.poll(() => page.locator(".file-name").innerText()).toBe("one.yaml");
  expect(await page.getByRole("alert").innerText()).toContain(
    "Not opened: notes.txt and two.yaml. A file holds all the options of its comparison, so that one is open at a time.",
  );
});

test("what is no scenario is told by its name and the cause", async () => {
  const page = await windows.open();
  const notice = page.getByRole("alert");
  await drop(page, [write("notes.txt", "x")]);
  await notice.getByText("notes.txt: scenarios end in .yaml, .yml or .json.").waitFor();
  await drop(page, [write("latin.yaml", new Uint8Array([0x61, 0xe4]))]);
  await notice.getByText("latin.yaml: it is not text in UTF-8.").waitFor();
  await drop(page, [write("huge.yaml", new Uint8Array(16 * 1024 * 1024 + 1).fill(0x20))]);
  await notice.getByText("huge.yaml: it is larger than 16 MB.").waitFor();
  expect(await page.locator(".gallery").count()).toBe(1);
});

test("what a newer version wrote is read and not changed", async () => {
  const page = await windows.open();
  await openFile(page, "newer.yaml", quorum.replace("headroom/1", "headroom/2"));
  const bar = page.getByRole("region", { name: "Newer format" });
  await bar.getByText("Written by a newer version (headroom/2): it can be read here, and not changed.").waitFor();
  // A broken file begins with its text.
  await page.getByRole("region", { name: "Problems" }).waitFor();
  await page.getByRole("tab", { name: "Outline" }).click();
  await expect.poll(() => page.getByRole("textbox", { name: "fix › time of fix" }).isEditable()).toBe(false);
  await page.getByRole("button", { name: "Show problems" }).click();
  const editor = page.locator(".cm-content");
  await editor.click();
  await page.keyboard.type("zebra");
  expect(await editor.innerText()).not.toContain("zebra");
  expect(await page.getByRole("button", { name: /^Fix/ }).count()).toBe(0);
  await openFile(page, "mine.yaml", quorum);
  await done(page);
  await expect.poll(() => bar.count()).toBe(0);
  await editor.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("# zebra");
  await page.locator(".edited-dot").waitFor();
  expect(await editor.innerText()).toContain("# zebra");
});

/** Under the path where some server has it, with nothing of the server's own. */
test("the built window runs from any folder of any server", async () => {
  const folderOfWindow = fileURLToPath(new URL("../../dist/renderer/", import.meta.url));
  const outside: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? "").split("?")[0]);
    const file = join(folderOfWindow, path.replace("/some/sub folder/", "") || "index.html");
    if (!path.startsWith("/some/sub folder/") || !existsSync(file)) {
      outside.push(path);
      response.writeHead(404).end();
    } else response.writeHead(200, { "Content-Type": headersFor(file)["Content-Type"] }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const page = await windows.open();
  await page.goto(`http://127.0.0.1:${port}/some/sub%20folder/`);
  await page.getByRole("button", { name: "A quorum of three" }).click();
  await done(page);
  await page.locator("#card-availability").getByRole("button", { name: "Export" }).click();
  await page.getByRole("radio", { name: "PNG" }).check({ force: true });
  await page.locator(".export-preview img").waitFor();
  expect(outside.filter((path) => path !== "/favicon.ico")).toEqual([]);
  server.closeAllConnections();
  server.close();
});

test("the menu marks the look that is on, and settings are the same", async () => {
  const page = await windows.open();
  await page.getByRole("button", { name: "Menu" }).click();
  const marked = (): Promise<string[]> =>
    page.locator("[role=menuitemradio][aria-checked=true]").evaluateAll((all) => all.map((one) => one.textContent));
  await expect.poll(() => marked()).toEqual(["As the system"]);
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  await page.getByRole("button", { name: "Menu" }).click();
  await expect.poll(() => marked()).toEqual(["Dark"]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+,");
  const settings = page.getByRole("dialog", { name: "Settings" });
  expect(await settings.getByRole("radio", { name: "Dark" }).isChecked()).toBe(true);
  await settings.getByText("Light").click();
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe("light");
});

test("what was left unsaved is shown beside what was saved, before it is restored", async () => {
  const page = await windows.open();
  const context = page.context();
  await openFile(page, "mine.yaml", quorum);
  await done(page);
  await editText(page, "title: One technician", "title: A pair of hands");
  await expect.poll(() => draftsIn(page)).toEqual([expect.stringContaining("pair of hands")]);
  const next = await context.newPage();
  await page.close({ runBeforeUnload: false });
  await next.goto(windows.address);
  await next.getByRole("button", { name: "Show differences" }).click();
  const dialog = next.getByRole("dialog", { name: "Differences in mine.yaml" });
  const lines = (kind: string): Promise<string[]> => dialog.locator(`.difference.${kind}`).allInnerTexts();
  await expect.poll(async () => (await lines("before")).join()).toMatch(/as saved:\s+title: One technician/);
  await expect.poll(async () => (await lines("after")).join()).toMatch(/as left last time:\s+title: A pair of hands/);
  expect(await lines("both")).toHaveLength(4);
  await dialog.getByRole("button", { name: "Close" }).click();
  await next.getByRole("button", { name: "Restore" }).click();
  await done(next);
});

test("a clipboard that may not be written to is told, and nothing else breaks", async () => {
  const page = await windows.open();
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await openFile(page, "mine.yaml", quorum);
  await done(page);
  await page.getByRole("button", { name: "Copy the verdict" }).click();
  await page.getByRole("alert").getByText("Nothing was copied: the clipboard may not be written to.").waitFor();
  expect(await page.locator(".verdict").count()).toBe(1);
});
