/** Finding one's way through the answer: the row of its parts, its cards side by side, one moment in all of them. */
import { expect, test } from "vitest";
import { readRepositoryFile } from "../support/run-scenario.ts";
import { idOfFocused, openFile, useWindows } from "../support/window.ts";

const windows = useWindows();

const cluster = readRepositoryFile("renderer/gallery/templates/kubernetes.yaml");

async function openCluster(width = 1440, height = 900) {
  const page = await windows.openDone(cluster, { viewport: { width, height } });
  await page.locator("#card-losses .picture").waitFor();
  return page;
}

test("the row of parts comes with scrolling, says where one is, and leads on by pointer and by keys", async () => {
  const page = await openCluster();
  const row = page.getByRole("navigation", { name: "Parts of the answer" });
  const shown = (): Promise<string> => row.locator("ul").evaluate((list) => getComputedStyle(list).opacity);
  const current = row.locator("[aria-current='true']");
  expect(await shown()).toBe("0");
  expect(await row.getByRole("button").allInnerTexts()).toEqual([
    "Answer",
    "Availability",
    "Causes",
    "Headroom",
    "Losses",
    "Blast radius",
    "Numbers",
  ]);
  expect(await current.innerText()).toBe("Answer");
  await page.locator("#card-headroom").evaluate((card) => card.scrollIntoView());
  await expect.poll(shown).toBe("1");
  await expect.poll(() => current.innerText()).toBe("Headroom");
  // It sticks to the upper edge, and what it leads to is not under it.
  const bar = (await row.locator("ul").boundingBox())!;
  const answer = (await page.locator("main.answer").boundingBox())!;
  expect(Math.abs(bar.y - answer.y)).toBeLessThan(1);
  await row.getByRole("button", { name: "Numbers" }).click();
  await expect.poll(() => current.innerText()).toBe("Numbers");
  expect(await idOfFocused(page)).toBe("card-numbers");
  expect((await page.locator("#card-numbers").boundingBox())!.y).toBeGreaterThanOrEqual(bar.y + bar.height);
  await row.getByRole("button", { name: "Losses" }).focus();
  await page.keyboard.press("Enter");
  // Beside others it is the one with the focus that is read.
  await expect.poll(() => current.innerText()).toBe("Losses");
  await row.getByRole("button", { name: "Answer" }).click();
  await expect.poll(shown).toBe("0");
  // At the top it is reached, and shown, by keys.
  await row.getByRole("button", { name: "Answer" }).focus();
  await expect.poll(shown).toBe("1");
  await page.keyboard.press("Alt+3");
  await expect.poll(() => idOfFocused(page)).toBe("card-headroom");
});

test("where the window is high, the row stands above the answer from the start", async () => {
  const page = await openCluster(1920, 1200);
  const row = page.getByRole("navigation", { name: "Parts of the answer" }).locator("ul");
  await expect.poll(() => row.evaluate((list) => getComputedStyle(list).opacity)).toBe("1");
  const bar = (await row.boundingBox())!;
  const verdict = (await page.locator(".verdict").boundingBox())!;
  expect(verdict.y).toBeGreaterThanOrEqual(bar.y + bar.height);
});

test.each([
  [1440, 900],
  [1920, 1080],
  [3840, 2160],
])("the last row of cards has no hole at %i × %i", async (width, height) => {
  const page = await openCluster(width, height);
  const hole = (): Promise<number> =>
    page.locator(".cards").evaluate((cards) => {
      const boxes = [...cards.querySelectorAll(".card:not(.nothing)")].map((card) => card.getBoundingClientRect());
      const last = cards.querySelector("#card-blast")!.getBoundingClientRect();
      const row = boxes.filter(({ top }) => Math.abs(top - last.top) < 1);
      return Math.abs(Math.max(...row.map(({ right }) => right)) - cards.getBoundingClientRect().right);
    });
  await expect.poll(hole).toBeLessThan(1);
});

test("the moment that is pointed at in one card is shown, and told, in all with an axis of time", async () => {
  const page = await openCluster(1440, 1600);
  const marks = page.locator("#card-headroom .marks");
  await marks.scrollIntoViewIfNeeded();
  await marks.hover({ position: { x: 220, y: 80 } });
  const [here, there] = [page.locator("#card-headroom .crosshair"), page.locator("#card-losses .crosshair")];
  await expect.poll(() => there.count()).toBe(1);
  await expect.poll(() => here.count()).toBe(1);
  // Not through the names of the steps below the cells.
  const line = (await there.boundingBox())!;
  const legend = (await page.locator("#card-losses .picture text").getByText("99 or more").boundingBox())!;
  expect(line.y + line.height).toBeLessThan(legend.y);
  const moment = /after [\d.]+\s\w+/;
  const said = moment.exec(await page.locator("#card-headroom .read-out").innerText());
  expect(said).not.toBeNull();
  await expect
    .poll(() => page.locator("#card-losses .read-out").innerText())
    .toMatch(new RegExp(`${said![0]}: room after the loss of`, "i"));
  expect(await page.locator("#card-availability .crosshair").count()).toBe(0);
  await page.mouse.move(5, 5);
  await expect.poll(() => page.locator(".crosshair").count()).toBe(0);
});

