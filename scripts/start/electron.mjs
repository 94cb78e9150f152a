// Opens the window, if Electron and a display can be had.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/** A window that was closed by a person was open for longer than it takes to fail, in milliseconds. */
const failsWithin = 10_000;
/** To fetch some hundred megabytes, in milliseconds. */
const fetchesWithin = 10 * 60_000;

/**
 * Resolves with null when the window was closed, else with the reason why there was none.
 * @param {string} root of the project, with a slash at its end
 * @param {string[]} files to open
 * @param {string | null} unfit why it need not be tried
 * @returns {Promise<string | null>}
 */
export async function openWindow(root, files, unfit = whyNoWindow()) {
  if (unfit !== null) return unfit;
  const program = electronProgram(root) ?? fetchElectron(root);
  if (program === null) return "Electron's program is not here and could not be fetched";

  const started = performance.now();
  const child = spawn(program, [root, ...files.map((file) => resolve(file))], { stdio: "inherit" });
  const pass = /** @param {NodeJS.Signals} signal */ (signal) => void child.kill(signal);
  process.on("SIGINT", pass).on("SIGTERM", pass);
  // A program that cannot even be started says so by an error instead.
  const [code, signal] = await once(child, "close").catch((error) => [error.code, null]);
  process.off("SIGINT", pass).off("SIGTERM", pass);
  const wanted = code === 0 || signal === "SIGINT" || signal === "SIGTERM";
  if (wanted || performance.now() - started > failsWithin) {
    process.exitCode = typeof code === "number" ? code : 1;
    return null;
  }
  return `Electron ended with ${signal ?? `code ${code}`}`;
}

/** What can be known before trying. */
function whyNoWindow() {
  if (process.platform !== "linux") return null;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return "there is no display";
  if (process.getuid?.() === 0) return "Electron's sandbox does not work for root";
  return null;
}

/**
 * Null if it is not here.
 * @param {string} root
 */
function electronProgram(root) {
  const folder = `${root}node_modules/electron`;
  if (!existsSync(`${folder}/path.txt`)) return null;
  const program = `${folder}/dist/${readFileSync(`${folder}/path.txt`, "utf8")}`;
  return existsSync(program) ? program : null;
}

/**
 * Once per installation. What its author's script has to say of a network that is not there helps nobody.
 * @param {string} root
 */
function fetchElectron(root) {
  console.log("Fetching Electron, once …");
  const script = `${root}node_modules/electron/install.js`;
  spawnSync(process.execPath, [script], { stdio: "ignore", timeout: fetchesWithin });
  return electronProgram(root);
}
