/** The scenario as text beside its outline, in a real Chromium. */
import type { Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import { fieldOf, openThing } from "../support/outline-page.ts";
import { commentedQuorum as quorum } from "../support/quorum.ts";
import { isFocused, openFile, useWindows } from "../support/window.ts";

const windows = useWindows();
let page: Page;

beforeEach(async () => {
  page = await windows.openOutline(quorum);
});

describe("the text", () => {
  test("and the outline follow each other; a problem is listed and mended", async () => {
    await page.getByRole("tab", { name: "Text" }).click();
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("hots: {}\n");
    const problems = page.getByRole("region", { name: "Problems" });
    await problems.getByText("hots").first().waitFor();
    await problems.getByRole("button", { name: "Write hosts" }).click();
    await expect.poll(() => page.locator(".cm-content").innerText()).toContain("hosts: {}");
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await expect.poll(() => page.locator(".edited-dot").count()).toBe(0);
  });

  test("shows what is undone, and the outline the line where the caret stood", async () => {
    await page.getByRole("tab", { name: "Text" }).click();
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("# one more\n");
    await page.getByRole("button", { name: "Undo change of the text" }).waitFor();
    await page.keyboard.press("Control+End");
    for (let press = 0; press < 12; press++) await page.keyboard.press("ArrowUp");
    const caret = await page.locator(".cm-activeLine").innerText();
    await page.keyboard.press("Control+z");
    await expect.poll(() => page.locator(".cm-activeLine").innerText()).toContain("format:");
    expect(caret).not.toContain("format:");
    // In the outline: the line of what the caret stands in, which was closed.
    await page.keyboard.press("Control+f");
    await page.keyboard.type("mttf");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await page.getByRole("tab", { name: "Outline" }).click();
    await page.locator('[data-line="components.etcd.failures.breakdown.mttf"].flash').waitFor();
    await expect.poll(() => isFocused(page.getByRole("tab", { name: "Outline" }))).toBe(true);
  });

  test("offers what the format has", async () => {
    await page.getByRole("tab", { name: "Text" }).click();
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("    kuber");
    await page.keyboard.press("Control+Space");
    await expect.poll(() => page.locator(".cm-completionLabel").allInnerTexts()).toEqual(["kubernetes"]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+z");
  });

  test("opens at the line in hand, also of a file whose lines end in CR LF", async () => {
    await openFile(page, "windows.yaml", quorum.replaceAll("\n", "\r\n"));
    await openThing(page, "groups.quorum");
    await fieldOf(page, "Need of quorum").focus();
    await page.getByRole("tab", { name: "Text" }).click();
    await expect.poll(() => page.locator(".cm-activeLine").innerText()).toContain("need: 2");
  });

  test("that cannot be read leaves the outline at the last that could", async () => {
    await page.getByRole("tab", { name: "Text" }).click();
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("a: b: c\n");
    await page.getByRole("region", { name: "Problems" }).waitFor();
    await page.getByRole("tab", { name: "Outline" }).click();
    await page.getByText("Text has 1 problem; outline shows the last version that worked").waitFor();
    await openThing(page, "groups.quorum");
    expect(await fieldOf(page, "Need of quorum").getAttribute("readonly")).not.toBeNull();
  });
});
