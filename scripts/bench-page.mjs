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
  const close = async () => {
    await browser.close();
    await serving.close();
  };
  return { browser, page, address: /** @type {string} */ (serving.address), close };
}

export const ms = (/** @type {number} */ value) => `${Math.round(value)} ms`;

export function spread(/** @type {number[]} */ values) {
  const sorted = values.toSorted((a, b) => a - b);
  return `median ${ms(sorted[Math.floor(sorted.length / 2)] ?? 0)}, worst ${ms(sorted.at(-1) ?? 0)}`;
}
