/** Nothing of the answer is cut off in small windows, with long names, or after scrolling. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { shortQuorum as quorum } from "../support/quorum.ts";
import { readRepositoryFile } from "../support/run-scenario.ts";
import { done, openFile, useWindows } from "../support/window.ts";

const longName = "m".repeat(60);
const longNames = quorum
  .replace("  etcd:", `  ${longName}:`)
  .replace("of: etcd", `of: ${longName}`)
  .replace("title: One technician", `title: ${"OneTechnician".repeat(5)}`)
  .replace("title: Any number of technicians", "title: Any number of technicians who are on call around the clock ok");

const windows = useWindows();

function openDone(text: string, width: number, height: number, timeout?: number): Promise<Page> {
  return windows.openDone(text, { viewport: { width, height } }, timeout);
}

/** Those whose content is wider than they are. */
async function tooNarrow(page: Page, selectors: readonly string[]): Promise<string[]> {
  return page.evaluate(
    (names) =>
      names.filter((name) =>
        [...document.querySelectorAll(name)].some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth),
      ),
    selectors,
  );
}

const regions = ["html", ".title-bar", ".run-bar", ".answer", ".verdict", ".card", ".explain"];

test("names of 60 letters break rather than run out of the window, the answer or the explanation", async () => {
  const page = await openDone(longNames, 1024, 700);
  await page.locator(".verdict-words").waitFor();
  await expect.poll(() => tooNarrow(page, regions)).toEqual([]);
  await page.getByRole("button", { name: "Worst history" }).click();
  await page.locator(".story").first().waitFor();
  await expect.poll(() => tooNarrow(page, regions)).toEqual([]);
});

test("the words of a run stand clear of its progress", async () => {
  const page = await windows.open({ viewport: { width: 1024, height: 700 } });
  await openFile(page, "mine.yaml", quorum.replace("replications: 64", "replications: 100000"));
  await page.locator(".rests-on").waitFor();
  await page.getByRole("button", { name: "Stop" }).click();
  await page.locator(".run-state.stopped").waitFor();
  const ends = await page.evaluate(() => {
    const state = document.querySelector(".run-state")!;
    return [
      state.scrollWidth - state.clientWidth,
      document.querySelector(".progress")!.getBoundingClientRect().left - state.getBoundingClientRect().right,
    ];
  });
  expect(ends[0]).toBe(0);
  expect(ends[1]).toBeGreaterThanOrEqual(0);
  await expect.poll(() => tooNarrow(page, [".run-bar"])).toEqual([]);
});

test("at 320 px no control of the title or the run bar is cut off", async () => {
  const page = await openDone(quorum, 320, 640);
  await expect.poll(() => tooNarrow(page, ["html", ".title-bar", ".run-bar", ".answer"])).toEqual([]);
  const cut = await page.locator(".title-bar button, .run-bar button, .run-bar input, .run-state").evaluateAll((all) =>
    all
      .map((one) => one.getBoundingClientRect())
      .filter(({ left, right, top, bottom, width }) => {
        return width > 0 && (left < 0 || right > innerWidth || top < 0 || bottom > innerHeight);
      }),
  );
  expect(cut).toEqual([]);
  await page.getByRole("button", { name: "Menu" }).click({ timeout: 5000 });
  await page.getByRole("menuitem", { name: "Export a chart" }).waitFor();
});

test("at 320 px long names break, and the scenario and an explanation lie between the bars", async () => {
  const page = await openDone(longNames, 320, 640);
  await expect.poll(() => tooNarrow(page, regions)).toEqual([]);
  const [title, run] = [
    (await page.locator(".title-bar").boundingBox())!,
    (await page.locator(".run-bar").boundingBox())!,
  ];
  const isBetween = async (place: string): Promise<void> => {
    const box = (await page.locator(place).boundingBox())!;
    expect(box.y).toBe(title.y + title.height);
    expect(box.y + box.height).toBe(run.y);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
  };
  await page.getByRole("button", { name: "Show the scenario" }).click();
  await isBetween(".scenario-zone");
  await page.getByRole("button", { name: "Fold the scenario away" }).click();
  await page.getByRole("button", { name: "Worst history" }).click();
  await page.locator(".story").first().waitFor();
  await isBetween(".explain");
});

