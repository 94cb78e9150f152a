/** What charts do in the window: former answers behind them, their switches. */
import { describe, expect, test } from "vitest";
import { quorum } from "../support/quorum.ts";
import { done, openFile, savedBy, useWindows } from "../support/window.ts";

const windows = useWindows();

describe("views", () => {
  test("a switch changes the picture, is exported as it stands, and forgotten with the file", async () => {
    const page = await windows.openDone(quorum);
    const card = page.locator("#card-availability");
    await card.getByRole("radio", { name: "Curve" }).click();
    await card.locator(".aid").getByText("The higher a curve stands").waitFor();
    await card.getByRole("button", { name: "Export" }).click();
    await page.locator(".export-preview img").waitFor();
    const save = page.getByRole("dialog").getByRole("button", { name: "Save" });
    const { bytes } = await savedBy(page, () => save.click());
    expect(bytes.toString()).toContain(
      "Repeat: headroom chart mine.yaml availability --seed 1 --replications 512 --view as=curve",
    );
    await openFile(page, "other.yaml", quorum.replace("mean 8 h", "mean 2 h"));
    await card.locator(".aid").getByText("Each dot is 2 of 100").waitFor();
  });
});

test("Esc leaves a chart", async () => {
  const page = await windows.openDone(quorum);
  const card = page.locator("#card-availability");
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.className ?? "");
  await card.locator(".marks").focus();
  await card.locator(".mark-ring").waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => focused()).toContain("card");
  await expect.poll(() => card.locator(".mark-ring").count()).toBe(0);
});

test("a chart is exported with the words that are chosen, as wide as it is on the screen", async () => {
  const page = await windows.openDone(quorum);
  const card = page.locator("#card-availability");
  const width = await card.locator(".picture > svg").getAttribute("width");
  await card.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog");
  const image = page.locator(".export-preview img");
  const size = (): Promise<readonly [number, number]> =>
    image.evaluate((element) => {
      const { naturalWidth, naturalHeight } = element as HTMLImageElement;
      return [naturalWidth, naturalHeight];
    });
  await expect.poll(async () => (await size())[1]).toBeGreaterThan(0);
  const [, whole] = await size();
  for (const part of ["Sub-title", "Reading aid", "Caption"]) await dialog.getByText(part, { exact: true }).click();
  // Of one line each there is one less.
  await expect.poll(async () => (await size())[1]).toBeLessThan(whole - 40);
  await dialog.getByText("As on screen").click();
  await expect.poll(async () => (await size())[0]).toBe(Number(width));
});

test("a number is looked for in the table of all", async () => {
  const page = await windows.openDone(quorum);
  const numbers = page.locator("#card-numbers");
  await numbers.scrollIntoViewIfNeeded();
  const rows = numbers.locator("tbody th[scope='row']");
  const all = await rows.count();
  await numbers.getByRole("searchbox", { name: "Find a number" }).fill("hardware");
  await expect.poll(() => rows.allInnerTexts()).toEqual(["hardware"]);
  await numbers.getByRole("searchbox").fill("");
  await expect.poll(() => rows.count()).toBe(all);
  await numbers.getByRole("button", { name: "oneCrew", exact: true }).click();
  await expect.poll(() => numbers.locator("th[aria-sort='descending']").innerText()).toBe("oneCrew");
  await numbers.getByRole("button", { name: "oneCrew", exact: true }).click();
  await expect.poll(() => numbers.locator("th[aria-sort='descending']").count()).toBe(0);
  // What a row means is said for the pointer and for keys.
  const definition = numbers.locator(".definition");
  await rows.first().hover();
  await expect.poll(() => definition.innerText()).toMatch(/^Availability: Share of the time/);
  await numbers.getByRole("group", { name: "Table of every number" }).focus();
  await page.keyboard.press("End");
  await expect.poll(() => definition.innerText()).toMatch(/^quorum: How often in a year it stops serving/);
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => definition.innerText()).not.toMatch(/^quorum: How often/);
});

