/** What is dragged in the outline is simulated on the way, in a real Chromium. */
import type { Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import { lineOf, openThing } from "../support/outline-page.ts";
import { officeHours, quorum } from "../support/quorum.ts";
import { done, openFile, useWindows } from "../support/window.ts";

const windows = useWindows();
let page: Page;

const doubtful = quorum.replace(
  /mttf: \{value: 400 h[^}]*\}/,
  "mttf: {unknown: {best: 400 h, range: 100 h to 1600 h}}",
);

beforeEach(async () => {
  page = await windows.open();
});

const title = (): Promise<string> => page.locator(".verdict").first().innerText();

test("a slider of a key input: the answer follows, and letting go is one step", async () => {
  await openFile(page, "quorum.yaml", doubtful);
  await done(page);
  const before = await title();
  const slider = page.getByRole("slider", { name: "Best guess of breakdown › mttf of breakdown" });
  const box = (await slider.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  for (const share of [0.4, 0.3, 0.2]) await page.mouse.move(box.x + box.width * share, box.y + box.height / 2);
  // Still held: the answer is another, the file is not.
  await expect.poll(title).not.toBe(before);
  await done(page);
  const held = await title();
  expect(await page.locator(".edited-dot").count()).toBe(0);
  await page.mouse.up();
  const undo = page.getByRole("button", { name: "Undo change of mttf of breakdown" });
  await undo.waitFor();
  await done(page);
  expect(await title()).toBe(held);
  await undo.click();
  await expect.poll(() => page.locator(".edited-dot").count()).toBe(0);
  await expect.poll(title).toBe(before);
});

test("the slider of a known amount: the answer follows, by the pointer and by keys, and letting go is one step", async () => {
  await openFile(page, "quorum.yaml", quorum);
  await done(page);
  const before = await title();
  await openThing(page, "components.etcd");
  const mttf = lineOf(page, "components.etcd.failures.breakdown.mttf");
  await mttf.hover();
  await mttf.getByRole("button", { name: "MTTF of breakdown: slider" }).click();
  const slider = page.getByRole("dialog").getByRole("slider", { name: "MTTF of breakdown" });
  await expect.poll(() => slider.evaluate((input) => input === document.activeElement)).toBe(true);
  expect(await slider.getAttribute("aria-valuetext")).toBe("400 h");
  const box = (await slider.boundingBox())!;
  await page.mouse.move(box.x + box.width / 4, box.y + box.height / 2);
  await page.mouse.down();
  for (const share of [0.5, 0.6, 0.7]) await page.mouse.move(box.x + box.width * share, box.y + box.height / 2);
  // Still held: the answer is another, the file is not.
  await expect.poll(title).not.toBe(before);
  expect(await page.locator(".edited-dot").count()).toBe(0);
  await page.mouse.up();
  const undo = page.getByRole("button", { name: "Undo change of mttf of breakdown" });
  await undo.waitFor();
  const years = (await slider.getAttribute("aria-valuetext"))!;
  expect(years).toMatch(/^[\d.]+ years$/);
  expect(await mttf.getByRole("textbox").inputValue()).toBe(years);
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => mttf.getByRole("textbox").inputValue()).not.toBe(years);
  await page.keyboard.press("Escape");
  for (let step = 0; step < 2; step++) await undo.click();
  await expect.poll(() => page.locator(".edited-dot").count()).toBe(0);
  await expect.poll(title).toBe(before);
});

test("an arrow key leads a slider of whole numbers to the next, each time", async () => {
  await openFile(page, "quorum.yaml", quorum.replace("count: unlimited", "count: 2"));
  await openThing(page, "components.etcd");
  const count = lineOf(page, "components.etcd.count");
  await count.hover();
  await count.getByRole("button", { name: "Count of etcd: slider" }).click();
  await page.getByRole("slider", { name: "Count of etcd" }).focus();
  for (const next of ["4", "5"]) {
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => count.getByRole("textbox").inputValue()).toBe(next);
  }
});

test("a known key input has its slider on its line", async () => {
  const marked = quorum.replace("components:", "keyInputs: [components.etcd.count]\ncomponents:");
  await openFile(page, "quorum.yaml", marked);
  const slider = page.locator(".key-line").getByRole("slider", { name: "Count of etcd: slider" });
  await slider.focus();
  await page.keyboard.press("End");
  await page.getByRole("button", { name: "Undo change of count of etcd" }).waitFor();
  await expect.poll(() => slider.getAttribute("aria-valuetext")).toBe("200");
});

test("the form of what is not known: its slider is simulated, and Cancel and Escape give it up", async () => {
  await openFile(page, "quorum.yaml", doubtful);
  await done(page);
  const before = await title();
  const drag = async (): Promise<void> => {
    await page
      .locator(".key-line")
      .getByRole("button", { name: /one value, not known$/ })
      .click();
    const slider = page.getByRole("dialog").getByRole("slider", { name: "Best guess" });
    const box = (await slider.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.2, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    await expect.poll(title).not.toBe(before);
  };
  for (const giveUp of [
    () => page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click(),
    () => page.keyboard.press("Escape"),
  ]) {
    await drag();
    await giveUp();
    await expect.poll(title).toBe(before);
    expect(await page.locator(".edited-dot").count()).toBe(0);
  }
  await drag();
  await page.getByRole("dialog").getByRole("button", { name: "Apply" }).click();
  await page.getByRole("button", { name: "Undo change of mttf of breakdown" }).waitFor();
});

test("a handle of a law: the answer follows, and a form that is closed on the way gives it up", async () => {
  await openFile(page, "quorum.yaml", quorum);
  await done(page);
  const before = await title();
  await page.locator('[data-line="components.etcd"] .disclosure').click();
  await page.getByRole("button", { name: "Time of fix: how it varies", exact: true }).click();
  const handle = page.getByRole("slider", { name: "Mean" });
  const box = (await handle.boundingBox())!;
  await page.mouse.move(box.x + 12, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x - 60, box.y + 12, { steps: 3 });
  await expect.poll(title).not.toBe(before);
  expect(await page.locator(".edited-dot").count()).toBe(0);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect.poll(title).toBe(before);
  expect(await page.locator(".edited-dot").count()).toBe(0);
});

test("hours of the week: the answer follows, and Escape gives them up", async () => {
  await openFile(page, "hours.yaml", officeHours);
  await done(page);
  const before = await title();
  await page.locator('[data-line="crews.technician"] .disclosure').click();
  await page.getByRole("button", { name: "Hours of technician: week" }).click();
  const grid = page.getByRole("grid", { name: "Hours of the week" });
  const from = (await grid.getByRole("gridcell", { name: "Mon 0:00" }).boundingBox())!;
  const to = (await grid.getByRole("gridcell", { name: "Sun 23:00" }).boundingBox())!;
  await page.mouse.move(from.x + 12, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(to.x + 12, to.y + 12, { steps: 3 });
  await page.getByText("all 168 hours of the week: 24/7").waitFor();
  await expect.poll(title).not.toBe(before);
  expect(await page.locator(".edited-dot").count()).toBe(0);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect.poll(title).toBe(before);
  expect(await page.locator(".edited-dot").count()).toBe(0);
  await grid.waitFor();
});
