/** A page of the built window in a real Chromium, for benchmarks, and their words for milliseconds. */
import { chromium } from "playwright-core";
import { fileURLToPath } from "node:url";
import { findChromium } from "./find-chromium.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

export async function openBench() {
  const { serveFolder } = await import(`${root}dist/loopback/loopback.js`);
  const serving = await serveFolder(`${root}dist/renderer`, 0);
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  /** Does it, and resolves with what it took the page's own thread: CPU time grows little where others want the processor. */
  const tasksOf = async (/** @type {() => Promise<void>} */ act) => {
    await browser.startTracing(page, { categories: ["toplevel"] });
    await act();
    /** @type {{ traceEvents: { name: string, pid: number, tid: number, dur?: number, tdur?: number, args: any }[] }} */
    const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
    const threads = traceEvents.flatMap(({ name, args, pid, tid }) =>
      name === "thread_name" && args.name === "CrRendererMain" ? [`${pid} ${tid}`] : [],
    );
    const tasks = traceEvents.filter(
      ({ name, pid, tid }) => name === "ThreadControllerImpl::RunTask" && threads.includes(`${pid} ${tid}`),
    );
    const lengths = tasks.map(({ dur = 0 }) => dur / 1000);
    const busy = tasks.map(({ tdur = 0 }) => tdur / 1000);
    const over = lengths.filter((one) => one > 50).length;
    return `longest task ${ms(Math.max(...lengths))}, over 50 ms: ${over}, most CPU time ${ms(Math.max(...busy))}`;
  };
  const close = async () => {
    await browser.close();
    await serving.close();
  };
  return { browser, page, address: /** @type {string} */ (serving.address), tasksOf, close };
}

export const ms = (/** @type {number} */ value) => `${Math.round(value)} ms`;

export function spread(/** @type {number[]} */ values) {
  const sorted = values.toSorted((a, b) => a - b);
  return `median ${ms(sorted[Math.floor(sorted.length / 2)] ?? 0)}, worst ${ms(sorted.at(-1) ?? 0)}`;
}
