import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    setupFiles: ["tests/support/quiet.ts"],
    maxWorkers: 2,
    // Statistical tests simulate thousands of years; a hang still ends within the minute.
    testTimeout: 60_000,
  },
});
