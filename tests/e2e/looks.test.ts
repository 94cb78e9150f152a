/** What stands crooked, cramped or cut off where nothing else fails. */
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { textWidth } from "../../charts/look/text/measure.ts";
import { shortQuorum } from "../support/quorum.ts";
import { done, editText, useWindows } from "../support/window.ts";

const quorum = shortQuorum
  .replace(
    "crews:",
    "inputs: {life: {unknown: {best: 400 h, range: 200 h to 900 h}}}\nkeyInputs: [inputs.life]\n\ncrews:",
  )
  .replace("{value: 400 h,", "{value: $life,");

const windows = useWindows();

function openDone(text: string, width = 1440, height = 900): Promise<Page> {
  return windows.openDone(text, { viewport: { width, height } });
}

/** Where the first letter is, were it not indented by others. */
function textLeft(place: Locator): Promise<number> {
  return place.evaluate((element) => {
    const { paddingLeft, borderLeftWidth } = getComputedStyle(element);
    return element.getBoundingClientRect().left + Number.parseFloat(paddingLeft) + Number.parseFloat(borderLeftWidth);
  });
}

async function left(place: Locator): Promise<number> {
  return (await place.boundingBox())!.x;
}

test("the words of charts are as wide as was measured, and inside their picture, with a ghost, too", async () => {
  const page = await openDone(quorum);
  await page.locator(".verdict").getByRole("button", { name: "Pin this result" }).click();
  await editText(page, "mean 8 h", "mean 2 h");
  await page.locator(".ghost-sample").first().waitFor();
  await done(page);
  const words = await page.locator(".picture svg text").evaluateAll((all) =>
    all.map((one) => {
      const { left: from, right: to } = one.getBoundingClientRect();
      const picture = one.closest("svg")!.getBoundingClientRect();
      const { fontSize, fontWeight } = getComputedStyle(one);
      const isInside = from >= picture.left - 0.5 && to <= picture.right + 0.5;
      return { text: one.textContent, width: to - from, size: Number.parseFloat(fontSize), fontWeight, isInside };
    }),
  );
  expect(words.length).toBeGreaterThan(20);
  expect(words.filter(({ isInside }) => !isInside)).toEqual([]);
  // The outline of letters may end a px beyond their widths; figures of one width would make "11" 3 px wider.
  const wider = words.filter(
    ({ text, width, size, fontWeight }) => width > textWidth(text, size, fontWeight === "600" ? 600 : 400) + 1,
  );
  expect(wider).toEqual([]);
});

test("a key input, its range and its slider begin at one edge", async () => {
  const page = await openDone(quorum);
  const line = page.locator(".key-line", { has: page.locator(".slider") }).first();
  const edge = await textLeft(line.locator(".value-input, .value-button").first());
  expect(Math.abs((await textLeft(line.locator(".normal"))) - edge)).toBeLessThanOrEqual(1);
  expect(Math.abs((await left(line.locator(".slider"))) - edge)).toBeLessThanOrEqual(2);
});

test("in a small window a law among the key inputs can be read, and what it is of", async () => {
  const page = await openDone(
    quorum.replace("keyInputs: [inputs.life]", "keyInputs: [components.etcd.failures.breakdown.recovery.fix.time]"),
    1024,
    700,
  );
  const line = page.locator(".key-line").first();
  const cut = async (name: string): Promise<boolean> =>
    line
      .locator(name)
      .first()
      .evaluate((element) => element.scrollWidth > element.clientWidth);
  await expect.poll(() => cut(".label")).toBe(false);
  await expect.poll(() => cut(".value-input, .value-button")).toBe(false);
  await expect.poll(() => cut(".normal")).toBe(false);
});

test("in a small window the form of a phase holds all of its buttons, and what its law comes to can be read", async () => {
  const page = await openDone(quorum, 1024, 700);
  await page.locator('[data-line="components.etcd"] .disclosure').click();
  const time = page.locator('[data-line="components.etcd.failures.breakdown.recovery.fix.time"]').last();
  const value = time.locator(".value-input, .value-button").first();
  await value.scrollIntoViewIfNeeded();
  const meaning = time.locator(".normal").first();
  await expect.poll(() => meaning.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(false);
  const label = (await time.locator(".label").boundingBox())!;
  expect((await value.boundingBox())!.y).toBeGreaterThanOrEqual(label.y + label.height - 1);
  await page.locator(".phase-button").first().click();
  const popover = page.locator(".popover");
  const remove = popover.getByRole("button", { name: "Remove" });
  await remove.scrollIntoViewIfNeeded();
  const [box, inner] = [(await popover.boundingBox())!, (await remove.boundingBox())!];
  expect(inner.y + inner.height).toBeLessThanOrEqual(box.y + box.height);
});

test("in a small window the histories to choose from stand in one row", async () => {
  const page = await openDone(quorum, 1024, 700);
  await page.getByRole("button", { name: "Worst history" }).click();
  const choice = page.getByRole("group", { name: "Which history" });
  await choice.waitFor();
  const tops = await choice
    .getByRole("button")
    .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().top));
  expect(tops.length).toBe(5);
  expect(new Set(tops).size).toBe(1);
});