test("at 200 % every control of the run bar is in the window, and the scenario does not cover the answer", async () => {
  const page = await openDone(longNames, 720, 450);
  await expect.poll(() => tooNarrow(page, regions)).toEqual([]);
  await page.getByRole("button", { name: "Worst history" }).click({ timeout: 5000 });
  await page.locator(".story").first().waitFor();
});

test("a card that was drawn stays when the answer is scrolled to its end", async () => {
  const page = await openDone(quorum, 1024, 700);
  const answer = page.locator(".answer");
  await page.locator(".card figure").first().waitFor();
  await answer.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect
    .poll(() =>
      page
        .locator(".card-measure")
        .first()
        .evaluate((mark) => mark.getBoundingClientRect().top),
    )
    .toBeLessThan(0);
  // Once the page itself has been told that the card is out of sight, and has drawn what follows.
  await page
    .locator(".card")
    .first()
    .evaluate(
      (card) =>
        new Promise<void>((resolve) => {
          new IntersectionObserver(([{ isIntersecting }]) => {
            if (!isIntersecting) requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
          }).observe(card);
        }),
    );
  expect(await page.locator(".card").first().locator("figure").count()).toBe(1);
});

test("a chart for which the result has nothing leaves no empty box", async () => {
  const page = await openDone(quorum, 3840, 2160);
  await page.locator(".card figure").first().waitFor();
  const boxes = page.locator(".card:not(:has(.card-head, h2)):visible");
  await expect.poll(() => boxes.count()).toBe(0);
  await expect.poll(() => page.locator(".card figure:visible").count()).toBeGreaterThan(0);
});

test("the first screen of a window of 1024 × 700 holds the verdict, the figures and the whole first chart", async () => {
  const toolforge = readRepositoryFile("scenarios/toolforge.yaml").replace("replications: 512", "replications: 24");
  const page = await openDone(toolforge, 1024, 700, 90_000);
  const bottom = async (selector: string): Promise<number> => {
    const box = await page.locator(selector).first().boundingBox();
    return box!.y + box!.height;
  };
  await expect.poll(() => page.locator(".small-figure").count()).toBe(3);
  await expect.poll(() => bottom("#card-availability .picture")).toBeLessThanOrEqual(700 - 40);
  await page.getByRole("button", { name: /notes?$/ }).click();
  await expect.poll(() => page.locator(".rests-on p").count()).toBeGreaterThan(1);
}, 120_000);

