/** How sure an answer should be: asked for in the run bar, reached or missed, and said. */
import { expect, test } from "vitest";
import { quorum } from "../support/quorum.ts";
import { openFile, useWindows } from "../support/window.ts";

const windows = useWindows();

test("a precision is asked for, reached, made finer than the limit allows, and given up", async () => {
  const page = await windows.openDone(quorum);
  const bar = page.getByRole("contentinfo", { name: "Run" });
  const state = page.locator(".run-state");
  const words = (): Promise<string> => bar.innerText();
  expect(await words()).toMatch(/Limit reached\s.*512 of at most 512 histories\s+±1\.\d.h/s);
  await bar.getByRole("button", { name: /^Precision: ±1\.\d.h; change what is asked$/ }).click();

  const dialog = page.getByRole("dialog", { name: "How sure it should be" });
  const field = dialog.getByRole("textbox", { name: "Half the width of the 95 % interval, at most" });
  await field.fill("soon");
  await dialog.getByRole("button", { name: "Run until then" }).click();
  await dialog.getByText(/is expected/).waitFor();
  await field.fill("50 min");
  await dialog.getByText("A time of the difference a year.").waitFor();
  await field.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await expect.poll(() => state.innerText()).toBe("Precision reached");
  expect(await words()).toMatch(/(1,024|2,048) of at most 65,536 histories\s+±\d\d.min, asked ±50.min/);
  const progress = bar.getByRole("progressbar");
  expect(await progress.evaluate((one) => one.querySelector(".progress-fill")?.getAttribute("style"))).toContain(
    "100%",
  );
  expect(await bar.getByRole("button", { name: "Raise limit" }).count()).toBe(0);

  await bar.getByRole("button", { name: "Ways to run again" }).click();
  await page.getByRole("menuitem", { name: "Precision…" }).click();
  expect(await field.inputValue()).toMatch(/^50.min$/);
  await field.fill("1 min");
  await dialog.getByRole("textbox", { name: "Histories at most" }).fill("3000");
  await dialog.getByRole("button", { name: "Run until then" }).click();
  await expect.poll(() => state.innerText()).toMatch(/^Limit reached: ±\d\d.min, asked ±1.min$/);
  await expect
    .poll(() => page.locator(".verdict-words").innerText())
    .toContain("Limit of 3,000 histories reached: precision");
  await bar.getByRole("button", { name: "Raise limit" }).waitFor();
  await page.setViewportSize({ width: 1024, height: 700 });
  expect(await bar.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);

  await page.keyboard.press("Control+k");
  await page.keyboard.type("precision");
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Ask for none" }).click();
  await expect.poll(words).toMatch(/Limit reached\s.*512 of at most 512 histories\s+±1\.\d.h\s/s);
});

test("stopped early, the finding says how sure it is and how sure it should be", async () => {
  const page = await windows.openDone(quorum);
  await page.getByRole("button", { name: /^Precision: / }).click();
  await page.getByRole("textbox", { name: /^Half the width/ }).fill("1 s");
  await page.keyboard.press("Enter");
  await page.locator(".run-state.running").waitFor();
  await page.getByRole("button", { name: "Stop" }).click();
  await page.locator(".run-state.stopped").waitFor();
  expect(await page.locator(".verdict-words").innerText()).toMatch(
    /Stopped at [\d,]+ histories; precision ±[\d.]+.s, asked ±1.s\.$/,
  );
  expect(await page.locator(".run-precision").innerText()).toMatch(/^±[\d,.]+.s, asked ±1.s$/);
});

test("a run that failed says why in the bar, and leads to the details", async () => {
  const page = await windows.open();
  const full = `format: headroom/1
title: Full
horizon: 1 year
hosts: {server: {cpu: 2, memory: 4 GiB}}
nodes: {worker: {on: server}}
tools: {web: {count: 8, requests: {cpu: 1, memory: 1 GiB}}}
`;
  await openFile(page, "full.yaml", full);
  await expect.poll(() => page.locator(".run-state").innerText()).toMatch(/^Run failed: .*does not fit/);
  const bar = page.getByRole("contentinfo", { name: "Run" });
  await bar.getByRole("button", { name: "Details" }).click();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("The run failed.");
  await bar.getByRole("button", { name: "Try again" }).waitFor();
  // Words end in dots before a button is out of sight.
  await page.setViewportSize({ width: 1024, height: 700 });
  expect(await bar.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
});
