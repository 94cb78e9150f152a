#!/usr/bin/env node
// The command as npm installs it: it runs what `npm run build` made of cli/main.ts.
import { existsSync } from "node:fs";

const main = new URL("../dist/cli/main.js", import.meta.url);
if (existsSync(main)) {
  await import(main.href);
} else {
  console.error("headroom is not built yet: run `npm run build` once");
  // Not 1, which says that a --fail-on condition held.
  process.exitCode = 2;
}
