// Bundles a folder's entry files for Node: `node scripts/build.mjs` makes dist/cli/{main,worker}.js,
// `node scripts/build.mjs bench` makes dist/bench/{main,worker}.js, `… validation` dist/validation/{main,worker}.js.
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));

/** @type {Record<string, string[]>} */
const entries = {
  cli: ["main", "worker"],
  bench: ["main", "worker"],
  validation: ["main", "worker"],
};

const folder = process.argv[2] ?? "cli";
if (!(folder in entries)) throw new Error(`nothing to build in ${folder}: choose ${Object.keys(entries).join(" or ")}`);

await build({
  configFile: false,
  root,
  logLevel: "warn",
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
      input: Object.fromEntries(entries[folder].map((name) => [name, `${root}/${folder}/${name}.ts`])),
      output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
});
