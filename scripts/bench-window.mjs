// How quickly the window answers, in a real Chromium: `npm run bench:window`. Needs the built window. Prints figures of
// one run; nothing else should be running. What is measured:
//   cold    from a click on the real case to its first estimate, all threads new
//   warm    from a new seed to the first estimate of it, threads warm, the median and the worst of ten
//   edit    from an edit of a time in the outline to the first estimate of it, likewise
//   frames  a second while it sharpens
//   tasks   the longest the page's own thread was busy in one piece, and how many pieces took over 50 ms: while it opens the
//           case, and in each of the parts above
import { chromium } from "playwright-core";
import { fileURLToPath } from "node:url";
import { findChromium } from "./find-chromium.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const seeds = Array.from({ length: 10 }, (_, index) => 100 + index);
const sharpenMilliseconds = 8000;

const { serveFolder } = await import(`${root}dist/loopback/loopback.js`);
const serving = await serveFolder(`${root}dist/renderer`, 0);
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.addInitScript(() => {
  const kept = { long: /** @type {number[]} */ ([]), frames: 0 };
  Object.assign(window, { kept });
  new PerformanceObserver((list) => kept.long.push(...list.getEntries().map(({ duration }) => duration))).observe({
    entryTypes: ["longtask"],
  });
  const tick = () => {
    kept.frames++;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
});
await page.goto(serving.address);
await page.getByRole("button", { name: /Toolforge on VMs and on bare metal/ }).waitFor();

/** Resolves with the milliseconds from `act` until the foot of the answer says `words`. */
const timed = async (/** @type {() => Promise<void>} */ act, /** @type {string} */ words) => {
  const started = performance.now();
  await act();
  await page.waitForFunction(
    (wanted) => document.querySelector(".rests-on")?.textContent?.includes(wanted) ?? false,
    words,
    { polling: "raf", timeout: 120_000 },
  );
  return performance.now() - started;
};

const cold = await timed(
  () => page.getByRole("button", { name: /Toolforge on VMs and on bare metal/ }).click(),
  "Seed 1, ",
);
/** What was long since it was asked last. */
const longTasks = async () => {
  const long = await page.evaluate(() => /** @type {any} */ (window).kept.long.splice(0));
  return `longest task ${ms(Math.max(0, ...long))}, over 50 ms: ${long.length}`;
};
const ms = (/** @type {number} */ value) => `${Math.round(value)} ms`;
const spread = (/** @type {number[]} */ values) => {
  const sorted = values.toSorted((a, b) => a - b);
  return `median ${ms(sorted[Math.floor(sorted.length / 2)])}, worst ${ms(sorted[sorted.length - 1])}`;
};
console.log(`cold first estimate    ${ms(cold)}; ${await longTasks()}`);

const seedField = page.getByRole("textbox", { name: "Seed", exact: true });
const warm = [];
for (const seed of seeds) {
  await page.waitForTimeout(1500);
  await seedField.fill(String(seed));
  warm.push(await timed(() => page.keyboard.press("Enter"), `Seed ${seed}, `));
}
console.log(`after a new seed       ${spread(warm)}; ${await longTasks()}`);

/** Waits for an answer of so many histories: of the first look, or of a later one. */
const answerWith = (/** @type {"few" | "more"} */ wanted) =>
  page.waitForFunction(
    (few) => {
      const count = Number(/(\d+) histor/.exec(document.querySelector(".rests-on")?.textContent ?? "")?.[1] ?? 0);
      return few ? count > 0 && count <= 4 : count > 4;
    },
    wanted === "few",
    { polling: "raf", timeout: 120_000 },
  );
const field = page.getByRole("textbox", { name: /recovery of badChange$/ }).first();
const edited = [];
for (let edit = 0; edit < seeds.length; edit++) {
  await page.waitForTimeout(1500);
  await answerWith("more");
  await field.fill((await field.inputValue()).replace(/\d+/, (number) => String(Number(number) + 1)));
  const started = performance.now();
  await page.keyboard.press("Enter");
  await answerWith("few");
  edited.push(performance.now() - started);
}
console.log(`after an edit          ${spread(edited)}; ${await longTasks()}`);

const before = await page.evaluate(() => /** @type {any} */ (window).kept);
await page.waitForTimeout(sharpenMilliseconds);
const after = await page.evaluate(() => /** @type {any} */ (window).kept);
const frames = ((after.frames - before.frames) * 1000) / sharpenMilliseconds;
console.log(`frames a second        ${frames.toFixed(1)}; ${await longTasks()}`);
await browser.close();
await serving.close();