test("the first screen of a window of 1440 × 900 holds the first two charts, with a line to spare in each title", async () => {
  const toolforge = readRepositoryFile("scenarios/toolforge.yaml").replace("replications: 512", "replications: 24");
  const page = await openDone(toolforge, 1440, 900, 90_000);
  // More histories make titles and verdict a line longer, and say what speaks against the finding.
  const spare = 28 + 20;
  for (const chart of ["availability", "causes"]) {
    const box = (await page.locator(`#card-${chart} .picture`).boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(900 - 40 - spare);
  }
}, 120_000);

test.each([
  [1920, 1080, 44, 40],
  [3840, 2160, 48, 44],
])("in a window of %i × %i the title is %i px high and the run bar %i", async (width, height, title, run) => {
  const page = await openDone(quorum, width, height);
  expect((await page.locator(".title-bar").boundingBox())!.height).toBe(title);
  expect((await page.locator(".run-bar").boundingBox())!.height).toBe(run);
});

test.each([
  [1024, 288],
  [1440, 360],
  [1920, 400],
])("in a window of %i px the scenario is %i px wide", async (width, expected) => {
  const page = await openDone(quorum, width, 700);
  const zone = await page.getByRole("separator").first().boundingBox();
  expect(Math.abs(zone!.x + zone!.width / 2 - expected)).toBeLessThanOrEqual(8);
  await expect.poll(() => tooNarrow(page, regions)).toEqual([]);
});

test("the edge of an explanation is dragged and moved by keys, and both widths are remembered", async () => {
  const page = await openDone(quorum, 1440, 700);
  const explain = async (): Promise<number> => {
    await page.getByRole("button", { name: "Worst history" }).click();
    await page.locator(".story").first().waitFor();
    return (await page.locator(".explain").boundingBox())!.width;
  };
  expect(await explain()).toBe(400);
  const edge = page.getByRole("separator", { name: "Width of the explanation" });
  const width = async (): Promise<number> => Number(await edge.getAttribute("aria-valuenow"));
  const box = (await edge.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + 300];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 100, y, { steps: 4 });
  await page.mouse.up();
  expect((await page.locator(".explain").boundingBox())!.width).toBe(500);
  await edge.focus();
  await page.keyboard.press("ArrowLeft");
  expect(await width()).toBe(516);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  expect(await width()).toBe(484);
  await page.keyboard.press("Home");
  expect(await width()).toBe(260);
  await page.keyboard.press("End");
  expect(await width()).toBe(720);
  const left = page.getByRole("separator", { name: "Width of the scenario" });
  await left.focus();
  // The answer keeps some room between them.
  await page.keyboard.press("End");
  expect(await left.getAttribute("aria-valuenow")).toBe("400");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => tooNarrow(page, regions)).toEqual([]);

  await page.reload();
  await openFile(page, "mine.yaml", quorum);
  await done(page);
  expect(await left.getAttribute("aria-valuenow")).toBe("384");
  expect(await explain()).toBe(720);
  // However wide the window was then.
  await page.setViewportSize({ width: 1024, height: 700 });
  expect((await page.locator(".explain").boundingBox())!.width).toBe(512);
});

test("on 4K the table takes what the charts leave of their row", async () => {
  const page = await openDone(quorum, 3840, 2160);
  const [charts, table] = [page.locator(".card:not(.wide):visible"), page.locator(".card.wide")];
  await page.locator("#card-causes .card-foot").waitFor();
  const last = (await charts.last().boundingBox())!;
  const box = (await table.boundingBox())!;
  expect(box.y).toBe(last.y);
  expect(box.x).toBeGreaterThanOrEqual(last.x + last.width);
  // A chart is not drawn out to the length of the table.
  expect(last.height).toBeLessThan(box.height - 100);
});

test("the mark of an option begins its name, however long", async () => {
  // Where it is too narrow for three lines of them, they lose their middle.
  const page = await openDone(longNames, 1440, 900);
  const names = page.locator(".verdict-words .option-name.long");
  await names.first().waitFor();
  const apart = await names.evaluateAll((all) =>
    all.map((name) => {
      const mark = name.querySelector(".option-mark")!.getBoundingClientRect();
      const letters = document.createRange();
      letters.setStart(name.querySelector(".option-name")!.lastChild!, 0);
      letters.setEnd(name.querySelector(".option-name")!.lastChild!, 1);
      return letters.getBoundingClientRect().left - mark.right;
    }),
  );
  expect(apart.length).toBeGreaterThan(0);
  for (const gap of apart) {
    expect(gap).toBeGreaterThanOrEqual(0);
    expect(gap).toBeLessThan(10);
  }
});

const forty = ["A technician in working hours, as of today", "Any number of them at any time of the day"] as const;
const longer = quorum
  .replace("title: One technician", `title: ${forty[0]}`)
  .replace("title: Any number of technicians", `title: ${forty[1]}`);

