/** The window as a user meets it, in a real Chromium. */
import { describe, expect, test } from "vitest";
import { quorum } from "../support/quorum.ts";
import { done, idOfFocused, openFile, savedBy, useWindows } from "../support/window.ts";

const windows = useWindows();

describe("opening", () => {
  test("the gallery leads with the real case, and a click shows an answer", async () => {
    const page = await windows.open();
    expect(await page.getByRole("button", { name: /Toolforge on VMs and on bare metal/ }).count()).toBe(1);
    await page.getByRole("button", { name: "A quorum of three" }).click();
    await done(page);
    expect(await page.locator(".verdict-words").innerText()).toMatch(
      /Any number of technicians is down .* less per year/,
    );
  });

  test("a template begins a file of one's own, with hints that are dismissed for good", async () => {
    const page = await windows.open();
    await page.getByRole("button", { name: "Two designs compared" }).click();
    await done(page);
    expect(await page.locator(".file-name").innerText()).toBe("untitled.yaml");
    expect(await page.locator(".verdict-words").innerText()).toContain("Two servers");
    const hints = page.locator(".hint");
    await expect.poll(() => hints.count()).toBe(3);
    await page.locator("#card-causes").getByRole("button", { name: "Dismiss this hint" }).click();
    await expect.poll(() => hints.count()).toBe(2);
    await page.reload();
    await page.getByRole("button", { name: "A quorum of three" }).click();
    await done(page);
    await expect.poll(() => hints.count()).toBe(2);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("hints");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => hints.count()).toBe(3);
  });

  test("a file of one's own", async () => {
    const page = await windows.openDone(quorum.replace("title: One technician", "title: A single pair of hands"));
    expect(await page.locator(".file-name").innerText()).toBe("mine.yaml");
    expect(await page.locator(".verdict-words").innerText()).toContain("A single pair of hands");
  });

  test("a bad file: what is wrong and where, and no answer", async () => {
    const page = await windows.open();
    await openFile(page, "bad.yaml", quorum.replace("need: 2", "need: 9"));
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/This file cannot be run: 1 problem\.\s+Line 29: /);
    expect(await page.locator(".verdict").count()).toBe(0);
  });
});

describe("the run", () => {
  test("another seed gives another answer, and the old one again gives the old", async () => {
    const page = await windows.openDone(quorum);
    const words = (): Promise<string> => page.locator(".rests-on").innerText();
    const table = (): Promise<string> => page.locator(".numbers").innerText();
    /** Numbers are drawn after the verdict: the table that has its interval. */
    const settled = async (): Promise<string> => {
      const interval = /\d[^ ]* to [^)]*/.exec(await page.locator(".verdict-words").innerText())?.[0] ?? "none";
      await expect.poll(table).toContain(`(${interval})`);
      return table();
    };
    const first = await settled();
    await page.getByRole("textbox", { name: "Seed" }).fill("7");
    await page.keyboard.press("Enter");
    await expect.poll(words, { timeout: 20_000 }).toContain("Seed 7, 512 histories");
    await done(page);
    expect(await settled()).not.toBe(first);
    await page.getByRole("textbox", { name: "Seed" }).fill("1");
    await page.keyboard.press("Enter");
    await expect.poll(words, { timeout: 20_000 }).toContain("Seed 1, 512 histories");
    await done(page);
    expect(await settled()).toBe(first);
  });

  test("more histories go on from those there are", async () => {
    const page = await windows.openDone(quorum);
    await page.getByRole("button", { name: "Raise limit" }).click();
    await expect.poll(() => page.locator(".rests-on").innerText(), { timeout: 20_000 }).toContain("2,048 histories");
    await done(page);
  });
});

describe("live runs", () => {
  test("can be switched off: an edit waits for Run, or for live runs again", async () => {
    const page = await windows.openDone(quorum);
    const live = page.getByRole("switch", { name: "Live" });
    expect(await live.isChecked()).toBe(true);
    await page.getByText("Live", { exact: true }).click();
    expect(await live.isChecked()).toBe(false);
    const field = page.getByRole("textbox", { name: "fix › time of fix" });
    const state = page.locator(".run-state");
    await field.fill("exponential(mean 2 h)");
    await field.press("Enter");
    await expect.poll(() => state.innerText()).toBe("Edited since this answer");
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await done(page);
    await field.fill("exponential(mean 3 h)");
    await field.press("Enter");
    await expect.poll(() => state.innerText()).toBe("Edited since this answer");
    await page.getByText("Live", { exact: true }).click();
    await done(page);
  });
});

describe("why", () => {
  test("the worst history is told, and the same history of the other option", async () => {
    const page = await windows.openDone(quorum);
    await page.getByRole("button", { name: "Worst history" }).click();
    const panel = page.getByRole("complementary", { name: "Explanation" });
    await panel.getByRole("heading", { level: 2 }).waitFor();
    const first = await panel.getByRole("heading", { level: 2 }).innerText();
    expect(first).toMatch(/1-year history \d+, the worst of 512/);
    await panel.getByRole("button", { name: "The same history on One technician" }).click();
    await panel.getByRole("heading", { level: 2, name: /^One technician/ }).waitFor();
    await panel.getByRole("button", { name: "Close" }).click();
    await expect.poll(() => panel.count()).toBe(0);
  });
});

