/** Unsaved work and pinned results outlive a crash, and are given up by nobody unasked. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { quorum } from "../support/quorum.ts";
import { done, draftsIn, editText, openFile, useWindows } from "../support/window.ts";

const windows = useWindows();

test("unsaved edits are there after a crash, and can be restored or dropped", async () => {
  const page = await windows.open();
  const context = page.context();
  await openFile(page, "mine.yaml", quorum);
  await done(page);
  await editText(page, "title: One technician", "title: A pair of hands");
  await expect.poll(() => draftsIn(page)).toEqual([expect.stringContaining("A pair of hands")]);
  // A crash asks nobody.
  const crashed = await context.newPage();
  await page.close({ runBeforeUnload: false });
  await crashed.goto(windows.address);
  await crashed.getByRole("region", { name: "Recovery" }).waitFor();
  await crashed.getByRole("button", { name: "Restore" }).click();
  await done(crashed);
  expect(await crashed.locator(".verdict-words").innerText()).toContain("A pair of hands");
  await expect.poll(() => crashed.locator(".edited-dot").count()).toBe(1);
});

test("pins are there after a crash, and compare with the same histories", async () => {
  const page = await windows.open();
  const context = page.context();
  await openFile(page, "mine.yaml", quorum);
  await done(page);
  await page.keyboard.press("Control+d");
  const name = page.getByRole("textbox", { name: "Name of the pinned result" });
  await editText(page, "mean 8 h", "mean 2 h");
  const words = /With 1 change One technician is down .* less than before \(/;
  await expect.poll(() => page.locator(".pin").innerText()).toMatch(words);
  await done(page);
  const said = await page.locator(".pin-changes").innerText();
  // The last that changes is the pin, not the text.
  await name.fill("Slow hands");
  await name.press("Tab");
  await expect.poll(() => draftsIn(page)).toEqual([expect.stringContaining("Slow hands")]);
  const crashed = await context.newPage();
  await page.close({ runBeforeUnload: false });
  await crashed.goto(windows.address);
  await crashed.getByRole("button", { name: "Restore" }).click();
  await done(crashed);
  expect(await crashed.getByRole("textbox", { name: "Name of the pinned result" }).inputValue()).toBe("Slow hands");
  await expect.poll(() => crashed.locator(".pin-changes").innerText()).toBe(said);
});

test("pins without an edit are there after a crash, and gone after a reload", async () => {
  const page = await windows.open();
  const context = page.context();
  await openFile(page, "mine.yaml", quorum);
  await done(page);
  await page.keyboard.press("Control+d");
  await expect.poll(() => draftsIn(page)).toEqual([expect.stringContaining("Result 1")]);
  await page.reload();
  await page.locator(".gallery").waitFor();
  await expect.poll(() => draftsIn(page)).toEqual([]);

  await openFile(page, "mine.yaml", quorum);
  await done(page);
  await page.keyboard.press("Control+d");
  await expect.poll(() => draftsIn(page)).toEqual([expect.stringContaining("Result 1")]);
  const [left] = await draftsIn(page);
  await page.close();
  const crashed = await context.newPage();
  await crashed.goto(windows.address);
  // As a crash leaves it: nobody is told that the page goes.
  await crashed.evaluate((kept) => localStorage.setItem("headroom.draft.gone", kept), left);
  await crashed.goto("about:blank");
  await crashed.goto(windows.address);
  await crashed.getByText("Pinned results of mine.yaml from last time.").waitFor();
  await crashed.getByRole("button", { name: "Restore" }).click();
  await crashed.locator(".pin").getByText("The same file").waitFor();
  expect(await crashed.locator(".edited-dot").count()).toBe(0);
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
  const kept = async (): Promise<string> => (await draftsIn(page)).join();
  await expect.poll(kept).toContain("A pair of hands");
  expect(JSON.parse(await kept())).toMatchObject({ name: "mine.yaml", session: "" });
});

test.each(["headroom.draft.gone", "headroom.draft", "headroom.recovered"])(
  "a damaged draft in %s is dropped, and said so",
  async (key) => {
    const page = await windows.open();
    await page.evaluate((place) => localStorage.setItem(place, '{"name":"mine.ya'), key);
    await page.reload();
    const notice = page.getByRole("alert").filter({ hasText: "Unsaved changes from last time were damaged" });
    await notice.getByRole("button", { name: "Close" }).click();
    await openFile(page, "mine.yaml", quorum);
    await done(page);
    await expect.poll(() => page.evaluate((place) => localStorage.getItem(place), key)).toBeNull();
  },
);

test("a damaged draft does not cost an older one that is whole", async () => {
  const page = await windows.open();
  await page.evaluate(() => {
    localStorage.setItem("headroom.recovered", JSON.stringify({ name: "old.yaml", text: "a: 1", session: "" }));
    localStorage.setItem("headroom.draft.gone", '{"name":3}');
  });
  await page.reload();
  await page.getByText("Unsaved changes to old.yaml from last time.").waitFor();
  await page.getByText("Unsaved changes from last time were damaged").waitFor();
  await expect.poll(() => draftsIn(page)).toEqual([]);
});

test("of two drafts that nobody decided about the later is offered first, and the older after it", async () => {
  const page = await windows.open();
  await page.evaluate(() => {
    const leave = (key: string, name: string, at: number): void =>
      localStorage.setItem(`headroom.draft.${key}`, JSON.stringify({ name, text: "a: 1", session: "", at }));
    leave("2", "first.yaml", 1000);
    leave("1", "second.yaml", 2000);
  });
  const bar = page.getByRole("region", { name: "Recovery" });
  for (const name of ["second.yaml", "first.yaml"]) {
    await page.reload();
    await bar.getByText(`Unsaved changes to ${name} from last time.`).waitFor();
    await bar.getByRole("button", { name: "Discard" }).click();
    await bar.waitFor({ state: "detached" });
  }
  await page.reload();
  await page.locator(".gallery").waitFor();
  expect(await bar.count()).toBe(0);
});

test("each tab has a draft of its own: none is offered while its tab lives, and none is offered twice", async () => {
  const page = await windows.open();
  const context = page.context();
  const another = async (): Promise<Page> => {
    const tab = await context.newPage();
    await tab.goto(windows.address);
    await tab.locator(".gallery").waitFor();
    return tab;
  };
  const edit = async (tab: Page, name: string): Promise<void> => {
    await openFile(tab, name, quorum);
    await done(tab);
    await editText(tab, "title: One technician", `title: Those of ${name}`);
  };
  const bar = (tab: Page) => tab.getByRole("region", { name: "Recovery" });
  await edit(page, "first.yaml");
  await expect.poll(() => draftsIn(page)).toEqual([expect.stringContaining("Those of first.yaml")]);
  const second = await another();
  await edit(second, "second.yaml");
  await expect.poll(async () => (await draftsIn(second)).length).toBe(2);
  const third = await another();
  expect(await bar(third).count()).toBe(0);

  await page.close({ runBeforeUnload: false });
  const fourth = await another();
  await bar(fourth).getByText("Unsaved changes to first.yaml from last time.").waitFor();
  const fifth = await another();
  expect(await bar(fifth).count()).toBe(0);
  await bar(fourth).getByRole("button", { name: "Restore" }).click();
  await done(fourth);
  expect(await fourth.locator(".verdict-words").innerText()).toContain("Those of first.yaml");
  // It is that tab's own now, beside the one of the tab that lives.
  await expect
    .poll(async () => (await draftsIn(fourth)).map((kept) => (JSON.parse(kept) as { name: string }).name).toSorted())
    .toEqual(["first.yaml", "second.yaml"]);
});

test("a page that is loaded anew over its edits offers them", async () => {
  const page = await windows.openDone(quorum);
  await editText(page, "title: One technician", "title: A pair of hands");
  await expect.poll(() => draftsIn(page)).toEqual([expect.stringContaining("A pair of hands")]);
  page.on("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await page.getByRole("region", { name: "Recovery" }).getByText("Unsaved changes to mine.yaml").waitFor();
});

test("another file is not opened over unsaved work unasked", async () => {
  const page = await windows.openDone(quorum);
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
});
