/** The whole job by keys alone: after each step the focus is somewhere, and where one expects it. */
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { shortQuorum as quorum } from "../support/quorum.ts";
import { done, idOfFocused, isFocused, openFile, useWindows } from "../support/window.ts";

const windows = useWindows();

/** The class of what has the focus, and its region's. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.className ?? "");
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test("open, edit, pin, explain, export", async () => {
  const page = await windows.open();
  await page.locator(".gallery").waitFor();
  const others = page.getByRole("button", { name: "A quorum of three" });
  while (!(await isFocused(others))) await press(page, "Tab");
  await press(page, "Enter");
  await done(page);
  await expect.poll(() => focused(page)).toBe("answer");

  await press(page, "Control+d");
  await page.locator(".pin").waitFor();
  await press(page, "Control+f");
  await page.keyboard.type("mttf");
  const mttf = page.getByRole("textbox", { name: "Mttf of breakdown", exact: false }).first();
  await mttf.waitFor();
  while (!(await isFocused(mttf))) await press(page, "Tab");
  await press(page, "ArrowUp", "Enter");
  await page.locator(".ghost-sample").first().waitFor();
  await done(page);
  expect(await focused(page)).toContain("value-input");

  await press(page, "Alt+2", "Tab", "Enter");
  await page.getByRole("complementary", { name: "Explanation" }).waitFor();
  await expect.poll(() => focused(page)).toBe("explain");
  await press(page, "Escape");
  await page.locator(".explain").waitFor({ state: "detached" });
  await expect.poll(() => focused(page)).toBe("marks");

  await press(page, "t");
  await expect.poll(() => focused(page)).toContain("data-table");
  await press(page, "t");
  await expect.poll(() => focused(page)).toBe("marks");

  await press(page, "Control+e");
  await page.locator(".export-preview img").waitFor();
  await press(page, "Escape");
  await expect.poll(() => focused(page)).toBe("marks");
});

test("what goes leaves the focus beside it", async () => {
  const page = await windows.openDone(quorum);
  await page.locator("#card-availability").getByRole("button", { name: "Dismiss this hint" }).focus();
  await press(page, "Enter");
  await expect.poll(() => idOfFocused(page)).toBe("card-availability");
  const line = (place: string): Locator => page.locator(`[data-place="${place}"]`);
  const hasFocus = (one: Locator): Promise<unknown> => expect.poll(() => one.locator(":focus").count()).toBe(1);
  await line("components.etcd").locator(".disclosure").press("Enter");
  await line("components.etcd.count").getByRole("button", { name: "More about" }).press("Enter");
  await press(page, "End", "Enter");
  await line("components.etcd.count").waitFor({ state: "detached" });
  await hasFocus(line("components.etcd"));
  await line("horizon").getByRole("button", { name: "More about" }).press("Enter");
  await page.getByRole("menuitem", { name: "Make it a key input" }).press("Enter");
  await hasFocus(page.locator(`.key-line [data-place="horizon"]`));
  await line("system").locator(".value-button").press("Enter");
  await hasFocus(line("system").locator(".combo"));
  await press(page, "Escape");
  await hasFocus(line("system").locator(".names"));
  await page.getByRole("tab", { name: "Outline" }).focus();
  await press(page, "Control+b");
  await page.locator(".scenario-zone").waitFor({ state: "detached" });
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
});

test("keys of cards count those that are seen, and a chart is exported from wherever one is", async () => {
  const page = await windows.openDone(quorum);
  await page.locator("#card-causes .card-foot").waitFor();
  await press(page, "Alt+3");
  await expect.poll(() => idOfFocused(page)).toBe("card-numbers");
  await press(page, "Control+e");
  await page.locator(".export-preview img").waitFor();
});

test("nor is the focus lost where a field that is left takes away or disables what comes next", async () => {
  const page = await windows.open();
  await openFile(page, "mine.yaml", quorum);
  await done(page);
  const within = (selector: string): Promise<number> => page.locator(`${selector}:focus, ${selector} :focus`).count();
  await page.getByRole("textbox", { name: "Seed" }).fill("77");
  await press(page, "Tab");
  await page.locator(".run-state.done").waitFor();
  await expect.poll(() => within(".run-bar")).toBe(1);
  const horizon = page.locator('[data-place="horizon"]');
  // A list has no other forms, and so no button for them.
  await horizon.locator("input").fill("{value: [1]}");
  await press(page, "Tab");
  await page.getByText("1 problem stops the run").waitFor();
  await expect.poll(() => within('[data-place="horizon"]')).toBe(1);
  await page.context().close();
});

test("the place for pasted files says so while it has the focus", async () => {
  const page = await windows.open();
  await page.locator(".gallery").waitFor();
  await press(page, "Tab");
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("BUTTON");
  const button = page.getByRole("button", { name: "Paste a file here" });
  await expect.poll(() => isFocused(button)).toBe(true);
  const said = await page.locator(".drop-zone").evaluate((zone) => getComputedStyle(zone, "::after").content);
  expect(said).toContain("Paste");
});

test("readers are told of ends", async () => {
  const page = await windows.openDone(quorum);
  const place = page.locator("p[role='status'].visually-hidden");
  await expect.poll(() => place.innerText()).toMatch(/^Done\. /);
  const origin = page.locator(".rests-on p").first();
  const before = await origin.innerText();
  // Another finding.
  await openFile(page, "mine.yaml", quorum.replace("mean 8 h", "mean 16 h"));
  await expect.poll(async () => (await origin.count()) > 0 && (await origin.innerText()) !== before).toBe(true);
  await done(page);
  const last = await page.locator(".verdict-words strong").innerText();
  await expect.poll(() => place.innerText()).toBe(`Done. ${last}`);
});
