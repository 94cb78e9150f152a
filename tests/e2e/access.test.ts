/** Every screen passes axe, in both looks. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { lineOf, openThing } from "../support/outline-page.ts";
import { officeHours, quorum, shortQuorum, unsureLaw } from "../support/quorum.ts";
import { readRepositoryFile } from "../support/run-scenario.ts";
import { done, draftsIn, editText, openFile, useWindows } from "../support/window.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const windows = useWindows();

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: { run: () => Promise<{ violations: readonly Violation[] }> } };
    return (await run.run()).violations;
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`),
  );
}

test("with forced colours the charts are the system's, and pass too", async () => {
  const page = await windows.open({ forcedColors: "active", colorScheme: "dark" });
  await page.locator(".gallery").waitFor();
  await openFile(page, "mine.yaml", quorum);
  await done(page);
  await page.locator("#card-availability .picture svg").waitFor();
  const colours = await page.evaluate(() => {
    const colourOf = (element: Element, name: "fill" | "color"): string => getComputedStyle(element)[name];
    const texts = [...document.querySelectorAll(".picture svg text")].map((text) => colourOf(text, "fill"));
    return { texts: [...new Set(texts)], page: colourOf(document.body, "color") };
  });
  expect(colours.texts).toContain(colours.page);
  expect(colours.texts.filter((text) => text !== colours.page && text !== "rgb(0, 0, 0)")).toEqual([]);
  const own = await page.locator('.picture svg [fill="#2f8af4"], .picture svg [fill="#0140b8"]').count();
  expect(own).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.locator("#card-availability").getByRole("button", { name: "Export" }).click();
  await page.locator(".export-preview img").waitFor();
  const chosen = await page
    .locator(".choice-one[data-selected], .check[data-selected] .box, .button.primary")
    .evaluateAll((all) =>
      all.map((one) => {
        const { backgroundColor, color } = getComputedStyle(one);
        return { backgroundColor, color, page: getComputedStyle(document.body).backgroundColor };
      }),
    );
  expect(chosen.length).toBeGreaterThanOrEqual(6);
  for (const { backgroundColor, color, page: ground } of chosen) {
    expect(backgroundColor).not.toBe(ground);
    expect(color).not.toBe(backgroundColor);
  }
  expect(await violations(page)).toEqual([]);
});

describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
  test("hours of the week", async () => {
    const page = await windows.open({ colorScheme });
    await openFile(page, "hours.yaml", officeHours);
    await page.locator('[data-line="crews.technician"] .disclosure').click();
    await page.getByRole("button", { name: "Hours of technician: week" }).click();
    await page.getByRole("gridcell", { name: "Mon 9:00" }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await violations(page)).toEqual([]);
  });

  test("where a number comes from, a slider, and a law whose parameters are not known", async () => {
    const page = await windows.open({ colorScheme });
    await openFile(page, "law.yaml", unsureLaw);
    await openThing(page, "components.etcd");
    const mttf = lineOf(page, "components.etcd.failures.breakdown.mttf");
    await mttf.getByRole("button", { name: /^guess: / }).click();
    await page.getByRole("textbox", { name: "Link" }).fill("example.org");
    await page.keyboard.press("Enter");
    await page.getByText(/expected the address of a page/).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await mttf.hover();
    await mttf.getByRole("button", { name: "MTTF of breakdown: slider" }).click();
    await page.getByRole("slider", { name: "MTTF of breakdown" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Time of fix: its parameters" }).click();
    await page.getByRole("textbox", { name: "Median" }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test("a pinned result beside an edit, an option's outline, an export, a history and what a cause costs", async () => {
    const page = await windows.openDone(shortQuorum, { colorScheme });
    await page.locator(".verdict").getByRole("button", { name: "Pin this result" }).click();
    await editText(page, "mean 8 h", "mean 4 h");
    await page.getByRole("tab", { name: "Outline" }).click();
    await page.locator(".ghost-sample").first().waitFor();
    await done(page);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("radio", { name: "Side by side" }).click();
    expect(await violations(page)).toEqual([]);
    await page.locator("#card-availability").getByRole("button", { name: "Export" }).click();
    await page.locator(".export-preview img").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Median history" }).click();
    await page.locator(".story").first().waitFor();
    await page.locator("#card-timeline .picture svg").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator("#card-causes .marks").focus();
    await page.keyboard.press("Enter");
    await page.locator(".entity-bars").waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test("one option, many options, a run at work, unsaved changes of last time", async () => {
    const page = await windows.open({ colorScheme });
    await openFile(page, "one.yaml", readRepositoryFile("scenarios/single-component.yaml"));
    await done(page);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: /^Precision: / }).click();
    await page.getByRole("button", { name: "Run until then" }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Cancel" }).click();
    const four = quorum.replace("options:", "options:\n  two: {title: Two}\n  three: {title: Three}");
    await openFile(page, "four.yaml", four);
    await done(page);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("textbox", { name: "Title" }).fill("Another title");
    await page.keyboard.press("Enter");
    await page.locator(".edited-dot").waitFor();
    // A draft is kept a second after the edit.
    await expect.poll(() => draftsIn(page)).toEqual([expect.stringContaining("Another title")]);
    const again = await page.context().newPage();
    // What a page has in hand is offered once it is gone.
    await page.close({ runBeforeUnload: false });
    await again.goto(windows.address);
    await again.getByRole("region", { name: "Recovery" }).waitFor();
    expect(await violations(again)).toEqual([]);
    await openFile(again, "long.yaml", readRepositoryFile("scenarios/toolforge.yaml"));
    await again.locator(".verdict-words").waitFor();
    await again.locator(".run-state").getByText("Sharpening").waitFor();
    expect(await violations(again)).toEqual([]);
  });

  test("gallery, answer, outline, text, explanation, a chart's table, commands, problems", async () => {
    const page = await windows.open({ colorScheme });
    await page.locator(".gallery").waitFor();
    expect(await violations(page)).toEqual([]);

    await openFile(page, "mine.yaml", quorum);
    await done(page);
    expect(await violations(page)).toEqual([]);

    await page.locator('[data-line="components.etcd"] .disclosure').click();
    await page.getByRole("tab", { name: "Outline" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator('[data-line="components.etcd.failures.breakdown.recovery.fix.time"]').first().hover();
    await page.getByRole("button", { name: "Time of fix: how it varies", exact: true }).click();
    await page.getByRole("slider", { name: "Mean" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^Fix: / }).click();
    await page.getByRole("dialog", { name: "Fix" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("radio", { name: "One technician" }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("tab", { name: "Text" }).click();
    await page.locator(".cm-content").waitFor();
    expect(await violations(page)).toEqual([]);

    await page.getByRole("button", { name: "Worst history" }).click();
    await page.locator(".story").first().waitFor();
    await page.getByRole("button", { name: "Table" }).first().click();
    expect(await violations(page)).toEqual([]);

    await page.keyboard.press("Control+k");
    await page.locator(".palette").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");

    await openFile(page, "bad.yaml", quorum.replace("need: 2", "need: 9"));
    await page.locator(".blocked").waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