test("a date and a loss are explained by what has a place then, and stay marked; outages by the worst of them", async () => {
  const page = await openCluster(1440, 1600);
  const panel = page.getByRole("complementary", { name: "Explanation" });
  const headline = panel.getByRole("heading", { level: 2 });
  await page.locator("#card-headroom .marks").click({ position: { x: 220, y: 80 } });
  await expect.poll(() => headline.innerText()).toMatch(/after [\d.]+\s\w+: what has a place$/);
  await page.mouse.move(5, 5);
  await page.locator("#card-losses .marks").waitFor();
  await expect.poll(() => page.locator("#card-losses .crosshair").count()).toBe(1);
  await page.locator("#card-losses .marks").focus();
  for (let i = 0; i < 30; i++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect.poll(() => panel.locator("tr[aria-current='true']").innerText()).toMatch(/^(none|1 host|2 hosts)\s/);

  await page.locator("#card-blast").scrollIntoViewIfNeeded();
  await page.locator("#card-blast .marks").focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => headline.innerText()).toMatch(/^Outages of 1 tool or more on /);
  const worst = panel.locator(".story").first();
  await worst.getByRole("button", { name: "What happened" }).click();
  await expect.poll(() => headline.innerText()).toMatch(/^One event of history \d+ on /);
  const way = panel.getByRole("navigation", { name: "Way here" });
  await way.getByRole("button", { name: "Outages of 1 or more" }).click();
  await worst.getByRole("button", { name: /^History \d+$/ }).click();
  await expect.poll(() => headline.innerText()).toMatch(/3-year history \d+/);
});

test("what is explained stays where it is while the answer becomes narrower", async () => {
  const page = await openCluster();
  const card = page.locator("#card-losses");
  await card.evaluate((element) => element.scrollIntoView());
  const top = async (): Promise<number> => (await card.boundingBox())!.y;
  const before = { top: await top(), width: (await card.boundingBox())!.width };
  await card.locator(".marks").click({ position: { x: 300, y: 120 } });
  await page.getByRole("complementary", { name: "Explanation" }).waitFor();
  // One column instead of two: the cards above it are below each other now.
  await expect.poll(async () => (await card.boundingBox())!.width).not.toBe(before.width);
  await expect.poll(async () => Math.abs((await top()) - before.top)).toBeLessThan(2);
});

test("what the file has nothing for is said below the charts", async () => {
  const page = await windows.openDone(readRepositoryFile("scenarios/single-component.yaml"));
  await expect
    .poll(() => page.locator(".missing").innerText())
    .toMatch(/^Not shown: headroom over time .*; outages by size/);
});

test("before the first estimate there are frames, and nothing that could be taken for data", async () => {
  const page = await windows.open();
  const large = readRepositoryFile("scenarios/thousand-nodes.yaml");
  await openFile(page, "large.yaml", large);
  const cards = page.locator(".cards .card");
  await expect
    .poll(() => cards.locator("h2").allInnerTexts())
    .toEqual(["How much downtime single histories have", "What the downtime is made of"]);
  expect(await cards.locator("circle, rect, path").count()).toBe(0);
});

test("what the answer rests on leads to these numbers in the outline", async () => {
  const page = await windows.openDone(readRepositoryFile("scenarios/rack-host-vm.yaml"));
  const rests = page.locator(".rests-on");
  await rests.getByRole("button", { name: /^\d+ derived$/ }).click();
  const chips = page.getByRole("group", { name: "Only" });
  await chips.getByRole("button", { name: "Derived", pressed: true }).waitFor();
  const lines = (): Promise<string> => page.locator(".outline").innerText();
  await expect.poll(lines).toContain("switchFailure");
  await expect.poll(lines).not.toContain("guestCrash");
  await rests.getByRole("button", { name: /^\d+ guesses$/ }).click();
  await chips.getByRole("button", { name: "Guesses", pressed: true }).waitFor();
  await expect.poll(lines).toContain("guestCrash");
  expect(await chips.getByRole("button", { name: "Derived" }).count()).toBe(0);
});
