/** The order of things, changed by keys, in a real Chromium. */
import type { Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import { lineOf, textOf } from "../support/outline-page.ts";
import { quorum } from "../support/quorum.ts";
import { openFile, useWindows } from "../support/window.ts";

const windows = useWindows();
let page: Page;

const three = quorum
  .replace(
    "quorum: {of: etcd, need: 2}",
    "# what counts\n  quorum: {of: etcd, need: 2}\n  all: {of: etcd, need: 3} # all three\n  pair: {of: [quorum, all], need: 1}",
  )
  .replace("components:", "inputs:\n  often: 400 h\n  seldom: 4000 h\ncomponents:")
  .replace(/mttf: .*\n/, "mttf: $often\n");

beforeEach(async () => {
  page = await windows.openOutline(three);
});

/** The line that has the focus. */
const inHand = (): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.closest("[data-line]")?.getAttribute("data-line") ?? null);

test("Alt with arrow keys moves a thing, a step each, and the focus goes along", async () => {
  await lineOf(page, "groups.all").locator(".disclosure").focus();
  await page.keyboard.press("Alt+ArrowUp");
  await page.getByRole("button", { name: "Undo move of all" }).waitFor();
  await expect.poll(inHand).toBe("groups.all");
  expect(await textOf(page)).toMatch(
    /groups:\s+all: \{of: etcd, need: 3\} # all three\s+# what counts\s+quorum: \{of: etcd, need: 2\}/,
  );
  await lineOf(page, "groups.all").locator(".disclosure").focus();
  // The first has no place above it.
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(inHand).toBe("groups.all");
  await expect.poll(() => page.locator(".edited-dot").count()).toBe(0);
  for (let step = 0; step < 2; step++) await page.getByRole("button", { name: "Undo move of all" }).click();
  expect(await page.getByRole("button", { name: "Undo", exact: true }).isDisabled()).toBe(true);
});

test("an input is moved from within its field, whose value stays", async () => {
  const often = lineOf(page, "inputs.often").getByRole("textbox");
  await often.focus();
  await page.keyboard.press("Alt+ArrowDown");
  await page.getByRole("button", { name: "Undo move of often" }).waitFor();
  await expect.poll(inHand).toBe("inputs.often");
  expect(await often.inputValue()).toBe("400 h");
  expect(await textOf(page)).toMatch(/inputs:\s+seldom: 4000 h\s+often: 400 h\s+components:/);
});

test("a name in a list is moved among the others", async () => {
  await lineOf(page, "groups.pair").locator(".disclosure").click();
  const names = lineOf(page, "groups.pair.of").locator(".name-link");
  await names.first().focus();
  await page.keyboard.press("Alt+ArrowRight");
  await page.getByRole("button", { name: /Undo order of/ }).waitFor();
  await expect.poll(() => names.allInnerTexts()).toEqual(["all", "quorum"]);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("quorum");
  expect(await textOf(page)).toContain("pair: {of: [all, quorum], need: 1}");
});

test("an input says how many use it", async () => {
  await expect.poll(() => lineOf(page, "inputs.often").innerText()).toContain("used by 1");
  expect(await lineOf(page, "inputs.seldom").innerText()).not.toContain("used by");
  // Of what is turned first and not known, one use is not told; the amounts have the room beside the name of more.
  const doubted = three.replace("often: 400 h", "often: {unknown: {best: 400 h, range: 200 to 900 h}}");
  await openFile(page, "doubt.yaml", doubted);
  const first = page.locator(".key-line").first();
  await expect.poll(() => first.innerText()).toContain("900 h");
  expect(await first.innerText()).not.toContain("used by");
  await openFile(page, "twice.yaml", doubted.replace("time: exponential(mean 8 h)", "time: $often"));
  const left = async (part: string): Promise<number> =>
    (await page.locator(`[data-line="inputs.often"] ${part}`).boundingBox())!.x;
  await expect.poll(() => page.locator(".key-line .below-label").allInnerTexts()).toEqual(["used by 2"]);
  expect(Math.abs((await left(".below-label")) - (await left(".label")) - 4)).toBeLessThan(1);
});

test("what is typed wrong is told with the line that it would change", async () => {
  await lineOf(page, "groups.quorum").locator(".disclosure").click();
  const need = page.getByRole("textbox", { name: "Need of quorum" });
  await need.fill("two");
  await need.press("Enter");
  const number = three.split("\n").findIndex((line) => line.includes("quorum: {of")) + 1;
  await expect
    .poll(() => lineOf(page, "groups.quorum.need").locator(".using").innerText())
    .toBe(`line ${number}, using 2`);
});