test("with names of 40 letters a finding has three lines at most, titles of cards two, with the whole of them to be read", async () => {
  for (const [width, height] of [
    [1024, 700],
    [1440, 900],
  ] as const) {
    const page = await openDone(longer, width, height);
    await page.locator("#card-causes h2").waitFor();
    const linesOf = (selector: string): Promise<number[]> =>
      page.locator(selector).evaluateAll((all) =>
        all.map((one) => {
          const tall = one.getBoundingClientRect().height;
          return Math.round(tall / Number.parseFloat(getComputedStyle(one).lineHeight));
        }),
      );
    expect(Math.max(...(await linesOf(".verdict-words")))).toBeLessThanOrEqual(3);
    expect(Math.max(...(await linesOf(".card-head h2")))).toBeLessThanOrEqual(2);
    expect(Math.max(...(await linesOf(".small-figure h2")))).toBeLessThanOrEqual(3);
    const cut = page.locator(".card-head h2[title], .small-figure h2[title]").first();
    expect(await cut.innerText()).toContain("…");
    const whole = await cut.getAttribute("title");
    expect(forty.some((name) => whole!.includes(name))).toBe(true);
    expect(await cut.getAttribute("aria-label")).toBe(whole);
    await page.context().close();
  }
});

test("the picture of availability takes the room that a higher card beside it leaves", async () => {
  const page = await openDone(quorum, 1440, 900);
  await page.locator("#card-causes .picture svg").waitFor();
  const bottomOf = (place: string): Promise<number> =>
    page
      .locator(place)
      .first()
      .evaluate((one) => one.getBoundingClientRect().bottom);
  const heightOf = (place: string): Promise<number> =>
    page
      .locator(place)
      .first()
      .evaluate((one) => one.getBoundingClientRect().height);
  const alone = await openDone(quorum, 1024, 900);
  await alone.locator("#card-availability .picture svg").waitFor();
  const natural = await alone
    .locator("#card-availability .picture svg")
    .evaluate((one) => one.getBoundingClientRect().height);
  await alone.context().close();
  expect(await bottomOf("#card-availability")).toBeCloseTo(await bottomOf("#card-causes"), 0);
  const drawn = await heightOf("#card-availability .picture svg");
  expect(drawn).toBeGreaterThan(natural + 20);
  // What is left below the picture is less than a row of dots.
  expect((await heightOf("#card-availability .picture")) - drawn).toBeLessThan(88);
  await page.context().close();
});

test("in a narrow outline what can be done with a value does not lie over it", async () => {
  const page = await openDone(quorum.replace("exponential(mean 8 h)", "800 h"), 1024, 700);
  const field = page.locator('[data-place="components.etcd.failures.breakdown.recovery.fix.time"] .value-input');
  await page.getByRole("searchbox", { name: "Find a field" }).fill("800 h");
  await field.waitFor();
  const isOnTop = (): Promise<boolean> =>
    field.evaluate((input) => {
      const { left, right, top, bottom } = input.getBoundingClientRect();
      return [0.1, 0.5, 0.9].every(
        (share) => document.elementsFromPoint(left + share * (right - left), (top + bottom) / 2)[0] === input,
      );
    });
  await field.hover();
  expect(await isOnTop()).toBe(true);
  await field.click();
  expect(await isOnTop()).toBe(true);
  const switcher = page.getByRole("button", { name: /: say that it is not known$/ }).first();
  await switcher.focus();
  expect(await switcher.evaluate((button) => getComputedStyle(button).opacity)).toBe("1");
  await page.context().close();
});

test("what a key input was stands clear of what it comes to", async () => {
  const doubted = "mttf: {unknown: {best: 400 h, range: 200 h to 800 h}}";
  const page = await openDone(quorum.replace(/mttf: \{value: 400 h.*?\}/, doubted), 1440, 900);
  const line = page.locator(".key-line").filter({ hasText: "MTTF" });
  await line.getByRole("slider").press("ArrowRight");
  const former = line.locator(".former");
  await former.waitFor({ state: "attached" });
  await line.hover();
  const [above, below] = await Promise.all([former, line.locator(".line > .normal")].map((one) => one.boundingBox()));
  expect(above!.y + above!.height).toBeLessThanOrEqual(below!.y + 1);
  await page.context().close();
});
