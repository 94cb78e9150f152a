/** What is wrong with a file: gone through by keys, mended by a click, listed over the window. */
import { expect, test } from "vitest";
import { quorum } from "../support/quorum.ts";
import { done, isFocused, openFile, useWindows } from "../support/window.ts";

const windows = useWindows();

const bad = quorum.replace("need: 2", "ned: 2").replace("mean 8 h", "mean 8 hous");

test("F8 goes from one to the next, from the outline too, and comes round", async () => {
  const page = await windows.open();
  await openFile(page, "bad.yaml", bad);
  await page.getByRole("alert").waitFor();
  const lines = bad.split("\n");
  const place = (part: string): number => 1 + lines.findIndex((line) => line.includes(part));
  const caret = (): Promise<string> => page.locator(".cm-gutterElement.cm-activeLineGutter").first().innerText();
  const wanted = [place("ned:"), place("8 hous")].toSorted((a, b) => a - b).map(String);
  await page.getByRole("tab", { name: "Outline" }).click();
  await page.keyboard.press("F8");
  await expect.poll(caret).toBe(wanted[0]);
  await page.keyboard.press("F8");
  await expect.poll(caret).toBe(wanted[1]);
  await page.keyboard.press("Shift+F8");
  await expect.poll(caret).toBe(wanted[0]);
  const list = page.getByRole("region", { name: "Problems" });
  await expect.poll(() => list.getByRole("listitem").count()).toBeGreaterThanOrEqual(2);
});

test("each is mended where the right word is known, and the file runs", async () => {
  const page = await windows.open();
  await openFile(page, "bad.yaml", bad);
  await page.getByRole("button", { name: "Show problems" }).click();
  const list = page.getByRole("region", { name: "Problems" });
  await list.getByRole("button", { name: "Fix: write need" }).click();
  await expect.poll(() => list.getByRole("button", { name: "Fix: write need" }).count()).toBe(0);
  await list.getByRole("button", { name: /^Fix: write 8 h/ }).click();
  await done(page);
  await expect.poll(() => list.count()).toBe(0);
  await page.keyboard.press("Control+z");
  await page.getByRole("alert").waitFor();
});

test("the sheet lists them over the outline, goes through them by arrows, and leads into the text", async () => {
  const page = await windows.open();
  await openFile(page, "bad.yaml", bad);
  await page.getByRole("alert").waitFor();
  await page.getByRole("tab", { name: "Outline" }).click();
  await page.getByRole("contentinfo", { name: "Run" }).getByRole("button", { name: "Show" }).click();
  const sheet = page.getByRole("dialog", { name: "Problems" });
  const places = sheet.getByRole("listitem").locator("button:first-child");
  await places.first().focus();
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => isFocused(places.nth(1))).toBe(true);
  const line = (await places.nth(1).locator(".problem-place").innerText()).split(":")[0];
  await page.keyboard.press("Enter");
  await sheet.waitFor({ state: "detached" });
  await expect.poll(() => page.locator(".cm-gutterElement.cm-activeLineGutter").first().innerText()).toBe(line);
});

test("of many the first 200 are shown, and that there may be more", async () => {
  const page = await windows.open();
  const many = Array.from({ length: 230 }, (_, index) => `wrong${index}: 1`).join("\n");
  await openFile(page, "many.yaml", `${quorum}\n${many}\n`);
  await page.getByRole("button", { name: "Show problems" }).click();
  const list = page.getByRole("region", { name: "Problems" });
  await list.getByText("These are the first 200; there may be more.").waitFor();
  expect(await list.getByRole("listitem").count()).toBe(200);
});
