/** The window as a user meets it, in a real Chromium. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { readRepositoryFile } from "../support/run-scenario.ts";
import { openFile, openWindows, type Windows } from "../support/window.ts";

let windows: Windows;

beforeAll(async () => {
  windows = await openWindows();
});
afterAll(() => windows.close());
afterEach(() => expect(windows.complaints.splice(0)).toEqual([]));

const quorum = readRepositoryFile("scenarios/etcd-quorum.yaml");

/** Resolves once the run is over. */
async function done(page: Page): Promise<void> {
  await page.locator(".run-state.done").waitFor();
}

describe("opening", () => {
  test("the gallery leads with the real case, and a click shows an answer", async () => {
    const page = await windows.open();
    expect(await page.getByRole("button", { name: /Toolforge on VMs and on bare metal/ }).count()).toBe(1);
    await page.getByRole("button", { name: "A quorum of three" }).click();
    await done(page);
    expect(await page.locator(".verdict-words").innerText()).toMatch(
      /Any number of technicians is down .* less per year/,
    );
    await page.context().close();
  });

  test("a file of one's own", async () => {
    const page = await windows.open();
    await openFile(page, "mine.yaml", quorum.replace("title: One technician", "title: A single pair of hands"));
    await done(page);
    expect(await page.locator(".file-name").innerText()).toBe("mine.yaml");
    expect(await page.locator(".verdict-words").innerText()).toContain("A single pair of hands");
    await page.context().close();
  });

  test("a bad file: what is wrong and where, and no answer", async () => {
    const page = await windows.open();
    await openFile(page, "bad.yaml", quorum.replace("need: 2", "need: 9"));
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/This file cannot be run: 1 problem\.\s+Line 29: /);
    expect(await page.locator(".verdict").count()).toBe(0);
    await page.context().close();
  });
});

describe("the run", () => {
  test("another seed gives another answer, and the old one again gives the old", async () => {
    const page = await windows.open();
    await openFile(page, "mine.yaml", quorum);
    await done(page);
    const words = (): Promise<string> => page.locator(".rests-on").innerText();
    const table = (): Promise<string> => page.locator(".numbers").innerText();
    const first = await table();
    await page.getByRole("textbox", { name: "Seed" }).fill("7");
    await page.keyboard.press("Enter");
    await expect.poll(words, { timeout: 20_000 }).toContain("Seed 7, 512 histories");
    await done(page);
    expect(await table()).not.toBe(first);
    await page.getByRole("textbox", { name: "Seed" }).fill("1");
    await page.keyboard.press("Enter");
    await expect.poll(words, { timeout: 20_000 }).toContain("Seed 1, 512 histories");
    await done(page);
    expect(await table()).toBe(first);
    await page.context().close();
  });

  test("more precision goes on from what there is", async () => {
    const page = await windows.open();
    await openFile(page, "mine.yaml", quorum);
    await done(page);
    await page.getByRole("button", { name: "More precision" }).click();
    await expect.poll(() => page.locator(".rests-on").innerText(), { timeout: 20_000 }).toContain("2,048 histories");
    await done(page);
    await page.context().close();
  });
});

describe("why", () => {
  test("the worst history is told, and the same history of the other option", async () => {
    const page = await windows.open();
    await openFile(page, "mine.yaml", quorum);
    await done(page);
    await page.getByRole("button", { name: "Worst history" }).click();
    const panel = page.getByRole("complementary", { name: "Explanation" });
    await panel.getByRole("heading", { level: 2 }).waitFor();
    const first = await panel.getByRole("heading", { level: 2 }).innerText();
    expect(first).toMatch(/1-year history \d+, the worst of 512/);
    await panel.getByRole("button", { name: "The same history on One technician" }).click();
    await panel.getByRole("heading", { level: 2, name: /^One technician/ }).waitFor();
    await panel.getByRole("button", { name: "Close" }).click();
    expect(await panel.count()).toBe(0);
    await page.context().close();
  });
});

describe("the keyboard", () => {
  test("commands by name, regions, cards", async () => {
    const page = await windows.open();
    await openFile(page, "mine.yaml", quorum);
    await done(page);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("fold");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.locator(".scenario-zone").waitFor({ state: "detached" });
    await page.keyboard.press("Control+b");
    await page.locator(".scenario-zone").waitFor();
    await page.keyboard.press("Alt+2");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("card-causes");
    await page.context().close();
  });

  test("marks of a chart are read out one by one, and Enter explains", async () => {
    const page = await windows.open();
    await openFile(page, "mine.yaml", quorum);
    await done(page);
    const marks = page.locator("#card-availability .marks");
    await marks.focus();
    const first = await marks.getAttribute("aria-label");
    await page.keyboard.press("End");
    expect(await marks.getAttribute("aria-label")).not.toBe(first);
    await page.keyboard.press("Home");
    expect(await marks.getAttribute("aria-label")).toBe(first);
    await page.keyboard.press("Enter");
    await page.getByRole("complementary", { name: "Explanation" }).waitFor();
    await page.context().close();
  });
});

describe("pinned results", () => {
  test("what changed since is said for the same histories", async () => {
    const page = await windows.open();
    await openFile(page, "mine.yaml", quorum);
    await done(page);
    await page.keyboard.press("Control+d");
    const pin = page.locator(".pin");
    expect(await pin.innerText()).toContain("The same file");
    await page.context().close();
  });
});
