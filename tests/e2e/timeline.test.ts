/** The timeline by fingers, and its events one by one. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { quorum } from "../support/quorum.ts";
import { useWindows } from "../support/window.ts";

const windows = useWindows();

async function openWorst(hasTouch = false): Promise<Page> {
  const page = await windows.openDone(quorum, { hasTouch });
  await page.getByRole("button", { name: "Worst history" }).click();
  await page.locator("#card-timeline .marks").evaluate((marks) => marks.scrollIntoView({ block: "center" }));
  return page;
}

test("an event is told by itself, and leads back to its history", async () => {
  const page = await openWorst();
  const panel = page.getByRole("complementary", { name: "Explanation" });
  await page.locator("#card-timeline .marks").focus();
  await page.keyboard.press("End");
  const label = (await page.locator("#card-timeline .read-out").innerText()).trim();
  await page.keyboard.press("Enter");
  await panel.getByRole("heading", { level: 2, name: /^(One event|\d+ events) of history \d+ on / }).waitFor();
  expect(await panel.locator(".explain-details").first().innerText()).toMatch(
    /^Charged .*, \d+\s% of what this history loses\./,
  );
  // What the mark says that it is, or most of it.
  const name = /(etcd|member)[^,]*: [^,]+ on |most of it (.+)$/.exec(label);
  expect(name, label).not.toBeNull();
  const stories = /^(\d+) events/.test(label) ? Number.parseInt(label, 10) : 1;
  await expect.poll(() => panel.locator(".story").count()).toBe(stories);
  expect(await panel.getByRole("navigation", { name: "Way here" }).innerText()).toMatch(/Worst history.*event/is);
  expect(await page.locator("#card-timeline").isVisible()).toBe(true);
  await panel.getByRole("button", { name: "The whole history" }).click();
  await expect.poll(() => panel.locator(".story").count()).toBeGreaterThan(stories);
});

test("a history is chosen by its number", async () => {
  const page = await openWorst();
  const panel = page.getByRole("complementary", { name: "Explanation" });
  const field = panel.getByRole("spinbutton", { name: "History" });
  await field.fill("7");
  await field.press("Enter");
  await expect.poll(() => panel.getByRole("heading", { level: 2 }).innerText()).toMatch(/history 7:/);
});

test("two fingers that move apart zoom in between them, and one moves what is shown", async () => {
  const page = await openWorst(true);
  const part = page.locator("#card-timeline").getByRole("slider", { name: "Part of the history that is shown" });
  const words = (): Promise<string | null> => part.getAttribute("aria-valuetext");
  const middle = async (): Promise<number> => Number(await part.getAttribute("aria-valuenow"));
  const box = (await page.locator("#card-timeline .marks").boundingBox())!;
  const devtools = await page.context().newCDPSession(page);
  const touch = async (type: string, xs: readonly number[]): Promise<void> => {
    const touchPoints = xs.map((x, id) => ({ x: box.x + x, y: box.y + 60, id }));
    await devtools.send("Input.dispatchTouchEvent", { type: type as "touchStart", touchPoints });
  };
  expect(await words()).toBe("all of it");
  await touch("touchStart", [250]);
  await touch("touchStart", [250, 310]);
  for (const px of [10, 20, 30, 40, 50, 60]) await touch("touchMove", [250 - px, 310 + px]);
  await expect.poll(words).toMatch(/^day \d+ /);
  await touch("touchEnd", []);
  // It was a pinch, no tap: the whole history is told still.
  expect(await page.locator(".explain nav").innerText()).not.toContain("vent");
  const before = await middle();
  await touch("touchStart", [300]);
  for (const px of [10, 30, 60, 90]) await touch("touchMove", [300 - px]);
  await touch("touchEnd", []);
  await expect.poll(middle).toBeGreaterThan(before);
});

test("its small whole stands below its plot: a moment has one place in both", async () => {
  const page = await openWorst();
  const svg = (await page.locator("#card-timeline .picture > svg").boundingBox())!;
  const [left, right] = await page.locator("#card-timeline .picture > svg").evaluate((element) => {
    // The axis is the line under the lanes, the longest there is.
    const lines = [...element.querySelectorAll("line")].map((line) => [
      Number(line.getAttribute("x1")),
      Number(line.getAttribute("x2")),
    ]);
    return lines.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))[0];
  });
  const map = (await page.locator("#card-timeline .time-map-picture").boundingBox())!;
  expect(Math.abs(map.x - svg.x - left)).toBeLessThan(0.6);
  expect(Math.abs(map.x + map.width - svg.x - right)).toBeLessThan(0.6);
});
