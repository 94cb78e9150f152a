// Reads vitest's JSON report and prints `N passed, M failed`. Fails unless tests ran and every one of them passed.
import { readFileSync } from "node:fs";

const report = JSON.parse(readFileSync(process.argv[2], "utf8"));
const passed = report.numPassedTests;
const total = report.numTotalTests;
// A file that breaks before its first test has no failed test, only a failed suite; a skipped test proves nothing either.
const brokenFiles = report.testResults.filter(
  (/** @type {{status: string, assertionResults: unknown[]}} */ file) =>
    file.status === "failed" && file.assertionResults.length === 0,
).length;
const failed = total - passed + brokenFiles;
console.log(`${passed} passed, ${failed} failed`);
if (passed === 0 || failed > 0 || !report.success) process.exitCode = 1;
