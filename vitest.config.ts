import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { oneModule } from "./scripts/one-module.mjs";

export default defineConfig({
  plugins: [oneModule(fileURLToPath(new URL("simulation/index.ts", import.meta.url)))],
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    setupFiles: ["tests/support/quiet.ts", "tests/support/same-draws.ts"],
    maxWorkers: 2,
    // The engine is pure and its modules hold no state of a test: loading them once per worker saves most of the time.
    isolate: false,
    // Statistical tests simulate thousands of years; a hang still ends within the minute.
    testTimeout: 60_000,
    // The first to want a browser unpacks it.
    hookTimeout: 60_000,
    // How long a page may take on a busy machine; one that does what it should is done long before.
    expect: { poll: { timeout: 20_000 } },
  },
});
