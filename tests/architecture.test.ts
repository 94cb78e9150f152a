/** Who may import whom. The compiler keeps the DOM and Node out of `simulation/`; the rest is kept here. */
import { describe, expect, test } from "vitest";
import { readSource, sourceFolders, sourcesOf, type Source } from "./support/sources.ts";

/** The engine, from the ground up: each layer may import those before it. */
const layers = [
  "math",
  "random",
  "distributions",
  "scenario",
  "model",
  "engine",
  "trials",
  "results",
  "explain",
  "index",
];

/** What every layer may use. */
const ground = ["assert-never"];

/** Beside the layers: what they may import, and the first layer that may import them. */
const aside: Record<string, { readonly uses: readonly string[]; readonly usedFrom: string }> = {
  statistics: { uses: ["math"], usedFrom: "trials" },
  exact: { uses: ["math", "distributions", "scenario", "model", "statistics"], usedFrom: "results" },
};

/** What a folder may import besides its own files: a prefix of paths or packages. */
const folders: Record<string, readonly string[]> = {
  simulation: ["yaml", "zod", "simple-statistics"],
  charts: ["simulation/index.ts", "react", "d3", "opentype.js", "@resvg/resvg-wasm"],
  renderer: [
    "simulation/index.ts",
    "charts/index.ts",
    "electron/contract/",
    "react",
    "zustand",
    "@codemirror/",
    "@lezer/highlight",
    "@tanstack/react-virtual",
    "@fontsource/",
    "@expo-google-fonts/inter/",
    "@resvg/resvg-wasm/",
  ],
  electron: ["node:", "electron"],
  cli: ["simulation/index.ts", "charts/index.ts", "node:"],
  bench: ["simulation/", "node:"],
  validation: ["simulation/", "node:"],
  tests: [""],
};

function layerOf(path: string): string {
  return path.split("/")[1].replace(/\.ts$/, "");
}

function mayUse(from: string, to: string): boolean {
  if (from === to || ground.includes(to)) return true;
  if (from in aside) return aside[from].uses.includes(to);
  if (to in aside) return layers.indexOf(from) >= layers.indexOf(aside[to].usedFrom);
  return layers.indexOf(from) > layers.indexOf(to) && layers.includes(to);
}

function strayImports(sources: readonly Source[], allowed: (path: string, target: string) => boolean): string[] {
  return sources.flatMap(({ path, imports }) =>
    imports.filter((target) => !allowed(path, target)).map((target) => `${path} imports ${target}`),
  );
}

function allowedInFolder(path: string, target: string): boolean {
  const folder = path.split("/")[0];
  return target.startsWith(`${folder}/`) || folders[folder].some((prefix) => target.startsWith(prefix));
}

function allowedInSimulation(path: string, target: string): boolean {
  return !target.startsWith("simulation/") || mayUse(layerOf(path), layerOf(target));
}

test("every folder with TypeScript has an import rule", () => {
  expect(sourceFolders()).toEqual(expect.arrayContaining(["cli", "simulation", "tests"]));
  expect(sourceFolders().filter((folder) => !(folder in folders))).toEqual([]);
});

test.each(sourceFolders())("%s imports only what it may", (folder) => {
  expect(strayImports(sourcesOf(folder), allowedInFolder)).toEqual([]);
});

describe("simulation", () => {
  const sources = sourcesOf("simulation");

  test("each layer imports only the layers below it", () => {
    const known = [...ground, ...layers, ...Object.keys(aside)];
    expect(sources.filter(({ path }) => !known.includes(layerOf(path))).map(({ path }) => path)).toEqual([]);
    expect(strayImports(sources, allowedInSimulation)).toEqual([]);
  });

  test("powers come from simulation/math, for ** differs between engines", () => {
    expect(sources.filter(({ powers }) => powers > 0).map(({ path }) => path)).toEqual([]);
  });
});

test("the rules see what they forbid", () => {
  const upward = readSource(
    "simulation/random/a.ts",
    `export { x } from "../engine/loop.ts"; let y = 2 ** -53 + 3 ** 2; y **= 2;`,
  );
  expect(upward.powers).toBe(2);
  expect(strayImports([upward], allowedInSimulation)).toEqual([
    "simulation/random/a.ts imports simulation/engine/loop.ts",
  ]);

  const node = readSource("simulation/random/b.ts", `import type { Stats } from "node:fs"; await import("react");`);
  expect(strayImports([node], allowedInFolder)).toEqual([
    "simulation/random/b.ts imports node:fs",
    "simulation/random/b.ts imports react",
  ]);

  const deep = readSource("cli/a.ts", `import "../simulation/engine/loop.ts"; let t: import("../tests/x.ts").T;`);
  expect(strayImports([deep], allowedInFolder)).toEqual([
    "cli/a.ts imports simulation/engine/loop.ts",
    "cli/a.ts imports tests/x.ts",
  ]);
});