describe("the timeline", () => {
  test("zooms by wheel and keys, moves by drag and on its small whole, and is exported as it stands", async () => {
    const page = await windows.openDone(quorum);
    await page.getByRole("button", { name: "Worst history" }).click();
    const card = page.locator("#card-timeline");
    const part = card.getByRole("slider", { name: "Part of the history that is shown" });
    const words = (): Promise<string | null> => part.getAttribute("aria-valuetext");
    const middle = async (): Promise<number> => Number(await part.getAttribute("aria-valuenow"));
    await part.scrollIntoViewIfNeeded();
    expect(await words()).toBe("all of it");
    const marks = card.locator(".marks");
    await marks.hover({ position: { x: 300, y: 40 } });
    await page.mouse.wheel(0, -400);
    await expect.poll(words).toMatch(/^day \d+ \w+ \d\d:\d\d to day \d+/);
    const before = await middle();
    await page.mouse.down();
    await page.mouse.move((await marks.boundingBox())!.x + 200, (await marks.boundingBox())!.y + 40, { steps: 4 });
    await page.mouse.up();
    await expect.poll(middle).toBeGreaterThan(before);
    // It was a drag, no click: the explanation is the same.
    expect(await page.getByRole("complementary", { name: "Explanation" }).innerText()).toContain("the worst of 512");

    await part.focus();
    const here = await middle();
    await page.keyboard.press("ArrowLeft");
    await expect.poll(middle).toBeLessThan(here);
    await page.keyboard.press("Home");
    const shown = await words();
    expect(shown).toMatch(/^day 0 /);
    await card.getByRole("button", { name: "Export" }).click();
    await page.locator(".export-preview img").waitFor();
    const save = page.getByRole("dialog").getByRole("button", { name: "Save" });
    const { bytes } = await savedBy(page, () => save.click());
    expect(bytes.toString()).toMatch(
      /Repeat: headroom chart mine\.yaml timeline --seed 1 --replications 512 --worst --view hours=0-[\d.]+\n/,
    );
    await part.focus();
    await page.keyboard.press("0");
    await expect.poll(words).toBe("all of it");
    await marks.focus();
    await page.keyboard.press("+");
    await expect.poll(words).not.toBe("all of it");
    await page.getByRole("button", { name: "Show all" }).click();
    await expect.poll(words).toBe("all of it");
  });
});

test("a cause is told with what it is charged to, which adds up", async () => {
  const page = await windows.openDone(quorum);
  await page.locator("#card-causes .marks").focus();
  await page.keyboard.press("Enter");
  const bars = page.getByRole("list", { name: "What it is charged to" });
  await bars.waitFor();
  // It is of fewer histories than the figure above it, and may be another than that.
  await page.getByRole("heading", { name: /^What it is charged to, in these \d+ histories$/ }).waitFor();
  await expect.poll(() => bars.innerText()).toMatch(/^etcd \(3\)\s+\d.*\s+All, a year\s+\d/);
});

describe("ghosts", () => {
  test("the answer before an edit stays in the charts until Esc, and a pinned one until it is switched off", async () => {
    const page = await windows.openDone(quorum);
    const said = page.locator("#card-availability .read-out");
    const hollow = page.locator("#card-availability .picture [opacity='0.75']");
    expect(await hollow.count()).toBe(0);
    const field = page.getByRole("textbox", { name: "fix › time of fix" });
    await field.fill("exponential(mean 2 h)");
    await field.press("Enter");
    await expect.poll(() => said.innerText()).toBe("before the last edit");
    await done(page);
    await expect.poll(() => hollow.count()).toBe(2);
    await page.locator(".verdict").click();
    await page.keyboard.press("Escape");
    await expect.poll(() => hollow.count()).toBe(0);

    await page.keyboard.press("Control+d");
    await field.fill("exponential(mean 4 h)");
    await field.press("Enter");
    // What was pinned and what was before the edit are one and the same.
    await expect.poll(() => said.innerText()).toBe("1: Result 1");
    await done(page);
    await expect.poll(() => page.locator(".numbers thead").innerText()).toContain("oneCrew, Result 1");
    await page.getByRole("button", { name: "1 in charts: Result 1" }).click();
    await expect.poll(() => said.innerText()).toBe("before the last edit");
    await expect.poll(() => page.locator(".numbers thead").innerText()).not.toContain("Result 1");
  });

  test("another file begins without them", async () => {
    const page = await windows.openDone(quorum);
    await openFile(page, "other.yaml", quorum.replace("mean 8 h", "mean 2 h"));
    await expect.poll(() => page.locator(".file-name").innerText()).toBe("other.yaml");
    await done(page);
    await page.locator("#card-availability .picture").waitFor();
    expect(await page.locator("#card-availability .picture [opacity='0.75']").count()).toBe(0);
  });
});
