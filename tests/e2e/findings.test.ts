/** What can be done about a finding, and what is behind it. */
import { expect, test } from "vitest";
import { quorum } from "../support/quorum.ts";
import { readRepositoryFile } from "../support/run-scenario.ts";
import { done, editText, openFile, useWindows } from "../support/window.ts";

const windows = useWindows();

const one = readRepositoryFile("renderer/gallery/templates/one-system.yaml");

/** Two options that are the same but for chance. */
const tie = `${quorum.slice(0, quorum.indexOf("options:"))}options:
  a: {title: One name}
  b:
    title: Another name
    components:
      etcd:
        failures:
          breakdown: null
          collapse: {cause: hardware, mttf: 400 h, recovery: {fix: {time: exponential(mean 8 h), crew: technician}}}
run: {replications: 64}
`;

test("a difference below the file's margin does not matter", async () => {
  const page = await windows.open();
  await openFile(page, "margin.yaml", `${quorum}\nmargin: 2 d\n`);
  await done(page);
  expect(await page.locator(".verdict-words").innerText()).toMatch(/^No difference that matters: .* smaller than 2.d/);
});

test("what cannot be told goes on from there to what would settle it", async () => {
  const page = await windows.open();
  await openFile(page, "tie.yaml", tie);
  await done(page);
  expect(await page.locator(".verdict-words").innerText()).toContain("Cannot tell");
  await page
    .locator(".verdict-buttons")
    .getByRole("button", { name: /^(Continue|Raise the limit) to [\d,]+ histories \(/ })
    .click();
  await expect.poll(() => page.locator(".run-count").innerText()).toMatch(/ of at most (1|2)\d\d histories$/);
  await done(page);
});

test("names of options are whole words, and 3-year is not torn apart", async () => {
  const page = await windows.open();
  const options = "options: {e: {crews: {technician: {count: unlimited}}}, two: {title: '2'}}\n";
  await openFile(page, "short.yaml", quorum.slice(0, quorum.indexOf("options:")) + options);
  await done(page);
  const words = page.locator(".verdict-words");
  expect(await words.innerText()).toMatch(/^e is down [\d.]+.h less per year than 2 \(95.%: .* 1-year histories/);
  expect(await words.locator("svg").count()).toBe(2);
  await expect
    .poll(async () => {
      const lines: number[] = [];
      for (let width = 700; width < 1100; width += 40) {
        await page.setViewportSize({ width, height: 800 });
        lines.push(await words.locator(".unbroken").evaluate((piece) => piece.getClientRects().length));
      }
      return Math.max(...lines);
    })
    .toBe(1);
  await page.context().close();
});

test("one option gets another beside it, and two that are the same show what differs", async () => {
  const page = await windows.open();
  await openFile(page, "one.yaml", one);
  await done(page);
  await page.getByRole("button", { name: "Add an option to compare" }).click();
  await page.locator(".verdict-words").getByText("have the same outages in every history").waitFor();
  await page.getByRole("button", { name: "Show what differs" }).click();
  await expect.poll(() => page.getByRole("radio", { name: "Side by side" }).isChecked()).toBe(true);
  await page.getByRole("button", { name: /^Undo adding of an option/ }).click();
  await page.getByRole("button", { name: "Add an option to compare" }).waitFor();
});

test("a broken file says how many edits ago its answer was", async () => {
  const page = await windows.openDone(quorum);
  await editText(page, "need: 2", "need: 9");
  const words = (): Promise<string> => page.getByRole("alert").innerText();
  await expect.poll(words).toContain("Below: the answer for the last version that worked (1 edit ago).");
});

test("a run is run again with a new seed, or further, from a menu", async () => {
  const page = await windows.openDone(quorum);
  const bar = page.getByRole("contentinfo", { name: "Run" });
  await expect.poll(() => bar.innerText()).toMatch(/Limit reached\s.*512 of at most 512 histories\s.*±1\.\d.h/s);
  const progress = bar.getByRole("progressbar");
  await expect.poll(() => progress.getAttribute("aria-valuetext")).toBe("512 of at most 512");
  await bar.getByRole("button", { name: "Ways to run again" }).click();
  await page.getByRole("menuitem", { name: "A new seed" }).click();
  await expect.poll(() => page.locator(".rests-on").innerText()).toContain("Seed 2, 512 histories");
  await done(page);
  await bar.getByRole("button", { name: "Ways to run again" }).click();
  await page.getByRole("menuitem", { name: "Double the limit" }).click();
  await expect.poll(() => page.locator(".rests-on").innerText()).toContain("Seed 2, 1,024 histories");
});

test("a cause is told by how it works, how often it strikes, and what feeds it, and is copied", async () => {
  const page = await windows.openDone(quorum, { permissions: ["clipboard-read", "clipboard-write"] });
  await page.locator("#card-causes .marks").focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary", { name: "Explanation" });
  await panel.getByText(/Events that take something down: [\d.]+ a year.*, in the first 24 histories/).waitFor();
  await panel.getByText("A part of a machine breaks").waitFor();
  expect(await panel.getByRole("heading", { level: 2 }).innerText()).toMatch(
    / is down 11.h a year by hardware, of 11.h/,
  );
  await panel.getByRole("button", { name: "Copy as text" }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Any number of technicians is down .*\nhardware: A part of a machine breaks/);
  expect(copied).toMatch(/\netcd \(3\): .*\nHistory \d+: /);
  await panel.getByRole("button", { name: "components.etcd.failures.breakdown" }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest(".scenario-zone") !== null)).toBe(true);
});

test("a pin says what was found, that another seed is not paired, and is restored in one step", async () => {
  const page = await windows.openDone(quorum);
  await page.keyboard.press("Control+d");
  const pin = page.locator(".pin");
  await expect
    .poll(() => pin.innerText())
    .toMatch(/Any number of technicians 10\.9.h less \(9\.6 to 12\.3\), seed 1, file /);
  await page.getByRole("textbox", { name: "Seed" }).fill("7");
  await page.keyboard.press("Enter");
  await expect.poll(() => pin.innerText()).toContain("The same file, other seed");
  await editText(page, "mean 8 h", "mean 2 h");
  await expect.poll(() => pin.innerText()).toContain("Not paired: other seed");
  await page.getByRole("button", { name: "Restore" }).click();
  await expect.poll(() => pin.innerText()).toContain("The same file");
  await page.getByRole("button", { name: "Undo return to Result 1" }).click();
  await expect.poll(() => pin.innerText()).toContain("Not paired");
});

test("histories that threads died of are left out, and why is told", async () => {
  const page = await windows.open();
  await page.context().route(/\/trial-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    // Before the thread's own listener, which hears nothing of it.
    const dies = `addEventListener("message", (event) => {
      if (event.data.kind !== "batch" || event.data.first < 64) return;
      event.stopImmediatePropagation();
      throw new Error("the thread broke");
    });`;
    await route.fulfill({ response, body: `${dies}\n${await response.text()}` });
  });
  await openFile(page, "mine.yaml", quorum);
  await done(page);
  await expect
    .poll(() => page.locator(".verdict-words").innerText())
    .toMatch(/ \d+ histories could not be computed and are left out\.$/);
  await page.getByRole("button", { name: "Details" }).click();
  const notice = page.getByRole("alert").filter({ hasText: "Histories were lost." });
  expect(await notice.innerText()).toContain("the thread broke");
  await page.context().close();
  windows.complaints.splice(0);
});
