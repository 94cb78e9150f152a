// How the window bears 1,000 hosts and 20,000 tools, in a real Chromium: `npm run bench:large [-- SHAPE]`, with a shape of
// scripts/large-scenario.mjs (default: classes). Needs the built window. Prints figures of one run; nothing else should be
// running. Tasks are pieces in which the page's own thread was busy.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv } from "node:process";
import { ms, openBench, spread } from "./bench-page.mjs";
import { largeScenario, shapes } from "./large-scenario.mjs";

const shape = argv[2] ?? "classes";
const text = largeScenario(shapes[shape]);
const { browser, page, address, tasksOf, close } = await openBench();
await page.addInitScript(() => {
  /** @type {{ frames: number, sent: [number, string][], told: [number, string, number][] }} */
  const kept = { frames: 0, sent: [], told: [] };
  Object.assign(window, { kept });
  const tick = () => {
    kept.frames++;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    /** @param {ConstructorParameters<typeof Worker>} given */
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => {
        const at = performance.now();
        // Large ones are measured later: that takes time of its own.
        kept.told.push([at, data.kind, data.kind === "progress" ? 0 : NaN]);
        const place = kept.told.length - 1;
        if (data.kind !== "progress") requestIdleCallback(() => (kept.told[place][2] = JSON.stringify(data).length));
      });
    }
    /**
     * @override
     * @param {any} message
     */
    postMessage(message) {
      kept.sent.push([performance.now(), message.kind]);
      super.postMessage(message);
    }
  };
});
await page.goto(address);
await page.waitForTimeout(1000);

const say = (/** @type {string} */ what, /** @type {string} */ words) => console.log(`${what.padEnd(30)} ${words}`);
/** Does it, and says what it resolves with and what tasks it took. */
const measured = async (/** @type {string} */ what, /** @type {() => Promise<string | void>} */ act) => {
  let words = "";
  const tasks = await tasksOf(async () => void (words = (await act()) ?? ""));
  say(what, words === "" ? tasks : `${words}; ${tasks}`);
};
const told = (/** @type {string} */ kind) =>
  page.waitForFunction(
    (wanted) => /** @type {any} */ (window).kept.told.some((/** @type {any} */ [, one]) => one === wanted),
    kind,
    { timeout: 180_000 },
  );
const nextFrame = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
/** From each key to the frame that shows it. */
const echo = async (/** @type {string[]} */ keys) => {
  const times = [];
  for (const key of keys) {
    const started = performance.now();
    await page.keyboard.press(key);
    await nextFrame();
    times.push(performance.now() - started);
    await page.waitForTimeout(150);
  }
  return spread(times);
};
const frames = async (/** @type {string} */ place, /** @type {number} */ by) => {
  await page.locator(place).first().hover();
  const before = await page.evaluate(() => /** @type {any} */ (window).kept.frames);
  const started = performance.now();
  for (let turn = 0; turn < 60; turn++) {
    await page.mouse.wheel(0, by);
    await page.waitForTimeout(16);
  }
  const after = await page.evaluate(() => /** @type {any} */ (window).kept.frames);
  return `${(((after - before) * 1000) / (performance.now() - started)).toFixed(0)} frames a second`;
};

// From a file: to hand over a megabyte in a message would be a long task of the page's.
const folder = mkdtempSync(join(tmpdir(), "bench-large-"));
const file = join(folder, `${shape}.yaml`);
writeFileSync(file, text);
await measured("opening", async () => {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open" }).first().click();
  const started = performance.now();
  await (await chooser).setFiles(file);
  await page.locator(".outline .line").first().waitFor();
  const outline = performance.now() - started;
  await page.locator(".rests-on").waitFor({ timeout: 180_000 });
  return `outline after ${ms(outline)}, first answer after ${ms(performance.now() - started)}`;
});
rmSync(folder, { recursive: true });
await measured("8 s of the run", () => page.waitForTimeout(8000));
const messages = await page.evaluate(() => /** @type {any} */ (window).kept.told);
const largest = Math.max(...messages.map((/** @type {any} */ [, , length]) => length || 0));
const perSecond = Math.max(
  ...messages.map(
    (/** @type {any} */ [at]) =>
      messages.filter((/** @type {any} */ [other]) => other >= at && other < at + 1000).length,
  ),
);
say("messages", `largest ${Math.round(largest / 1000)} kB, at most ${perSecond} in a second`);
say("run bar", (await page.locator(".run-bar").innerText()).split("\n").slice(0, 3).join(", "));
const count = await page.evaluate(() => ({
  all: document.querySelectorAll("*").length,
  pictures: [...document.querySelectorAll(".picture svg")].map((svg) => svg.querySelectorAll("*").length),
}));
say("elements", `${count.all} in the page; largest picture ${Math.max(...count.pictures)}`);
const heap = await page.evaluate(() => /** @type {any} */ (performance).memory.usedJSHeapSize);
const session = await browser.newBrowserCDPSession();
const { processInfo } = await session.send("SystemInfo.getProcessInfo");
const resident = processInfo
  .filter(({ type }) => type === "renderer")
  .map(({ id }) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0) / 1000);
