/** The form of hours of the week, in a real Chromium. */
import type { Locator, Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import { openThing, textOf } from "../support/outline-page.ts";
import { officeHours } from "../support/quorum.ts";
import { openFile, useWindows } from "../support/window.ts";

const windows = useWindows();
let page: Page;

describe("hours of the week", () => {
  const grid = (): Locator => page.getByRole("grid", { name: "Hours of the week" });
  const field = (): Locator => page.getByRole("textbox", { name: "Hours of technician", exact: true });
  const undo = (): Locator => page.getByRole("button", { name: "Undo change of hours of technician" });

  async function middle(cell: string): Promise<readonly [number, number]> {
    const box = (await grid().getByRole("gridcell", { name: cell }).boundingBox())!;
    return [box.x + box.width / 2, box.y + box.height / 2];
  }

  async function drag(from: string, to: string): Promise<void> {
    await page.mouse.move(...(await middle(from)));
    await page.mouse.down();
    await page.mouse.move(...(await middle(to)), { steps: 5 });
  }

  beforeEach(async () => {
    page = await windows.open();
    await openFile(page, "hours.yaml", officeHours);
    await openThing(page, "crews.technician");
    await page.getByRole("button", { name: "Hours of technician: week" }).click();
    await grid().waitFor();
  });

  test("are painted by dragging, each stroke as one step", async () => {
    const form = page.getByRole("dialog", { name: "Hours of technician: week" });
    await form.getByText("42.5 of the 168 hours of a week: Mon-Fri 09:00-17:30").waitFor();
    expect(await grid().getByRole("gridcell", { name: "Fri 17:00, in part" }).getAttribute("aria-selected")).toBe(
      "false",
    );

    const first = await middle("Mon 12:00");
    await drag("Sat 10:00", "Sun 13:00");
    await form.getByText("50.5 of the 168 hours of a week: Mon-Fri 09:00-17:30, Sat-Sun 10:00-14:00").waitFor();
    expect(await page.locator(".edited-dot").count()).toBe(0);
    await page.mouse.up();
    await page.locator(".edited-dot").waitFor();
    await drag("Mon 12:00", "Fri 12:00");
    await page.mouse.up();
    await form.getByText(/^45.5 of .*: Mon-Fri 09:00-12:00, Mon-Fri 13:00-17:30, Sat-Sun 10:00-14:00$/).waitFor();
    expect(await middle("Mon 12:00")).toEqual(first);
    await drag("Tue 2:00", "Tue 4:00");
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await form.getByText(/^45.5 of the 168/).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => field().inputValue()).toBe("Mon-Fri 09:00-12:00, Mon-Fri 13:00-17:30, Sat-Sun 10:00-14:00");
    expect((await textOf(page)).replaceAll(/\s+/g, " ")).toMatch(
      /hours: \[ ?Mon-Fri 09:00-12:00, Mon-Fri 13:00-17:30, Sat-Sun 10:00-14:00 ?\]/,
    );

    await undo().click();
    await expect.poll(() => field().inputValue()).toBe("Mon-Fri 09:00-17:30, Sat-Sun 10:00-14:00");
    await undo().click();
    await expect.poll(() => page.locator(".edited-dot").count()).toBe(0);
    expect(await textOf(page)).toContain("hours: Mon-Fri 09:00-17:30}");
  });

  test("are painted by keys, and one at least stays", async () => {
    const form = page.getByRole("dialog", { name: "Hours of technician: week" });
    await grid().getByRole("gridcell", { name: "Mon 9:00" }).focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Space");
    await form.getByText(/^43.5 of .*: Mon 08:00-17:30, Tue-Fri 09:00-17:30$/).waitFor();
    await page.keyboard.down("Shift");
    for (let press = 0; press < 4; press++) await page.keyboard.press("ArrowDown");
    await page.keyboard.up("Shift");
    await form.getByText(/^47.5 of .*: Mon-Fri 08:00-17:30$/).waitFor();
    await undo().waitFor();

    const first = await middle("Mon 12:00");
    await drag("Mon 8:00", "Fri 17:00, in part");
    await page.mouse.up();
    await form.getByText("One hour at least is needed: the file keeps what it had.").waitFor();
    expect(await middle("Mon 12:00")).toEqual(first);
    await page.keyboard.press("Escape");
    expect(await textOf(page)).toContain("hours: Mon-Fri 08:00-17:30}");
    await undo().click();
    await expect.poll(() => field().inputValue()).toBe("Mon 08:00-17:30, Tue-Fri 09:00-17:30");
  });

  test("are typed, day by day", async () => {
    const form = page.getByRole("dialog", { name: "Hours of technician: week" });
    const friday = form.getByRole("textbox", { name: "Hours of Fri" });
    expect(await friday.inputValue()).toBe("09:00-17:30");
    await friday.fill("9-12");
    await page.keyboard.press("Enter");
    await form.getByText("37 of the 168 hours of a week: Mon-Thu 09:00-17:30, Fri 09:00-12:00").waitFor();
    expect(await friday.inputValue()).toBe("09:00-12:00");
    await form.getByRole("textbox", { name: "Hours of Sat" }).fill("22-6");
    await page.keyboard.press("Enter");
    await form.getByText("what follows midnight stands on the next day").waitFor();
    await form.getByRole("textbox", { name: "Hours of Sat" }).fill("22-24");
    await page.keyboard.press("Tab");
    await form.getByText(/^39 of the 168/).waitFor();
    await page.keyboard.press("Escape");
    expect((await textOf(page)).replaceAll(/\s+/g, " ")).toMatch(
      /Mon-Thu 09:00-17:30, Fri 09:00-12:00, Sat 22:00-24:00/,
    );
    await undo().click();
    await expect.poll(() => field().inputValue()).toBe("Mon-Thu 09:00-17:30, Fri 09:00-12:00");
  });
});
