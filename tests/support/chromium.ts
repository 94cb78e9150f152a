/** A real Chromium for tests, without an installed browser: the headless shell is inside a package. */
import sparticuz from "@sparticuz/chromium";
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

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
  if (process.platform === "linux" && process.arch === "x64") return sparticuz.executablePath();
  const found = installed.find((path) => existsSync(path));
  if (found !== undefined) return found;
  return chromium.executablePath();
}
