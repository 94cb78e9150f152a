// How the window bears 1,000 hosts and 20,000 tools, in a real Chromium: `npm run bench:large [-- SHAPE]`, with a shape of
// scripts/large-scenario.mjs (default: classes). Needs the built window. Prints figures of one run; nothing else should be
// running. Tasks are pieces in which the page's own thread was busy for over 50 ms.
import { readFileSync } from "node:fs";
import { argv } from "node:process";
import { ms, openBench, spread } from "./bench-page.mjs";
import { largeScenario, shapes } from "./large-scenario.mjs";

const shape = argv[2] ?? "classes";
const text = largeScenario(shapes[shape]);
const { browser, page, address, close } = await openBench();
await page.addInitScript(() => {
  /** @type {{ long: number[], frames: number, sent: [number, string][], told: [number, string, number][] }} */
  const kept = { long: [], frames: 0, sent: [], told: [] };
  Object.assign(window, { kept });
  new PerformanceObserver((list) => kept.long.push(...list.getEntries().map(({ duration }) => duration))).observe({
    entryTypes: ["longtask"],
  });
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
/** What was long since it was asked last. */
const tasks = async () => {
  const long = await page.evaluate(() => /** @type {any} */ (window).kept.long.splice(0));
  return long.length === 0 ? "no long task" : `${long.length} long tasks, longest ${ms(Math.max(...long))}`;
};
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
  return `${(((after - before) * 1000) / (performance.now() - started)).toFixed(0)} frames a second; ${await tasks()}`;
};

await tasks();
const chooser = page.waitForEvent("filechooser");
await page.getByRole("button", { name: "Open" }).first().click();
const started = performance.now();
await (await chooser).setFiles({ name: `${shape}.yaml`, mimeType: "application/yaml", buffer: Buffer.from(text) });
await page.locator(".outline .line").first().waitFor();
const outline = performance.now() - started;
await page.locator(".rests-on").waitFor({ timeout: 180_000 });
say("opening", `outline after ${ms(outline)}, first answer after ${ms(performance.now() - started)}; ${await tasks()}`);
await page.waitForTimeout(8000);
say("8 s of the run", await tasks());
const told = await page.evaluate(() => /** @type {any} */ (window).kept.told);
const largest = Math.max(...told.map((/** @type {any} */ [, , length]) => length || 0));
const perSecond = Math.max(
  ...told.map(
    (/** @type {any} */ [at]) => told.filter((/** @type {any} */ [other]) => other >= at && other < at + 1000).length,
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
say(
  "echo in a field, running",
  `${await echo(["a", "b", "c", "d", "Backspace", "Backspace", "Backspace", "Backspace"])}; ${await tasks()}`,
);
await field.fill((await field.inputValue()).replace("24 h", "25 h"));
await tasks();
const pressed = await page.evaluate(() => {
  const state = { at: 0 };
  window.addEventListener("keydown", () => (state.at = performance.now()), { once: true, capture: true });
  Object.assign(window, { pressed: state });
  /** @type {any} */ (window).kept.sent.length = 0;
  /** @type {any} */ (window).kept.told.length = 0;
  return true;
});
if (pressed) await page.keyboard.press("Enter");
await page.waitForFunction(
  () => /** @type {any} */ (window).kept.told.some((/** @type {any} */ [, kind]) => kind === "look"),
  undefined,
  { timeout: 180_000 },
);
const edit = await page.evaluate(() => {
  const { kept, pressed: state } = /** @type {any} */ (window);
  const look = kept.told.filter((/** @type {any} */ [, kind]) => kind === "look").at(0);
  return { rest: kept.sent[0][0] - state.at, look: look[0] - state.at };
});
say(
  "an edit",
  `the run is told to rest after ${ms(edit.rest)}, next estimate after ${ms(edit.look)}; ${await tasks()}`,
);
if (await stop.isVisible()) await stop.click();
await page.waitForTimeout(1500);
await tasks();
say("scrolling the outline", await frames(".lines", 400));
await page.locator(".search-field input").click();
say("echo while searching", `${await echo(["t", "e", "a", "m", "1", "2"])}; ${await tasks()}`);
await page.locator(".search-field input").fill("");
await page.waitForTimeout(1000);
await page.getByText("Side by side").click();
await page.waitForTimeout(1500);
say("options side by side", await tasks());
await page.getByText("Base", { exact: true }).click();
await page.waitForTimeout(1000);
await tasks();
const opened = performance.now();
await page.getByRole("tab", { name: "Text" }).click();
await page.locator(".cm-line").first().waitFor();
say("opening the text", `${ms(performance.now() - opened)}; ${await tasks()}`);
await page.locator(".cm-content").click();
await page.keyboard.press("Control+End");
await page.waitForTimeout(1500);
await tasks();
say(
  "echo in the text",
  `${await echo(["Enter", "a", "b", "c", "d", "e", "f", "Backspace", "Backspace"])}; ${await tasks()}`,
);
await page.waitForTimeout(3000);
say("after typing", await tasks());
say("scrolling the text", await frames(".cm-scroller", -800));
say("scrolling the answer", await frames(".answer", 400));
await page.evaluate(() => {
  const { kept } = /** @type {any} */ (window);
  kept.told.length = 0;
});
const asked = performance.now();
await page.locator("main").hover();
await page.mouse.wheel(0, -100_000);
await page.getByRole("button", { name: "Worst history" }).click();
await page.waitForFunction(
  () => /** @type {any} */ (window).kept.told.some((/** @type {any} */ [, kind]) => kind === "explained"),
  undefined,
  { timeout: 120_000 },
);
const explained = performance.now() - asked;
await page.waitForTimeout(2500);
const size = await page.evaluate(
  () => /** @type {any} */ (window).kept.told.find((/** @type {any} */ [, kind]) => kind === "explained")[2],
);
say("the worst history", `${ms(explained)}, ${(size / 1e6).toFixed(1)} MB; ${await tasks()}`);
await close();
