/** The shell built from the source as it stands, in a folder of its own that looks like the installed program's. */
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** `renderer`: the folder of the page to show in it. Returns the program's folder. */
export async function buildShell(name: string, renderer: string): Promise<string> {
  const folder = `${root}.cache/${name}`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(`${folder}/dist`, { recursive: true });
  await writeFile(
    `${folder}/package.json`,
    JSON.stringify({ name: "headroom-test", version: "1.2.3", main: "dist/electron/main.cjs" }),
  );
  await cp(renderer, `${folder}/dist/renderer`, { recursive: true });
  for (const entry of ["main", "preload"]) await bundle(entry, `${folder}/dist/electron`);
  return folder;
}

/** As scripts/build.mjs does it. */
async function bundle(entry: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: "error",
    ssr: { noExternal: true, external: ["electron"] },
    build: {
      ssr: true,
      target: "node24",
      outDir,
      emptyOutDir: false,
      rolldownOptions: {
        external: ["electron"],
        input: { [entry]: `${root}electron/${entry}.ts` },
        output: { format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false },
      },
    },
  });
}
