// How quickly the window answers, in a real Chromium: `npm run bench:window`. Needs the built window. Prints figures of
// one run; nothing else should be running. What is measured:
//   cold    from a click on the real case to its first estimate, all threads new
//   warm    from a new seed to the first estimate of it, threads warm, the median and the worst of ten
//   edit    from an edit of a time in the outline to the first estimate of it, likewise
//   frames  a second while it sharpens
//   tasks   the longest the page's own thread was busy in one piece, how many pieces took over 50 ms, and the most CPU time
//           of one piece, which grows little where others want the processor: in each of the parts above
import { ms, openBench, spread } from "./bench-page.mjs";

const seeds = Array.from({ length: 10 }, (_, index) => 100 + index);
const sharpenMilliseconds = 8000;

const { page, address, tasksOf, close } = await openBench();
await page.addInitScript(() => {
  const kept = { frames: 0 };
  Object.assign(window, { kept });
  const tick = () => {
    kept.frames++;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
});
await page.goto(address);
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

let cold = 0;
const opened = await tasksOf(async () => {
  cold = await timed(
    () => page.getByRole("button", { name: /Toolforge on VMs and on bare metal/ }).click(),
    "Seed 1, ",
  );
});
console.log(`cold first estimate    ${ms(cold)}; ${opened}`);

const seedField = page.getByRole("textbox", { name: "Seed", exact: true });
/** @type {number[]} */
const warm = [];
const reseeded = await tasksOf(async () => {
  for (const seed of seeds) {
    await page.waitForTimeout(1500);
    await seedField.fill(String(seed));
    warm.push(await timed(() => page.keyboard.press("Enter"), `Seed ${seed}, `));
  }
});
console.log(`after a new seed       ${spread(warm)}; ${reseeded}`);

// On a slow machine it turns itself off, and no edit would be answered. Who turns it on again keeps it.
const live = page.getByRole("switch", { name: "Live" });
if (!(await live.isChecked())) await live.press("Space");

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
/** @type {number[]} */
const edited = [];
const changed = await tasksOf(async () => {
  for (let edit = 0; edit < seeds.length; edit++) {
    await page.waitForTimeout(1500);
    await answerWith("more");
    await field.fill((await field.inputValue()).replace(/\d+/, (number) => String(Number(number) + 1)));
    const started = performance.now();
    await page.keyboard.press("Enter");
    await answerWith("few");
    edited.push(performance.now() - started);
  }
});
console.log(`after an edit          ${spread(edited)}; ${changed}`);

let frames = 0;
const sharpened = await tasksOf(async () => {
  const drawn = () => page.evaluate(() => /** @type {any} */ (window).kept.frames);
  const before = await drawn();
  await page.waitForTimeout(sharpenMilliseconds);
  frames = (((await drawn()) - before) * 1000) / sharpenMilliseconds;
});
console.log(`frames a second        ${frames.toFixed(1)}; ${sharpened}`);
await close();
