// npm start [-- FILE]: builds the window and opens it. Where that cannot be, the same page is served to a browser.
//   --browser   serve it to a browser anyway
//   --built     take what is built already
//   --port N    of the browser's address; another one is taken if it is in use
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openWindow } from "./start/electron.mjs";
import { serve } from "./start/serve.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: "boolean", default: false },
    built: { type: "boolean", default: false },
    port: { type: "string", default: "4517" },
  },
});

const parts = ["renderer", "electron", "loopback"];
if (!values.built || parts.some((part) => !existsSync(`${root}dist/${part}`))) {
  const { status } = spawnSync(process.execPath, [`${root}scripts/build.mjs`, ...parts], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}

const ended = values.browser ? "you asked for a browser" : await openWindow(root, positionals);
if (ended !== null)
  await serve(root, Number(values.port), positionals[0] === undefined ? null : resolve(positionals[0]), ended);
