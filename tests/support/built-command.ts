/** The command built from the source as it stands, and run in a process of its own with its own threads. */
import { spawn } from "node:child_process";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));
const built = `${root}.cache/built-command`;

/** Bundles main and worker as scripts/build.mjs does, but beside dist, which others may be using. */
export async function buildCommand(): Promise<void> {
  await buildCommandInto(built);
}

/** For a test file that wants a build of its own: two that write the same folder get in each other's way. */
export async function buildCommandInto(folder: string): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: "node20",
      outDir: folder,
      rolldownOptions: {
        input: { main: `${root}cli/main.ts`, worker: `${root}cli/worker.ts` },
        output: { format: "es", entryFileNames: "[name].js" },
      },
    },
  });
}

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Standard output and error are pipes. */
export function startCommand(args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [`${built}/main.js`, ...args], { cwd: root });
}

export async function finish(child: ChildProcessWithoutNullStreams): Promise<Finished> {
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  return await new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err })));
}

export async function runBuilt(...args: readonly string[]): Promise<Finished> {
  return await finish(startCommand(args));
}
