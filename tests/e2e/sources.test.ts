/** Where numbers come from: said in the form behind the mark of a line, in a real Chromium. */
import type { Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import { openThing, textOf } from "../support/outline-page.ts";
import { quorum } from "../support/quorum.ts";
import { useWindows } from "../support/window.ts";

const windows = useWindows();
let page: Page;

beforeEach(async () => {
  page = await windows.openOutline(quorum);
});

test("a source is given, and the line says so", async () => {
  await openThing(page, "groups.quorum");
  await page.locator('[data-line="groups.quorum.need"]').hover();
  await page.locator('[data-line="groups.quorum.need"]').getByRole("button", { name: "no source given" }).click();
  await page.getByRole("radio", { name: "measured" }).click();
  await page.getByRole("textbox", { name: "Source" }).fill("the handbook");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "measured: the handbook" }).waitFor();
  expect(await textOf(page)).toContain("need: {value: 2, source: the handbook, quality: measured}");
});

test("of a source its date and its link are told, as text", async () => {
  await openThing(page, "groups.quorum");
  const need = page.locator('[data-line="groups.quorum.need"]');
  await need.hover();
  await need.getByRole("button", { name: "no source given" }).click();
  const form = page.getByRole("dialog");
  await form.getByRole("textbox", { name: "Source" }).fill("the handbook");
  await form.getByRole("textbox", { name: "Date" }).fill("2026-02-30");
  await form.getByRole("textbox", { name: "Link" }).fill("javascript:alert(1)");
  await page.keyboard.press("Enter");
  await form.getByText("2026-02-30 is a date that does not exist").waitFor();
  await form.getByText(/expected the address of a page/).waitFor();
  expect(await page.locator(".edited-dot").count()).toBe(0);
  await form.getByRole("textbox", { name: "Date" }).fill("2026-02-28");
  await form.getByRole("textbox", { name: "Link" }).fill("https://example.org/handbook");
  await page.keyboard.press("Enter");
  const badge = need.getByRole("button", { name: "source: the handbook, 2026-02-28, https://example.org/handbook" });
  await badge.waitFor();
  expect(await badge.getAttribute("title")).toBe("source: the handbook, 2026-02-28, https://example.org/handbook");
  await badge.click();
  expect(await form.getByRole("textbox", { name: "Link" }).inputValue()).toBe("https://example.org/handbook");
  // Nothing to follow by a click: the address is text, to be taken along.
  expect(await page.locator("a[href]").count()).toBe(0);
  await form.getByRole("button", { name: "Copy the link" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Undo source of need of quorum" }).waitFor();
  expect(await textOf(page)).toContain(
    "need: {value: 2, source: the handbook, date: 2026-02-28, link: https://example.org/handbook}",
  );
});
