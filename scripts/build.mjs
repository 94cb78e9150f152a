// Bundles the program: `node scripts/build.mjs` makes what users run, dist/cli, dist/renderer, dist/electron and
// dist/loopback, which serves the renderer to a browser where there is no window;
// `node scripts/build.mjs bench` makes dist/bench/{main,worker}.js, `… validation` dist/validation/{main,worker}.js.
import react from "@vitejs/plugin-react";
import { copyFileSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { licensePlugins } from "./licenses.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

const { version } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));

/** @typedef {import("vite").InlineConfig} Config */

/**
 * Entry files for Node. `source`: the folder they are in, where it is not called as what it makes.
 * @param {string} folder
 * @param {string[]} names
 * @param {string} source
 * @returns {Config}
 */
function forNode(folder, names, source = folder) {
  return {
    // Everything but Node's own modules goes into the bundle: a command of one file starts several times faster.
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: "node20",
      outDir: `dist/${folder}`,
      sourcemap: true,
      rolldownOptions: {
        // No module does anything by being imported: what a thread does not call stays out of its file.
        treeshake: { moduleSideEffects: false },
        input: inputs(source, names),
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
      },
    },
  };
}

/**
 * The shell: CommonJS, for a sandboxed preload can be nothing else, with `electron` left to be required.
 * @param {string[]} names
 * @returns {Config[]}
 */
function forElectron(names) {
  return names.map((name, index) => ({
    ssr: { noExternal: true, external: ["electron"] },
    build: {
      ssr: true,
      target: "node24",
      outDir: "dist/electron",
      emptyOutDir: index === 0,
      sourcemap: true,
      rolldownOptions: {
        external: ["electron"],
        input: inputs("electron", [name]),
        output: { format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false },
      },
    },
  }));
}

/** @returns {Config} */
function forWindow() {
  const licenses = licensePlugins();
  return {
    root: `${root}/renderer`,
    // Served from any folder of any host, and from the shell's own scheme.
    base: "./",
    plugins: [react(), licenses.window()],
    define: { "import.meta.env.HEADROOM_VERSION": JSON.stringify(version) },
    worker: { format: "es", plugins: () => [licenses.worker()] },
    build: { outDir: `${root}/dist/renderer`, emptyOutDir: true, target: "chrome140", sourcemap: true },
  };
}

/**
 * @param {string} folder
 * @param {string[]} names
 */
function inputs(folder, names) {
  return Object.fromEntries(names.map((name) => [name, `${root}/${folder}/${name}.ts`]));
}

/** @type {Record<string, () => Config[]>} */
const targets = {
  cli: () => [forNode("cli", ["main", "worker"])],
  renderer: () => [forWindow()],
  electron: () => forElectron(["main", "preload"]),
  loopback: () => [forNode("loopback", ["loopback"], "electron")],
  bench: () => [forNode("bench", ["main", "worker"])],
  validation: () => [forNode("validation", ["main", "worker"])],
};

const asked = process.argv.slice(2);
for (const name of asked.length === 0 ? ["cli", "renderer", "electron", "loopback"] : asked) {
  if (!(name in targets)) throw new Error(`nothing to build in ${name}: choose ${Object.keys(targets).join(" or ")}`);
  for (const config of targets[name]()) await build({ root, configFile: false, logLevel: "warn", ...config });
  // A window on Linux shows the icon that it brings along, not that of its package.
  if (name === "electron") copyFileSync(`${root}/packaging/icon.png`, `${root}/dist/electron/icon.png`);
}
