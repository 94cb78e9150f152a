// Whoever wrote what is bundled wants to be named wherever it goes: a plugin that writes licenses.txt beside the bundle.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** @typedef {import("vite").Plugin} Plugin */

/**
 * One plugin for the window and one for its workers, which are bundles of their own; the window's comes last, and
 * writes for all.
 * @returns {{window: () => Plugin, worker: () => Plugin}}
 */
export function licensePlugins() {
  /** Folders of packages. @type {Set<string>} */
  const used = new Set();

  /** @param {readonly string[]} files */
  const note = (files) => {
    for (const folder of files.map(packageOf)) if (folder !== null) used.add(folder);
  };
  return {
    worker: () => ({ name: "headroom:worker-licenses", generateBundle: (_, bundle) => note(filesOf(bundle)) }),
    window: () => ({
      name: "headroom:licenses",
      generateBundle(_, bundle) {
        note(filesOf(bundle));
        this.emitFile({
          type: "asset",
          fileName: "licenses.txt",
          source: [...used].map(noticeOf).toSorted().join("\n"),
        });
      },
    }),
  };
}

/**
 * Every source file that left something in the bundle: modules, and fonts and the like.
 * @param {import("vite").Rolldown.OutputBundle} bundle
 */
function filesOf(bundle) {
  return Object.values(bundle).flatMap((output) =>
    output.type === "chunk" ? Object.keys(output.modules) : output.originalFileNames,
  );
}

/**
 * The folder of the package that a file belongs to; null for the project's own files.
 * @param {string} file
 */
function packageOf(file) {
  const [, folder] = /^(?:\0)?(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll("\\", "/")) ?? [];
  return folder === undefined ? null : folder.replace(/^.*?(?=node_modules\/)/, "");
}

/** @param {string} folder of a package */
function noticeOf(folder) {
  const place = join(dirname(import.meta.dirname), folder);
  const { name, version, license } = JSON.parse(readFileSync(join(place, "package.json"), "utf8"));
  const files = readdirSync(place).filter((file) => /^(licen[cs]e|notice|copying)(\.\w+)?$/i.test(file));
  const texts = files.map((file) => readFileSync(join(place, file), "utf8").trim());
  return [`== ${name} ${version} (${license}) ==`, ...texts, ""].join("\n\n");
}
