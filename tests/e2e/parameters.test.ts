/** The form of a law whose parameters are inputs or not known, in a real Chromium. */
import type { Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import { lineOf, openThing, textOf } from "../support/outline-page.ts";
import { unsureLaw, unsureTime } from "../support/quorum.ts";
import { done, useWindows } from "../support/window.ts";

const windows = useWindows();
let page: Page;

const id = "components.etcd.failures.breakdown.recovery.fix.time";

beforeEach(async () => {
  page = await windows.openOutline(unsureLaw);
  await openThing(page, "components.etcd");
  await lineOf(page, id).getByRole("button", { name: "Time of fix: its parameters" }).click();
});

test("says what each parameter is, and takes another", async () => {
  const form = page.getByRole("dialog");
  await form.getByText(/^mean 6\.59.h .* at best guesses$/).waitFor();
  const median = form.getByRole("textbox", { name: "Median" });
  expect(await median.inputValue()).toBe("$repair");
  await median.fill("$repiar");
  await median.press("Enter");
  await form.getByText(/repiar.* does not exist: did you mean .?repair/).waitFor();
  await median.fill("$repair * 2");
  await median.press("Enter");
  const undo = page.getByRole("button", { name: "Undo change of median of time" });
  await undo.waitFor();
  await form.getByText(/^mean 13\.2.h .* at best guesses$/).waitFor();
  await page.keyboard.press("Escape");
  expect(await textOf(page)).toContain(unsureTime.replace("$repair", "$repair * 2"));
  await undo.click();
  await expect.poll(() => page.locator(".edited-dot").count()).toBe(0);
});

test("a parameter that is not known has its slider, simulated while it is dragged, as one step", async () => {
  await done(page);
  const title = (): Promise<string> => page.locator(".verdict").first().innerText();
  const before = await title();
  const slider = page.getByRole("dialog").getByRole("slider", { name: "Best guess of Sigma of time" });
  const box = (await slider.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.1, box.y + box.height / 2, { steps: 4 });
  await expect.poll(title).not.toBe(before);
  expect(await page.locator(".edited-dot").count()).toBe(0);
  await page.mouse.up();
  await page.getByRole("button", { name: "Undo change of sigma of time" }).waitFor();
  await page.keyboard.press("Escape");
  expect(await textOf(page)).toMatch(/median: \$repair, sigma: \{unknown: \{best: 0\.\d+, range: 0\.5 to 1\.5\}\}/);
});

test("a parameter that is not known becomes known in a form of its own", async () => {
  const form = page.getByRole("dialog").first();
  await form.getByRole("button", { name: "Sigma of time: 1 (0.5 to 1.5), not known" }).click();
  await page.getByRole("button", { name: "It is known: 1" }).click();
  await expect.poll(() => form.getByRole("textbox", { name: "Sigma" }).inputValue()).toBe("1");
  await form.getByText(/^mean 6\.59.h \([^)]*\)$/).waitFor();
});
