/** A scenario of a megabyte, with thousands of classes and parts, in a real Chromium. Made for the test. */
import { expect, test } from "vitest";
import { largeScenario, shapes } from "../../scripts/large-scenario.mjs";
import { openFile, useWindows } from "../support/window.ts";

/** As long and as many-sided as the largest that is known of, with few things to simulate. */
const text = largeScenario({ ...shapes.classes, hosts: 100, tools: 2000 });

const windows = useWindows();

interface Kept {
  readonly messages: [kind: string, characters: number][];
  hints: string[];
}

/** In the page, before anything of it: what workers tell it, and which hints the outline gives. */
function watch(): void {
  const kept: Kept = { messages: [], hints: [] };
  Object.assign(window, { kept });
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      this.addEventListener("message", ({ data }: MessageEvent<{ kind: string }>) => {
        kept.messages.push([data.kind, JSON.stringify(data).length]);
      });
    }
  };
  new MutationObserver(() => {
    const hint = document.querySelector(".outline-hint")?.textContent;
    if (hint !== undefined && hint !== null && kept.hints.at(-1) !== hint) kept.hints.push(hint);
  }).observe(document, { subtree: true, childList: true });
}

test(
  "a megabyte of YAML is read, answered, searched, edited and refused within limits",
  { timeout: 90_000 },
  async () => {
    expect(text.length).toBeGreaterThan(1_000_000);
    const page = await windows.open();
    await page.addInitScript(watch);
    await page.reload();
    await openFile(page, "large.yaml", text);
    const kept = () => page.evaluate(() => (window as unknown as { kept: Kept }).kept);

    await page.locator(".outline .line").first().waitFor();
    // Read in slices: there was a moment to say so.
    expect((await kept()).hints).toContain("Reading a long text.");
    expect(await page.locator(".outline .line").count()).toBeLessThan(100);

    await page.locator(".rests-on").waitFor({ timeout: 30_000 });
    await page.getByRole("button", { name: "Stop" }).click();
    await page.locator(".run-state.stopped").waitFor({ timeout: 30_000 });
    await page.locator("#card-numbers").scrollIntoViewIfNeeded();
    const numbers = page.locator("#card-numbers");
    await numbers
      .getByText("Classes of tools 1 to 20 of 2,000 and parts 1 to 20 of 501, those that lose most first.")
      .waitFor();
    const firstRows = await numbers.locator("tbody th[scope='row']").allInnerTexts();
    await numbers.getByRole("button", { name: "The next" }).click();
    await numbers.getByText("Classes of tools 21 to 70 of 2,000 and parts 21 to 70 of 501").waitFor();
    const nextTeams = (await numbers.locator("tbody th[scope='row']").allInnerTexts()).filter(
      (row) => row.startsWith("team") && row.endsWith(")"),
    );
    expect(nextTeams).toHaveLength(50);
    expect(nextTeams.filter((row) => firstRows.includes(row))).toEqual([]);
    await numbers.getByRole("searchbox", { name: "Find a number" }).fill("team1234");
    await numbers.getByRole("rowheader", { name: /^team1234 \(/ }).waitFor();
    await numbers.getByRole("searchbox", { name: "Find a number" }).fill("");
    await numbers.getByText("Classes of tools 21 to 70 of 2,000").waitFor();
    await numbers.getByRole("button", { name: "Those before" }).click();
    await numbers.getByText("Classes of tools 1 to 20 of 2,000").waitFor();
    const looks = (await kept()).messages.filter(([kind]) => kind === "look" || kind === "ended");
    expect(looks.length).toBeGreaterThan(0);
    for (const [, characters] of looks) expect(characters).toBeLessThanOrEqual(200_000);
    const elements = await page.evaluate(() =>
      [...document.querySelectorAll(".picture svg")].map((svg) => svg.querySelectorAll("*").length),
    );
    expect(elements.length).toBeGreaterThan(3);
    for (const count of elements) expect(count).toBeLessThanOrEqual(1500);
    expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThan(6000);

    await page.getByRole("button", { name: "Worst history" }).click();
    const panel = page.getByRole("complementary", { name: "Explanation" });
    await page.locator("#card-timeline").waitFor({ state: "attached", timeout: 30_000 });
    await page.locator("#card-timeline").scrollIntoViewIfNeeded();
    await page.getByText(/[\d,]+ events begin too close to each other: zoom in to see each/).waitFor();
    await page.locator("#card-timeline .marks").focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await panel.getByRole("heading", { level: 2, name: /^(One event|\d+ events) of history \d+ on / }).waitFor();
    const told = (await kept()).messages.filter(([kind]) => ["explained", "seen", "events"].includes(kind));
    expect(told.map(([kind]) => kind)).toEqual(["explained", "seen", "seen", "events"]);
    for (const [, characters] of told) expect(characters).toBeLessThanOrEqual(200_000);
    await page.getByRole("button", { name: "Close", exact: true }).click();

    const search = page.getByRole("searchbox", { name: "Find a field" });
    await search.fill("team1999 weight");
    const found = page.getByRole("textbox", { name: /weight.*team1999/i });
    await found.waitFor();
    // Undone before the outline has read what was done.
    await found.fill("78");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Undo change/ }).click();
    await expect.poll(() => found.inputValue()).toBe("99");
    await found.fill("77");
    await page.keyboard.press("Enter");
    await search.fill("");
    await page.getByRole("tab", { name: "Text" }).click();
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+f");
    await page.keyboard.type("value: 77,");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".cm-content").innerText()).toContain("weight: {value: 77,");
    await page.keyboard.press("Escape");

    // On a slow machine runs do not follow edits by themselves any more.
    const live = page.getByRole("switch", { name: "Live" });
    if (!(await live.isChecked())) await page.locator(".live").click();
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Control+f");
    await page.keyboard.type("run: {seed: 1");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type(", replications: 65536");
    await page
      .getByText(/^65,536 histories would take more than 2 GiB of memory: at most [\d,]+ fit\. Ask for fewer/)
      .waitFor({ timeout: 30_000 });
    expect(windows.complaints).toEqual([]);
  },
);