describe("the keyboard", () => {
  test("commands by name, regions, cards", async () => {
    const page = await windows.openDone(quorum);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("fold");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.locator(".scenario-zone").waitFor({ state: "detached" });
    await page.keyboard.press("Control+b");
    await page.locator(".scenario-zone").waitFor();
    await page.keyboard.press("Alt+2");
    await expect.poll(() => idOfFocused(page)).toBe("card-causes");
  });

  test("marks of a chart are read out one by one, and Enter explains", async () => {
    const page = await windows.openDone(quorum);
    const marks = page.locator("#card-availability .marks");
    await marks.focus();
    const first = await marks.getAttribute("aria-label");
    await page.keyboard.press("End");
    await expect.poll(() => marks.getAttribute("aria-label")).not.toBe(first);
    await page.keyboard.press("Home");
    await expect.poll(() => marks.getAttribute("aria-label")).toBe(first);
    await page.keyboard.press("Enter");
    await page.getByRole("complementary", { name: "Explanation" }).waitFor();
  });
});

describe("pinned results", () => {
  test("what changed since is said for the same histories", async () => {
    const page = await windows.openDone(quorum);
    await page.keyboard.press("Control+d");
    const pin = page.locator(".pin");
    await expect.poll(() => pin.innerText()).toContain("The same file");
    const field = page.getByRole("textbox", { name: "fix › time of fix" });
    await field.fill("exponential(mean 2 h)");
    await field.press("Enter");
    await expect
      .poll(() => pin.innerText(), { timeout: 20_000 })
      .toMatch(/With 1 change One technician is down .* less than before \(/);
    await page.getByRole("button", { name: "Restore" }).click();
    await expect.poll(() => pin.innerText(), { timeout: 20_000 }).toContain("The same file");
  });
});

describe("editing", () => {
  test("an edit moves the result, undo brings it back, and what is saved keeps its comments", async () => {
    const page = await windows.open();
    const commented = quorum.replace("crews:\n", "# Who repairs: ask the team.\ncrews:\n");
    await openFile(page, "mine.yaml", commented);
    await done(page);
    const words = (): Promise<string> => page.locator(".verdict-words").innerText();
    const before = await words();
    const field = page.getByRole("textbox", { name: "fix › time of fix" });
    await field.fill("exponential(mean 2 h)");
    await field.press("Enter");
    await expect.poll(words, { timeout: 20_000 }).not.toBe(before);
    await done(page);

    const { bytes } = await savedBy(page, () => page.keyboard.press("Control+s"));
    expect(bytes.toString()).toBe(commented.replace("exponential(mean 8 h)", "exponential(mean 2 h)"));

    await page.getByRole("button", { name: /^Undo / }).click();
    await expect.poll(words, { timeout: 20_000 }).toBe(before);
  });

  test("a wrong value stays in its field, with a sentence under it, and the answer stays", async () => {
    const page = await windows.openDone(quorum);
    const before = await page.locator(".verdict-words").innerText();
    const field = page.getByRole("textbox", { name: "fix › time of fix" });
    await field.fill("expnential(mean 2 h)");
    await field.press("Enter");
    await page
      .getByText(/expnential/)
      .first()
      .waitFor();
    await expect.poll(() => field.getAttribute("aria-invalid"), { timeout: 5000 }).toBe("true");
    expect(await page.locator(".verdict-words").innerText()).toBe(before);
  });
});

describe("export", () => {
  test("a picture as a file: the same bytes each time, and without what is only pointed at", async () => {
    const page = await windows.openDone(quorum);
    await page.locator("#card-availability .marks").focus();
    const save = async (format: string): Promise<Buffer> => {
      await page.locator("#card-availability").getByRole("button", { name: "Export" }).click();
      await page.getByRole("radio", { name: format }).check({ force: true });
      await page.locator(".export-preview img").waitFor();
      const { name, bytes } = await savedBy(page, () =>
        page.getByRole("dialog").getByRole("button", { name: "Save" }).click(),
      );
      expect(name).toMatch(/^mine-availability-[0-9a-f]{8}\.(svg|png|pdf|csv)$/);
      return bytes;
    };
    const svg = await save("SVG");
    expect(svg.toString()).toMatch(/^<svg /);
    expect(svg.toString()).not.toContain("mark-ring");
    expect(await save("SVG")).toEqual(svg);
    expect((await save("PNG")).subarray(1, 4).toString()).toBe("PNG");
    expect((await save("PDF")).subarray(0, 5).toString()).toBe("%PDF-");
    expect((await save("CSV")).toString()).toContain("seed 1, 512 histories");
  });
});
