// For the tests: the engine as the one module that users run. A test runner that loads file by file turns every use of an
// import into a look-up in an object, and the engine runs at less than half its speed.
import { build } from "vite";

/**
 * Answers for one file with the bundle of all that it imports; other files can still be had one by one.
 * @param {string} entry the file's path
 * @returns {import("vite").Plugin}
 */
export function oneModule(entry) {
  return {
    name: "one-module",
    enforce: "pre",
    async load(id) {
      if (id !== entry) return null;
      const built = await build({
        configFile: false,
        logLevel: "warn",
        ssr: { noExternal: true },
        build: {
          ssr: entry,
          target: "node20",
          write: false,
          sourcemap: true,
          rolldownOptions: { output: { format: "es", codeSplitting: false } },
        },
      });
      const { output } = /** @type {import("vite").Rolldown.RolldownOutput} */ (
        Array.isArray(built) ? built[0] : built
      );
      const [chunk] = output;
      for (const file of Object.keys(chunk.modules)) this.addWatchFile(file);
      return { code: chunk.code, map: chunk.map };
    },
  };
}
