/** Where a Chromium is: the one named in the environment, else the one that tests unpacked, else the package's own. */
import sparticuz from "@sparticuz/chromium";
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const cache = fileURLToPath(new URL("../.cache", import.meta.url));

/** @returns {Promise<string>} */
export async function findChromium() {
  const given = process.env.HEADROOM_CHROMIUM;
  if (given !== undefined) return given;
  const folders = existsSync(cache) ? readdirSync(cache).filter((name) => name.startsWith("chromium-")) : [];
  const found = folders.map((name) => `${cache}/${name}/chromium`).find((path) => existsSync(path));
  return found ?? (await sparticuz.executablePath());
}
