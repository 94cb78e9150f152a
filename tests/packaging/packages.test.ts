/** What goes into the packages, as far as a machine without a network can pack them. */
import { execFile } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { listPackage, extractFile } from "@electron/asar";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fusesOf, writeFakeElectron } from "../support/fake-electron.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as {
  readonly version: string;
  readonly devDependencies: Readonly<Record<string, string>>;
};

let folder: string;
let unpacked: string;
let asar: string;

/** A project with the same instructions, the same bundles, and one package that should stay out. */
beforeAll(async () => {
  if (!existsSync(`${root}dist/renderer/index.html`)) throw new Error("there is nothing to pack yet: npm run build");
  folder = mkdtempSync(join(tmpdir(), "headroom-"));
  for (const path of ["package.json", "electron-builder.yml", "LICENSE", "packaging", "scenarios", "electron"]) {
    cpSync(root + path, join(folder, path), { recursive: true });
  }
  for (const part of ["cli", "electron", "loopback", "renderer"]) {
    cpSync(`${root}dist/${part}`, join(folder, "dist", part), { recursive: true });
  }
  mkdirSync(join(folder, "node_modules", "react"), { recursive: true });
  writeFileSync(join(folder, "node_modules", "react", "package.json"), `{ "name": "react", "version": "19.3.0" }`);
  writeFakeElectron(join(folder, "electron-program"), manifest.devDependencies.electron);
  const words = ["--linux", "dir", "--publish", "never", "--projectDir", folder, "-c.electronDist=electron-program"];
  await promisify(execFile)(process.execPath, [`${root}node_modules/electron-builder/cli.js`, ...words], {
    env: { ...process.env, npm_config_offline: "true" },
  });
  unpacked = join(folder, "dist", "packages", "linux-unpacked");
  asar = join(unpacked, "resources", "app.asar");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function filesUnder(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((file) => statSync(join(path, file)).isFile())
    .map((file) => file.replaceAll("\\", "/"));
}

test("the bundles, their manifest and the licences, and nothing else", () => {
  const listed = listPackage(asar, { isPack: false });
  const files = listed.filter((path) => !listed.some((other) => other.startsWith(`${path}/`)));
  const window = filesUnder(`${root}dist/renderer`).filter((file) => !file.endsWith(".map"));
  expect(files.toSorted()).toEqual(
    [
      "/LICENSE",
      "/dist/electron/icon.png",
      "/dist/electron/main.cjs",
      "/dist/electron/preload.cjs",
      ...window.map((file) => `/dist/renderer/${file}`),
      "/package.json",
    ].toSorted(),
  );
  expect(window).toEqual(expect.arrayContaining(["index.html", "licenses.txt"]));
});

test("small: a few megabytes beside Electron's hundreds", () => {
  expect(statSync(asar).size).toBeLessThan(12_000_000);
});

test("the manifest says where to start and carries no list of packages", () => {
  const packed = JSON.parse(extractFile(asar, "package.json").toString()) as Record<string, unknown>;
  expect(packed).toMatchObject({ name: "headroom", version: manifest.version, main: "dist/electron/main.cjs" });
  expect(Object.keys(packed).filter((key) => packed[key] !== null)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/dependencies|scripts|workspaces/i)]),
  );
});

test("everything bundled names its authors", () => {
  const notices = extractFile(asar, "dist/renderer/licenses.txt").toString();
  for (const name of ["react", "react-dom", "react-aria-components", "zod", "yaml", "zustand", "@fontsource/inter"]) {
    expect(notices).toMatch(new RegExp(`^== ${name} [\\d.]+ \\((MIT|ISC|Apache-2.0|OFL-1.1)\\) ==$`, "m"));
  }
});

test("the fuses are set", () => {
  expect(fusesOf(readFileSync(join(unpacked, "headroom")))).toEqual({
    runAsNode: false,
    cookieEncryption: false,
    nodeOptions: false,
    nodeCliInspect: false,
    asarIntegrity: true,
    onlyAsar: true,
    browserSnapshot: false,
    filePrivileges: false,
  });
});

test("one language of Electron's own texts: the program speaks no other", () => {
  expect(readdirSync(join(unpacked, "locales"))).toEqual(["en-US.pak"]);
});
