/** What `npm start` does about Electron: with programs that stand for it, for it is not everywhere. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

/** Scripts are no part of any program, and have no types for others. */
interface Script {
  readonly openWindow: (root: string, files: readonly string[], unfit: string | null) => Promise<string | null>;
}

const script = new URL("../../scripts/start/electron.mjs", import.meta.url).href;
const { openWindow } = (await import(script)) as Script;

let root: string;
let folder: string;

beforeEach(() => {
  root = `${mkdtempSync(join(tmpdir(), "headroom-"))}/`;
  folder = `${root}node_modules/electron`;
  mkdirSync(`${folder}/dist`, { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
  process.exitCode = undefined;
});

/** As Electron's own installer leaves it. */
function install(program: string): void {
  writeFileSync(`${folder}/path.txt`, "electron");
  writeFileSync(`${folder}/dist/electron`, `#!${process.execPath}\n${program}`);
  chmodSync(`${folder}/dist/electron`, 0o755);
}

test("a window that was closed is the end of it", async () => {
  install(`require("node:fs").writeFileSync(${JSON.stringify(join(root, "said"))}, process.argv.slice(2).join(" "))`);
  expect(await openWindow(root, ["/x/a.yaml"], null)).toBe(null);
  expect(readFileSync(join(root, "said"), "utf8")).toBe(`${root} /x/a.yaml`);
});

test("so is Ctrl+C, however soon", async () => {
  install("process.kill(process.pid, 'SIGINT'); setTimeout(() => {}, 5000)");
  expect(await openWindow(root, [], null)).toBe(null);
});

test("a window that failed at once gives the reason", async () => {
  install("process.exit(127)");
  expect(await openWindow(root, [], null)).toBe("Electron ended with code 127");
  install("process.kill(process.pid, 'SIGTRAP'); setTimeout(() => {}, 5000)");
  expect(await openWindow(root, [], null)).toBe("Electron ended with SIGTRAP");
  chmodSync(`${folder}/dist/electron`, 0o644);
  expect(await openWindow(root, [], null)).toBe("Electron ended with code EACCES");
});

test("a program that is not here is fetched, if that can be", async () => {
  const said = vi.spyOn(console, "log").mockImplementation(() => {});
  writeFileSync(`${folder}/install.js`, "throw new Error('no route to its host')");
  expect(await openWindow(root, [], null)).toBe("Electron's program is not here and could not be fetched");

  const copy = `
    const { chmodSync, writeFileSync } = require("node:fs");
    writeFileSync(__dirname + "/path.txt", "electron");
    writeFileSync(__dirname + "/dist/electron", "#!" + process.execPath + "\\nprocess.exit(0)");
    chmodSync(__dirname + "/dist/electron", 0o755);
  `;
  writeFileSync(`${folder}/install.js`, copy);
  expect(await openWindow(root, [], null)).toBe(null);
  expect(said).toHaveBeenCalledTimes(2);
});

test("nothing is tried where it cannot be", async () => {
  expect(await openWindow(root, [], "there is no display")).toBe("there is no display");
});