test("side by side each value stands below its option's mark", async () => {
  const page = await openDone(quorum);
  await page.getByRole("radio", { name: "Side by side" }).click();
  const [heads, values] = [page.locator(".side-title"), page.locator(".side").first().locator(".side-value")];
  for (const column of [0, 1])
    expect(Math.abs((await left(heads.nth(column))) - (await left(values.nth(column))))).toBeLessThanOrEqual(1);
});

test("the choices of an export have room around their words", async () => {
  const page = await openDone(quorum);
  await page.locator("#card-availability").getByRole("button", { name: "Export" }).click();
  await page.locator(".export-preview img").waitFor();
  const room = await page
    .locator(".choice-one")
    .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).paddingLeft)));
  expect(Math.min(...room)).toBeGreaterThanOrEqual(8);
});

test("the answer to an older text stays where it was, and one problem is one", async () => {
  const page = await openDone(quorum);
  // As wide as it stays.
  await page.getByRole("tab", { name: "Text" }).click();
  const before = await left(page.locator(".verdict-words"));
  await editText(page, "horizon: 1 year", "horizon: 1 yaer");
  await page.locator(".answer-body.stale").waitFor();
  expect(await left(page.locator(".verdict-words"))).toBe(before);
  await expect.poll(() => page.locator(".run-state").innerText()).toBe("1 problem stops the run");
  await page.getByRole("tab", { name: "Outline" }).click();
  // What is quoted stays so: without its marks it would read as part of the sentence.
  await page.locator(".value-problem").getByText("yaer in 1 yaer is not a unit of time").waitFor();
  for (const place of [".value-problem", ".blocked"])
    expect(await page.locator(place).locator("code").first().innerText()).toBe("yaer");
});

test("in a small window a key input that is not known can be read", async () => {
  const page = await openDone(quorum.replace("best: 400 h", "best: 0.0456 years"), 1024, 700);
  const value = page.locator(".key-line .value-input, .key-line .value-button").first();
  await value.waitFor();
  await expect.poll(() => value.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(false);
});

test("the field of a law among the key inputs leaves what it comes to free", async () => {
  const page = await openDone(
    quorum.replace("keyInputs: [inputs.life]", "keyInputs: [components.etcd.failures.breakdown.recovery.fix.time]"),
  );
  const line = page.locator(".key-line").first();
  const field = (await line.locator(".value-input, .value-button").first().boundingBox())!;
  const meaning = (await line.locator(".normal").boundingBox())!;
  expect(meaning.y).toBeGreaterThanOrEqual(field.y + field.height);
});

test("decimal points of the table of numbers stand below each other", async () => {
  const page = await openDone(quorum);
  const tails = await page
    .locator(".numbers tbody")
    .first()
    .evaluate((section) =>
      [...section.querySelectorAll("tr")].map((row) => {
        const tail = row.querySelector(".figure .behind-point")!;
        return { edge: Math.round(tail.getBoundingClientRect().left), text: tail.textContent };
      }),
    );
  expect(new Set(tails.map(({ edge }) => edge)).size).toBe(1);
  expect(new Set(tails.map(({ text }) => text.length)).size).toBeGreaterThan(1);
});

test("cards of a row end together, their buttons below what they are about", async () => {
  const page = await openDone(quorum);
  await page.locator("#card-causes .card-foot").waitFor();
  const ends = async (place: string): Promise<number> => {
    const box = (await page.locator(place).boundingBox())!;
    return box.y + box.height;
  };
  await expect.poll(() => ends("#card-causes")).toBe(await ends("#card-availability"));
  for (const card of ["#card-causes", "#card-availability"]) {
    const foot = (await page.locator(`${card} .card-foot`).boundingBox())!;
    expect(foot.y - (await ends(`${card} .aid`))).toBeLessThanOrEqual(16);
  }
});

test("an objective is one click away, and its field in hand", async () => {
  const page = await openDone(quorum);
  await page.getByRole("button", { name: "Add one" }).click();
  await page.getByRole("heading", { name: "How often the system is up 99.9 % of a calendar month" }).waitFor();
  await page
    .locator(".objective li")
    .getByText(/^\d+ of 100$/)
    .first()
    .waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest("[data-line]")?.getAttribute("data-line")))
    .toBe("slo.target");
  await page.getByRole("button", { name: "Undo adding of an objective" }).click();
  await page.getByRole("heading", { name: "No objective in this file" }).waitFor();
});

test("a card's buttons stay together where its foot breaks", async () => {
  const page = await openDone(quorum);
  for (const width of [1440, 1280, 1240, 1100, 720, 400]) {
    await page.setViewportSize({ width, height: 900 });
    // At once, while the charts still take their new width.
    const tops = await page
      .locator("#card-availability .card-foot > span > button")
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().top));
    expect(tops.length).toBeGreaterThan(1);
    expect(new Set(tops).size).toBe(1);
  }
});
