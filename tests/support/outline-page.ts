/** Steps that tests of the outline share. */
import type { Locator, Page } from "playwright-core";

export function lineOf(page: Page, id: string): Locator {
  return page.locator(`[data-line="${id}"]`);
}

/** The first field of that name. */
export function fieldOf(page: Page, name: string): Locator {
  return page.getByRole("textbox", { name, exact: true }).first();
}

export async function openThing(page: Page, id: string): Promise<void> {
  await lineOf(page, id).locator(".disclosure").click();
}

/** What the text says now; the outline is shown again. */
export async function textOf(page: Page): Promise<string> {
  await page.getByRole("tab", { name: "Text" }).click();
  const shown = await page.locator(".cm-content").innerText();
  await page.getByRole("tab", { name: "Outline" }).click();
  return shown;
}
