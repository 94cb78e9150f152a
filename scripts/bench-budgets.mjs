// What the window's budgets say beside the times of bench-window.mjs, in a real Chromium, with toolforge.yaml. Part of
// `npm run bench:window`; prints figures of one run:
//   first paint   from the request of the page to its first contents
//   echo          from a key in a field of the outline, and in the text, to the paint that shows it
//   edit          from Enter to the word to the desk, which has the threads rest
//   messages      the largest one from the desk, as JSON, and the most in one second, while a run sharpens
//   tasks         processor time of the page's own tasks meanwhile: a card is drawn in one
import { ms, openBench, spread } from "./bench-page.mjs";

const sharpenMilliseconds = 8000;

const { browser, page, address, close } = await openBench();
await page.addInitScript(() => {
  const kept = {
    messages: /** @type {{at: number, kind: string, bytes: number}[]} */ ([]),
    posts: /** @type {{at: number, kind: string}[]} */ ([]),
    keys: /** @type {number[]} */ ([]),
    enter: 0,
  };
  Object.assign(window, { kept });
  const Native = window.Worker;
  window.Worker = class extends Native {
    /** @param {ConstructorParameters<typeof Worker>} given */
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) =>
        kept.messages.push({ at: performance.now(), kind: data.kind, bytes: JSON.stringify(data).length }),
      );
    }
    /**
     * @override
     * @param {any} message
     */
    postMessage(message) {
      kept.posts.push({ at: performance.now(), kind: message.kind });
      super.postMessage(message);
    }
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === "keydown") kept.keys.push(entry.duration);
  }).observe(/** @type {any} */ ({ type: "event", durationThreshold: 16 }));
  window.addEventListener("keydown", ({ key, timeStamp }) => key === "Enter" && (kept.enter = timeStamp), true);
});
await page.goto(address);
const card = page.getByRole("button", { name: /Toolforge on VMs and on bare metal/ });
await card.waitFor();

const kept = (/** @type {string} */ what) =>
  page.evaluate((name) => /** @type {any} */ (window).kept[name].splice(0), what);

await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
const paint = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0].startTime);
console.log(`first paint            ${ms(paint)} (1 s)`);

await card.click();
await page.locator(".rests-on").waitFor();
const field = page.getByRole("textbox", { name: /recovery of badChange$/ }).first();
const type = async (/** @type {string} */ where) => {
  await kept("keys");
  for (let key = 0; key < 30; key++) {
    await page.keyboard.press(key % 2 === 0 ? "1" : "Backspace");
    await page.waitForTimeout(120);
  }
  const keys = await kept("keys");
  // What is painted within a frame is not listed by the browser.
  const all = [...keys, ...Array.from({ length: Math.max(0, 30 - keys.length) }, () => 16)];
  console.log(`echo in ${where.padEnd(14)} ${spread(all)} (50 ms)`);
};
await field.click();
await page.keyboard.press("End");
await type("the outline");

const told = [];
for (let edit = 0; edit < 8; edit++) {
  await page.waitForTimeout(1500);
  await field.fill((await field.inputValue()).replace(/\d+/, (number) => String(Number(number) + 1)));
  await page.waitForTimeout(300);
  await kept("posts");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() =>
    /** @type {any} */ (window).kept.posts.some((/** @type {any} */ { kind }) => kind === "read" || kind === "run"),
  );
  told.push((await kept("posts"))[0].at - (await page.evaluate(() => /** @type {any} */ (window).kept.enter)));
}
console.log(`edit to the desk       ${spread(told)} (20 ms until the run is cancelled)`);

const cdp = await browser.newBrowserCDPSession();
const events = /** @type {any[]} */ ([]);
cdp.on("Tracing.dataCollected", ({ value }) => events.push(...value));
await kept("messages");
await cdp.send("Tracing.start", {
  transferMode: "ReportEvents",
  traceConfig: { includedCategories: ["toplevel", "devtools.timeline"] },
});
await page.waitForTimeout(sharpenMilliseconds);
const complete = new Promise((resolve) => cdp.on("Tracing.tracingComplete", resolve));
await cdp.send("Tracing.end");
await complete;
const messages = await kept("messages");
const largest = Math.max(...messages.map((/** @type {any} */ { bytes }) => bytes));
const busiest = Math.max(
  ...messages.map(
    (/** @type {any} */ { at }) =>
      messages.filter((/** @type {any} */ other) => other.at >= at && other.at < at + 1000).length,
  ),
);
console.log(
  `messages               largest ${Math.round(largest / 1000)} kB (200 kB), most in a second ${busiest} (10)`,
);
const main = events.find(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain");
const tasks = events.filter(
  ({ ph, name, tid, pid }) => ph === "X" && name.endsWith("RunTask") && tid === main.tid && pid === main.pid,
);
const busy = tasks.map(({ tdur = 0 }) => tdur / 1000).filter((time) => time > 1);
console.log(
  `page's tasks over 1 ms ${busy.length} in ${sharpenMilliseconds / 1000} s, ${spread(busy)} of processor time`,
);

await page.getByRole("tab", { name: "Text" }).click();
await page.locator(".cm-content").click();
await type("the text");
await close();
