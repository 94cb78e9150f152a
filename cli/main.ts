import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import process from "node:process";
import { readAsset } from "./assets.ts";
import { runCommand } from "./command.ts";
import { threads } from "./threads.ts";
import { projectVersion } from "./version.ts";

const interruptedCode = 130;
/** Where a terminal does not know its width. */
const usualColumns = 80;

// A reader that has seen enough (`headroom … | head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

process.exitCode = await runCommand(process.argv.slice(2), {
  version: projectVersion(),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  colours: process.stdout.isTTY && (process.env["NO_COLOR"] ?? "") === "",
  progressColumns: process.stderr.isTTY ? process.stderr.columns || usualColumns : null,
  readFile: (path) => readFileSync(path),
  writeFile: (path, content) => writeFileSync(path, content),
  readAsset,
  openWorker: threads(new URL("./worker.js", import.meta.url)),
  processors: availableParallelism(),
  onInterrupt: (interrupted) => {
    process.on("SIGINT", interrupted);
    return () => void process.off("SIGINT", interrupted);
  },
  abort: () => process.exit(interruptedCode),
  now: () => performance.now(),
});
