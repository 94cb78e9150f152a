/** The scenario as outline and as text, in a real Chromium. */
import type { Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import { fieldOf, openThing, textOf } from "../support/outline-page.ts";
import { commentedQuorum as quorum } from "../support/quorum.ts";
import { done, isFocused, openFile, useWindows } from "../support/window.ts";

const windows = useWindows();
let page: Page;

beforeEach(async () => {
  page = await windows.openOutline(quorum);
});

describe("a value", () => {
  test("is changed in the file, whose comments stay, and undone", async () => {
    await openThing(page, "groups.quorum");
    await fieldOf(page, "Need of quorum").fill("3");
    await page.keyboard.press("Enter");
    await page.locator(".edited-dot").waitFor();
    const changed = await textOf(page);
    expect(changed).toContain("quorum: {of: etcd, need: 3}");
    expect(changed).toContain("system: quorum # what counts");
    await page.getByRole("button", { name: "Undo change of need of quorum" }).click();
    await expect.poll(() => fieldOf(page, "Need of quorum").inputValue()).toBe("2");
    expect(await page.locator(".edited-dot").count()).toBe(0);
  });

  test("that is wrong stays in its field with a sentence, and the file keeps the last good one", async () => {
    await openThing(page, "groups.quorum");
    await fieldOf(page, "Need of quorum").fill("two");
    await page.keyboard.press("Enter");
    await page.getByText("found `two`, expected a whole number, 1 or more").waitFor();
    expect(await page.getByText("using 2").count()).toBe(1);
    expect(await fieldOf(page, "Need of quorum").inputValue()).toBe("two");
    expect(await page.locator(".edited-dot").count()).toBe(0);
    await fieldOf(page, "Need of quorum").press("Escape");
    expect(await fieldOf(page, "Need of quorum").inputValue()).toBe("2");
  });

  test("is judged when typing rests, and a number without a unit is mended by a click", async () => {
    await openThing(page, "components.etcd");
    const mttf = fieldOf(page, "MTTF of breakdown");
    await mttf.fill("300");
    await page.getByText(/300.? has no unit/).waitFor();
    expect(await isFocused(mttf)).toBe(true);
    expect(await page.getByText("using 400 h").count()).toBe(1);
    await page.getByRole("button", { name: "Write 300 h" }).click();
    await page.getByRole("button", { name: "Undo change of mttf of breakdown" }).waitFor();
    expect(await mttf.inputValue()).toBe("300 h");
  });

  test("stands beside what the file says, while its line is in hand", async () => {
    await openThing(page, "groups.quorum");
    await fieldOf(page, "Need of quorum").fill("3");
    await page.keyboard.press("Enter");
    const former = page.locator('[data-line="groups.quorum.need"] .former');
    await expect.poll(() => former.textContent()).toBe("2");
    expect(await former.isVisible()).toBe(true);
    await page.getByRole("searchbox", { name: "Find a field" }).focus();
    await page.mouse.move(900, 10);
    await expect.poll(() => former.isVisible()).toBe(false);
    // With its section it goes back to what the file says.
    await page.locator('[data-line="groups"]').hover();
    await page.getByRole("button", { name: "More about Groups" }).click();
    await page.getByRole("menuitem", { name: "Reset section" }).click();
    await page.getByRole("button", { name: "Undo reset of groups" }).waitFor();
    await expect.poll(() => fieldOf(page, "Need of quorum").inputValue()).toBe("2");
    expect(await former.count()).toBe(0);
  });

  test("goes up and down by keys, as one step", async () => {
    await openThing(page, "components.etcd");
    await fieldOf(page, "Count of etcd").focus();
    for (let press = 0; press < 3; press++) await page.keyboard.press("ArrowUp");
    await page.getByRole("button", { name: "Undo change of count of etcd" }).waitFor();
    expect(await fieldOf(page, "Count of etcd").inputValue()).toBe("6");
    expect(await textOf(page)).toContain(
      "count: {value: 6, source: the usual size of an etcd cluster, quality: guess}",
    );
    await page.getByRole("button", { name: "Undo change of count of etcd" }).click();
    await expect.poll(() => page.locator(".edited-dot").count()).toBe(0);
  });
});

test("an option overrides what it has from the base, and gives it up again", async () => {
  await page.getByRole("radio", { name: "One technician" }).click();
  await openThing(page, "groups.quorum");
  await fieldOf(page, "Need of quorum").fill("1");
  await page.keyboard.press("Enter");
  await page.locator(".edited-dot").waitFor();
  expect(await textOf(page)).toMatch(/oneCrew:\s+title: One technician\s+groups:\s+quorum: \{need: 1\}/);
  await page.locator('[data-line="groups.quorum.need"]').hover();
  await page.getByRole("button", { name: "More about Need" }).click();
  await page.getByRole("menuitem", { name: "As in the base" }).click();
  await expect.poll(() => page.locator(".edited-dot").count()).toBe(0);
});

test("what a line takes from the base is said", async () => {
  await page.getByRole("radio", { name: "One technician" }).click();
  await openThing(page, "groups.quorum");
  await expect.poll(() => page.locator('[data-line="groups.quorum.need"] .from-base').textContent()).toBe("from base");
});

test("a name knows how many use it, and F12 goes to what it stands for", async () => {
  await expect.poll(() => page.locator('[data-line="crews.technician"]').innerText()).toContain("used by 1");
  await openThing(page, "components.etcd");
  const crew = page.locator('[data-line="components.etcd.failures.breakdown.recovery.fix.crew"]');
  await crew.getByRole("button", { name: "Crew of fix: technician" }).focus();
  await page.keyboard.press("F12");
  const technician = page.locator('[data-line="crews.technician"]');
  await expect.poll(() => technician.evaluate((found) => found.contains(document.activeElement))).toBe(true);
  await page
    .getByRole("button", { name: "of quorum" })
    .or(page.locator('[data-line="groups.quorum"]'))
    .first()
    .waitFor();
});

test("a thing is moved before and after its neighbours, as one step each", async () => {
  await openFile(
    page,
    "three.yaml",
    quorum.replace(
      "quorum: {of: etcd, need: 2}",
      "quorum: {of: etcd, need: 2}\n  all: {of: etcd, need: 3} # all three",
    ),
  );
  await page.locator('[data-line="groups.all"]').hover();
  await page.getByRole("button", { name: "More about all" }).click();
  await page.getByRole("menuitem", { name: "Move up" }).click();
  await page.getByRole("button", { name: "Undo move of all" }).waitFor();
  expect(await textOf(page)).toMatch(
    /groups:\s+all: \{of: etcd, need: 3\} # all three\s+quorum: \{of: etcd, need: 2\}/,
  );
  await page.locator('[data-line="groups.all"]').hover();
  await page.getByRole("button", { name: "More about all" }).click();
  await page.getByRole("menuitem", { name: "Move down" }).waitFor();
  expect(await page.getByRole("menuitem", { name: "Move up" }).count()).toBe(0);
});

test("side by side stands what differs", async () => {
  await page.getByRole("radio", { name: "Side by side" }).click();
  await expect.poll(() => page.locator(".side").allInnerTexts()).toEqual(["crews › technician › count\nunlimited\n1"]);
});

test("a thing is added, renamed with its uses, and asked about before it goes", async () => {
  await page
    .getByRole("button", { name: "+ Add a repair crew" })
    .first()
    .or(page.getByRole("button", { name: "+ Add a crew" }))
    .first()
    .click();
  await page.getByRole("textbox", { name: "Name" }).fill("technician");
  await page.keyboard.press("Enter");
  await page.getByText("technician is already there.").waitFor();
  await page.getByRole("textbox", { name: "Name" }).fill("helpers");
  await page.keyboard.press("Enter");
  await page.locator('[data-line="crews.helpers"]').waitFor();
  const more = async (id: string, label: string, item: RegExp): Promise<void> => {
    await page.locator(`[data-line="${id}"]`).hover();
    await page
      .locator(`[data-line="${id}"]`)
      .getByRole("button", { name: `More about ${label}` })
      .click();
    await page.getByRole("menuitem", { name: item }).click();
  };
  await more("crews.technician", "technician", /Rename/);
  await page.getByRole("textbox", { name: "Name" }).fill("people");
  await page.keyboard.press("Enter");
  await page.locator('[data-line="crews.people"]').waitFor();
  const renamed = await textOf(page);
  expect(renamed).toContain("people: {count: 1, order: first-come}");
  expect(renamed).toContain("fix: {time: exponential(mean 8 h), crew: people}");
  expect(renamed).toMatch(/crews:\s+people: \{count: unlimited\}/);
  await more("crews.people", "people", /Remove \(used by 1\)/);
  await page.getByRole("dialog").getByText("components.etcd.failures.breakdown.recovery.fix.crew").waitFor();
  await page.getByRole("button", { name: "Cancel" }).click();
});

test("a number becomes one that is not known", async () => {
  await openThing(page, "components.etcd");
  await page.locator('[data-line="components.etcd.failures.breakdown.mttf"]').hover();
  await page.getByRole("button", { name: "MTTF of breakdown: say that it is not known" }).click();
  await page.getByRole("textbox", { name: "Low" }).fill("200 h");
  await page.getByRole("textbox", { name: "High" }).fill("900 h");
  await page.getByRole("button", { name: "Apply" }).click();
  await page.getByText("200 h to 900 h · one value, not known").first().waitFor();
  expect(await textOf(page)).toMatch(/unknown: \{best: 400 h, range: 200 h to 900 h\}/);
});

test("a time to failure becomes an annual failure rate, and hours", async () => {
  await openThing(page, "components.etcd");
  const mttf = page.locator('[data-line="components.etcd.failures.breakdown.mttf"]');
  await mttf.hover();
  await page.getByRole("button", { name: "MTTF of breakdown: write it another way" }).click();
  await page.getByRole("menuitem", { name: "Annual failure rate 2190 %" }).click();
  await page.getByRole("button", { name: "Undo form of mttf of breakdown" }).waitFor();
  await expect.poll(() => fieldOf(page, "Annual failure rate of breakdown").inputValue()).toBe("2190 %");
  expect(await textOf(page)).toContain(
    "afr: {value: 2190 %, source: far too often on purpose (see the description), quality: guess}",
  );
  await page.getByRole("button", { name: "Undo form of mttf of breakdown" }).click();
  await mttf.waitFor();
  await mttf.hover();
  await page.getByRole("button", { name: "MTTF of breakdown: write it another way" }).click();
  await page.getByRole("menuitem", { name: "24000 min" }).click();
  await expect.poll(() => fieldOf(page, "MTTF of breakdown").inputValue()).toBe("24000 min");
});

test("a law takes the place of another, and is moved by its handles, each as one step", async () => {
  await openThing(page, "components.etcd");
  await page.locator('[data-line="components.etcd.failures.breakdown.recovery.fix.time"]').first().hover();
  await page.getByRole("button", { name: "Time of fix: how it varies", exact: true }).click();
  const form = page.getByRole("dialog", { name: "Time of fix: how it varies" });
  await form.getByRole("button", { name: /Law/ }).click();
  await page.getByRole("option", { name: /^Lognormal/ }).click();
  // An exponential law spreads as much as its mean: σ² = ln 2, and 95 % lie below 8 h · exp(1.645 σ − σ² / 2) = 22.25 h.
  await form.getByText("lognormal(mean 8 h, p95 22.25 h)").waitFor();
  await form.getByRole("slider", { name: "95 % are below" }).focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press("ArrowLeft");
  await expect
    .poll(() => form.getByRole("textbox", { name: "95 % are below" }).inputValue())
    .toMatch(/^1\d(\.\d+)? h$/);
  expect(await form.getByRole("textbox", { name: "Mean" }).inputValue()).toBe("8 h");

  const handle = (await form.getByRole("slider", { name: "Mean" }).boundingBox())!;
  await page.mouse.move(handle.x + 12, handle.y + 12);
  await page.mouse.down();
  await page.mouse.move(handle.x + 32, handle.y + 12, { steps: 4 });
  await page.mouse.up();
  const mean = await form.getByRole("textbox", { name: "Mean" }).inputValue();
  expect(Number.parseFloat(mean)).toBeGreaterThan(9);
  await form.getByRole("textbox", { name: "Mean" }).fill("6 h");
  await page.keyboard.press("Enter");
  await form.getByText(/^lognormal\(mean 6 h, p95 1\d/).waitFor();
  await page.keyboard.press("Escape");
  expect(await textOf(page)).toMatch(/fix: \{time: "lognormal\(mean 6 h, p95 [\d.]+ h\)", crew: technician\}/);
  const undo = page.getByRole("button", { name: "Undo change of time of fix" });
  await undo.click();
  expect(await textOf(page)).toContain(`mean ${mean}`);
  for (let step = 0; step < 5; step++) await undo.click();
  expect(await textOf(page)).toContain("fix: {time: exponential(mean 8 h), crew: technician}");
});

test("a law in braces has its form, and stays in braces", async () => {
  const braces = "{law: exponential, mean: 8 h}";
  await openFile(page, "braces.yaml", quorum.replace("exponential(mean 8 h)", braces));
  await openThing(page, "components.etcd");
  const time = page.locator('[data-line="components.etcd.failures.breakdown.recovery.fix.time"]').first();
  await expect.poll(() => time.getByRole("textbox").inputValue()).toBe("exponential(mean 8 h)");
  await time.hover();
  await page.getByRole("button", { name: "Time of fix: how it varies", exact: true }).click();
  const form = page.getByRole("dialog", { name: "Time of fix: how it varies" });
  await form.getByRole("textbox", { name: "Mean" }).fill("6 h");
  await page.keyboard.press("Enter");
  await form.getByRole("button", { name: /Law/ }).click();
  await page.getByRole("option", { name: /^Gamma/ }).click();
  await form.getByText("gamma(mean 6 h, shape 1)").waitFor();
  await page.keyboard.press("Escape");
  expect(await textOf(page)).toContain("{law: gamma, mean: 6 h, shape: 1}");
});

test("a recovery is a strip of phases, which are added, moved, given to a crew and removed", async () => {
  await openThing(page, "components.etcd");
  const strip = page.getByRole("group", { name: "Phases of Recovery of breakdown" });
  await strip.getByRole("button", { name: "Add a phase" }).click();
  await page.getByRole("menuitem", { name: /^Detect/ }).click();
  await strip.getByRole("button", { name: "Detect: 1 h" }).focus();
  await page.keyboard.press("Alt+ArrowDown");
  await strip.getByRole("button", { name: "Respond: 1 h" }).click();
  const form = page.getByRole("dialog", { name: "Respond" });
  await form.getByRole("textbox", { name: "Takes" }).fill("2 h to 4 h");
  await page.keyboard.press("Enter");
  await form.getByRole("button", { name: /Done by/ }).click();
  await page.getByRole("option", { name: "technician" }).click();
  await form.getByText("2 h to 4 h").waitFor();
  await page.keyboard.press("Escape");
  // The mean of the lognormal law with these ends is 2.9 h.
  await strip.getByRole("button", { name: "Respond: mean 2.89 h (2 h to 4 h), by technician" }).waitFor();
  expect(await textOf(page)).toMatch(/respond:\s+\{?\s*time: 2 h to 4 h,?\s+crew: technician/);
  await strip.getByRole("button", { name: /^Fix/ }).click();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await page.getByRole("button", { name: "Undo removal of fix of recovery" }).waitFor();
  expect(await textOf(page)).not.toContain("fix:");
});

test("few choices stand below each other with their meanings, also where it is not known which holds", async () => {
  const changed = quorum
    .replace("cause: hardware", "cause: hardware\n        clock: operating")
    .replace("need: 2", "need: {unknown: {choice: {1: 0.25, 2: 0.75}}}");
  await openFile(page, "choices.yaml", changed);
  await done(page);
  await openThing(page, "components.etcd");
  const clock = page.getByRole("radiogroup", { name: "Clock of breakdown" });
  expect(await clock.getByRole("radio", { name: "operating: stands still while the entity does" }).isChecked()).toBe(
    true,
  );
  await clock.getByText("calendar").click();
  await page.getByRole("button", { name: "Undo change of clock of breakdown" }).waitFor();
  expect(await textOf(page)).toContain("clock: calendar");
  const need = page.getByRole("radiogroup", { name: /need.*, not known$/i }).first();
  await need.getByText("2: in 75 of 100 worlds").click();
  await page.getByRole("button", { name: "Undo change of need of quorum" }).waitFor();
  expect(await textOf(page)).toContain("quorum: {of: etcd, need: 2}");
});

test("a field is made a key input, and stands first", async () => {
  await openThing(page, "groups.quorum");
  await page.locator('[data-line="groups.quorum.need"]').hover();
  await page.getByRole("button", { name: "More about Need" }).click();
  await page.getByRole("menuitem", { name: "Make it a key input" }).click();
  await expect.poll(() => page.locator(".key-line .label").first().innerText()).toBe("quorum › need");
  expect(await textOf(page)).toMatch(/keyInputs:\s+(- |\[)groups\.quorum\.need/);
  await page.locator(".key-line").first().hover();
  await page
    .locator(".key-line")
    .first()
    .getByRole("button", { name: /^More about/ })
    .click();
  await page.getByRole("menuitem", { name: "No longer a key input" }).click();
  await expect.poll(() => page.locator(".key-line .label").first().innerText()).toBe("fix › time");
  expect(await textOf(page)).not.toContain("keyInputs");
});

test("fields are found by their words, and guesses on their own", async () => {
  const search = page.getByRole("searchbox", { name: "Find a field" });
  // A dialog that closes gives the focus back when it has gone.
  await expect
    .poll(async () => {
      await page.keyboard.press("Control+f");
      return isFocused(search);
    })
    .toBe(true);
  await page.keyboard.type("crew tech");
  await expect.poll(() => page.locator(".line.field .label").allInnerTexts()).toContain("Crew");
  await search.fill("");
  await page.getByRole("button", { name: "Guesses", exact: true }).click();
  await expect.poll(() => page.locator(".line.field").count()).toBeGreaterThan(1);
  await expect.poll(() => page.locator('[data-line="groups.quorum"]').count()).toBe(0);
});
