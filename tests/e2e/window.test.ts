/** The window as a user meets it, in a real Chromium. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { readRepositoryFile } from "../support/run-scenario.ts";
import { done, openFile, openWindows, type Windows } from "../support/window.ts";

let windows: Windows;

beforeAll(async () => {
  windows = await openWindows();
});
afterAll(() => windows.close());
afterEach(() => expect(windows.complaints.splice(0)).toEqual([]));

const quorum = readRepositoryFile("scenarios/etcd-quorum.yaml");

/** Changes the text as one who types over a piece of it. */
async function editText(page: Page, before: string, after: string): Promise<void> {
  await page.getByRole("tab", { name: "Text" }).click();
  const editor = page.locator(".cm-content");
  await editor.click();
  await page.keyboard.press("Control+f");
  await page.keyboard.type(before);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.keyboard.type(after);
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

describe("live runs", () => {
  test("can be switched off: an edit waits for Run, or for live runs again", async () => {
    const page = await windows.open();
    await openFile(page, "mine.yaml", quorum);
    await done(page);
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
    const field = page.getByRole("textbox", { name: "fix › time of fix" });
    await field.fill("exponential(mean 2 h)");
    await field.press("Enter");
    await expect
      .poll(() => pin.innerText(), { timeout: 20_000 })
      .toMatch(/With 1 change One technician loses .* less than before \(/);
    await page.getByRole("button", { name: "Restore" }).click();
    await expect.poll(() => pin.innerText(), { timeout: 20_000 }).toContain("The same file");
    await page.context().close();
  });
});

describe("nothing is lost", () => {
  test("unsaved edits are there after a crash, and can be restored or dropped", async () => {
    const page = await windows.open();
    const context = page.context();
    await openFile(page, "mine.yaml", quorum);
    await done(page);
    await editText(page, "title: One technician", "title: A pair of hands");
    await page.waitForTimeout(2000);
    // A crash asks nobody.
    const crashed = await context.newPage();
    await page.close({ runBeforeUnload: false });
    await crashed.goto(windows.address);
    await crashed.getByRole("region", { name: "Recovery" }).waitFor();
    await crashed.getByRole("button", { name: "Restore" }).click();
    await done(crashed);
    expect(await crashed.locator(".verdict-words").innerText()).toContain("A pair of hands");
    expect(await crashed.locator(".edited-dot").count()).toBe(1);
    await context.close();
  });

  test("pins are there after a crash, and compare with the same histories", async () => {
    const page = await windows.open();
    const context = page.context();
    await openFile(page, "mine.yaml", quorum);
    await done(page);
    await page.keyboard.press("Control+d");
    const name = page.getByRole("textbox", { name: "Name of the pinned result" });
    await editText(page, "mean 8 h", "mean 2 h");
    const words = /With 1 change One technician loses .* less than before \(/;
    await expect.poll(() => page.locator(".pin").innerText()).toMatch(words);
    await done(page);
    const said = await page.locator(".pin-changes").innerText();
    // The last that changes is the pin, not the text.
    await name.fill("Slow hands");
    await name.press("Tab");
    await page.waitForTimeout(2000);
    const crashed = await context.newPage();
    await page.close({ runBeforeUnload: false });
    await crashed.goto(windows.address);
    await crashed.getByRole("button", { name: "Restore" }).click();
    await done(crashed);
    expect(await crashed.getByRole("textbox", { name: "Name of the pinned result" }).inputValue()).toBe("Slow hands");
    expect(await crashed.locator(".pin-changes").innerText()).toBe(said);
    await context.close();
  });

  test("pins without an edit are there after a crash, and gone after a reload", async () => {
    const page = await windows.open();
    const context = page.context();
    const draft = (one: Page) => one.evaluate(() => localStorage.getItem("headroom.draft"));
    await openFile(page, "mine.yaml", quorum);
    await done(page);
    await page.keyboard.press("Control+d");
    await expect.poll(() => draft(page)).toContain("Result 1");
    await page.reload();
    await page.locator(".gallery").waitFor();
    expect(await draft(page)).toBeNull();

    await openFile(page, "mine.yaml", quorum);
    await done(page);
    await page.keyboard.press("Control+d");
    await expect.poll(() => draft(page)).toContain("Result 1");
    const left = await draft(page);
    await page.close();
    const crashed = await context.newPage();
    await crashed.goto(windows.address);
    // As a crash leaves it: nobody is told that the page goes.
    await crashed.evaluate((kept) => localStorage.setItem("headroom.draft", kept ?? ""), left);
    await crashed.goto("about:blank");
    await crashed.goto(windows.address);
    await crashed.getByText("Pinned results of mine.yaml from last time.").waitFor();
    await crashed.getByRole("button", { name: "Restore" }).click();
    await crashed.locator(".pin").getByText("The same file").waitFor();
    expect(await crashed.locator(".edited-dot").count()).toBe(0);
    await context.close();
  });

  test("where pins are too much for the browser's storage, the edits are kept without them", async () => {
    const page = await windows.open();
    await page.evaluate((room) => {
      const put = localStorage.setItem.bind(localStorage);
      Storage.prototype.setItem = (key, value) => {
        if (value.length > room) throw new DOMException("full", "QuotaExceededError");
        put(key, value);
      };
    }, 1.6 * quorum.length);
    await openFile(page, "mine.yaml", quorum);
    await done(page);
    await page.keyboard.press("Control+d");
    await page.locator(".pin").waitFor();
    await editText(page, "title: One technician", "title: A pair of hands");
    const kept = () => page.evaluate(() => localStorage.getItem("headroom.draft") ?? "");
    await expect.poll(kept).toContain("A pair of hands");
    expect(JSON.parse(await kept())).toMatchObject({ name: "mine.yaml", session: "" });
    await page.context().close();
  });

  test.each(["headroom.draft", "headroom.recovered"])("a damaged draft in %s is dropped, and said so", async (key) => {
    const page = await windows.open();
    await page.evaluate((place) => localStorage.setItem(place, '{"name":"mine.ya'), key);
    await page.reload();
    const notice = page.getByRole("alert").filter({ hasText: "Unsaved changes from last time were damaged" });
    await notice.getByRole("button", { name: "Close" }).click();
    await openFile(page, "mine.yaml", quorum);
    await done(page);
    expect(await page.evaluate((place) => localStorage.getItem(place), key)).toBeNull();
    await page.context().close();
  });

  test("a damaged draft does not cost an older one that is whole", async () => {
    const page = await windows.open();
    await page.evaluate(() => {
      localStorage.setItem("headroom.recovered", JSON.stringify({ name: "old.yaml", text: "a: 1", session: "" }));
      localStorage.setItem("headroom.draft", '{"name":3}');
    });
    await page.reload();
    await page.getByText("Unsaved changes to old.yaml from last time.").waitFor();
    await page.getByText("Unsaved changes from last time were damaged").waitFor();
    expect(await page.evaluate(() => localStorage.getItem("headroom.draft"))).toBeNull();
    await page.context().close();
  });

  test("another file is not opened over unsaved work unasked", async () => {
    const page = await windows.open();
    await openFile(page, "mine.yaml", quorum);
    await done(page);
    await editText(page, "title: One technician", "title: A pair of hands");
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("menuitem", { name: "Gallery" }).click();
    await page.getByRole("alertdialog", { name: /Save the changes to mine\.yaml/ }).waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    expect(await page.locator(".file-name").innerText()).toBe("mine.yaml");
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("menuitem", { name: "Gallery" }).click();
    await page.getByRole("button", { name: "Don’t save" }).click();
    await page.locator(".gallery").waitFor();
    await page.context().close();
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

    const saving = page.waitForEvent("download");
    await page.keyboard.press("Control+s");
    const saved = await (await saving).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of saved) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toBe(commented.replace("exponential(mean 8 h)", "exponential(mean 2 h)"));

    await page.getByRole("button", { name: /^Undo / }).click();
    await expect.poll(words, { timeout: 20_000 }).toBe(before);
    await page.context().close();
  });

  test("a wrong value stays in its field, with a sentence under it, and the answer stays", async () => {
    const page = await windows.open();
    await openFile(page, "mine.yaml", quorum);
    await done(page);
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
    await page.context().close();
  });
});

describe("export", () => {
  test("a picture as a file: the same bytes each time, and without what is only pointed at", async () => {
    const page = await windows.open();
    await openFile(page, "mine.yaml", quorum);
    await done(page);
    await page.locator("#card-availability .marks").focus();
    const save = async (format: string): Promise<Buffer> => {
      await page.locator("#card-availability").getByRole("button", { name: "Export" }).click();
      await page.getByRole("radio", { name: format }).check({ force: true });
      await page.locator(".export-preview img").waitFor();
      const saving = page.waitForEvent("download");
      await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
      const file = await saving;
      expect(file.suggestedFilename()).toMatch(/^mine-availability-[0-9a-f]{8}\.(svg|png|pdf|csv)$/);
      const chunks: Buffer[] = [];
      for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    };
    const svg = await save("SVG");
    expect(svg.toString()).toMatch(/^<svg /);
    expect(svg.toString()).not.toContain("mark-ring");
    expect(await save("SVG")).toEqual(svg);
    expect((await save("PNG")).subarray(1, 4).toString()).toBe("PNG");
    expect((await save("PDF")).subarray(0, 5).toString()).toBe("%PDF-");
    expect((await save("CSV")).toString()).toContain("seed 1, 512 histories");
    await page.context().close();
  });
});
