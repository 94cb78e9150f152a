/** A real Chromium for tests, without an installed browser: the headless shell is inside a package. */
import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream, existsSync, readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createBrotliDecompress } from "node:zlib";
import { chromium, type Browser } from "playwright-core";
import { placeOnce } from "./place-once.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const packed = `${root}node_modules/@sparticuz/chromium`;

/** What keeps it from speaking to the network, and its letters alike on every machine. */
const quietly = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--font-render-hinting=none",
];

const installed = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"];

/** Throws where no browser can be had, so that a run without one fails. */
export async function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await executable(), args: quietly, headless: true });
}

async function executable(): Promise<string> {
  const given = process.env.HEADROOM_CHROMIUM;
  if (given !== undefined) return given;
  if (process.platform === "linux" && process.arch === "x64") return unpacked();
  const found = installed.find((path) => existsSync(path));
  if (found !== undefined) return found;
  return chromium.executablePath();
}

/**
 * Once per version. The package's own way lets a second process start a program that the first is still writing, and
 * takes what an interrupted one left for whole; a file that is linked into its place is all there, and stays.
 */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(`${packed}/package.json`, "utf8")) as { readonly version: string };
  const folder = `${root}.cache/chromium-${version}`;
  const program = `${folder}/chromium`;
  if (existsSync(program)) return program;
  const unfinished = `${program}.${randomUUID()}`;
  await mkdir(folder, { recursive: true });
  await pipeline(
    createReadStream(`${packed}/bin/chromium.br`),
    createBrotliDecompress({ chunkSize: 2 ** 21 }),
    createWriteStream(unfinished, { mode: 0o700 }),
  );
  await placeOnce(unfinished, program);
  return program;
}