say(
  "memory",
  `${Math.round(heap / 1e6)} MB of the page's heap, ${Math.round(Math.max(...resident))} MB with all threads`,
);

const stop = page.getByRole("button", { name: "Stop" });
const field = page.getByRole("textbox", { name: /recovery of hostHardware$/ }).first();
await field.click();
await page.keyboard.press("End");
await measured("echo in a field, running", () =>
  echo(["a", "b", "c", "d", "Backspace", "Backspace", "Backspace", "Backspace"]),
);
const live = page.getByRole("switch", { name: "Live" });
for (const [what, before, after] of [
  ["an edit", "24 h", "25 h"],
  ["an edit that moves the rest", "25 h", "125 h"],
]) {
  await page.waitForTimeout(3000);
  // Such runs stop following edits by themselves; for whoever wishes it, which is to turn it on, they go on.
  if (!(await live.isChecked())) await page.locator(".live").click();
  await field.click();
  await field.fill((await field.inputValue()).replace(before, after));
  await page.waitForTimeout(1000);
  await measured(what, async () => {
    await page.evaluate(() => {
      const { kept } = /** @type {any} */ (window);
      window.addEventListener("keydown", () => (kept.pressed = performance.now()), { once: true, capture: true });
      kept.sent.length = kept.told.length = 0;
    });
    await page.keyboard.press("Enter");
    await told("read");
    // Of the run before it nothing is told any more.
    await page.evaluate(() => {
      const { kept } = /** @type {any} */ (window);
      kept.read = kept.told.find((/** @type {any} */ [, kind]) => kind === "read")[0];
      kept.told.length = 0;
    });
    await told("look");
    const edit = await page.evaluate(() => {
      const { sent, told: answers, pressed, read } = /** @type {any} */ (window).kept;
      const look = answers.find((/** @type {any} */ [, kind]) => kind === "look");
      return { first: sent[0][1], rest: sent[0][0] - pressed, read: read - pressed, look: look[0] - pressed };
    });
    await page.waitForTimeout(1500);
    const times = `read after ${ms(edit.read)}, next estimate after ${ms(edit.look)}`;
    return `the run is told to ${edit.first} after ${ms(edit.rest)}, ${times}`;
  });
}
if (await stop.isVisible()) await stop.click();
await page.waitForTimeout(1500);
await measured("scrolling the outline", () => frames(".lines", 400));
await page.locator(".search-field input").click();
await measured("echo while searching", () => echo(["t", "e", "a", "m", "1", "2"]));
await page.locator(".search-field input").fill("");
await page.waitForTimeout(1000);
await measured("options side by side", async () => {
  await page.getByText("Side by side").click();
  await page.waitForTimeout(1500);
});
await page.getByText("Base", { exact: true }).click();
await page.waitForTimeout(1000);
await measured("opening the text", async () => {
  const opened = performance.now();
  await page.getByRole("tab", { name: "Text" }).click();
  await page.locator(".cm-line").first().waitFor();
  return ms(performance.now() - opened);
});
await page.locator(".cm-content").click();
await page.keyboard.press("Control+End");
await page.waitForTimeout(1500);
await measured("echo in the text", () => echo(["Enter", "a", "b", "c", "d", "e", "f", "Backspace", "Backspace"]));
await measured("after typing", () => page.waitForTimeout(3000));
await measured("scrolling the text", () => frames(".cm-scroller", -800));
await measured("scrolling the answer", () => frames(".answer", 400));
await page.evaluate(() => {
  const { kept } = /** @type {any} */ (window);
  kept.told.length = 0;
});
await page.locator("main").hover();
await page.mouse.wheel(0, -100_000);
await measured("the worst history", async () => {
  const asked = performance.now();
  await page.getByRole("button", { name: "Worst history" }).click();
  await told("explained");
  const explained = performance.now() - asked;
  await page.locator("#card-timeline").waitFor({ state: "attached", timeout: 120_000 });
  const seen = performance.now() - asked;
  await page.waitForTimeout(2500);
  const sizes = await page.evaluate(() =>
    /** @type {any} */ (window).kept.told
      .filter((/** @type {any} */ [, kind]) => kind === "explained" || kind === "seen")
      .map((/** @type {any} */ [, , length]) => length),
  );
  const kilobytes = sizes.map((/** @type {number} */ size) => Math.round(size / 1000)).join(", ");
  return `in words after ${ms(explained)}, to be seen after ${ms(seen)}, messages of ${kilobytes} kB`;
});
await close();
