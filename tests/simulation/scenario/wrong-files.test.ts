/**
 * Snapshot: what the author of each wrong file is told. `UPDATE=1 npx vitest run tests/simulation/scenario/wrong-files.test.ts`
 * writes it anew; read the difference as an author would.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseScenario } from "../../../simulation/scenario/parse.ts";
import { wrongFiles } from "./wrong-files.ts";

const golden = new URL("../../golden/scenario-issues.txt", import.meta.url);

test("every wrong file is refused, in the words of the golden file", () => {
  const text = Object.entries(wrongFiles)
    .map(([name, file]) => `=== ${name}\n${file.trimEnd()}\n--- \n${told(file)}\n`)
    .join("\n");
  if (process.env["UPDATE"] === "1") writeFileSync(golden, text);
  expect(existsSync(golden)).toBe(true);
  expect(text).toBe(readFileSync(golden, "utf8"));
});

test.each(Object.entries(wrongFiles))("%s: issues stand in the file, in its order", (_, file) => {
  const result = parseScenario(file);
  expect(result.ok).toBe(false);
  expect(result.issues.length).toBeGreaterThan(0);
  const lines = file.split("\n");
  let last = 0;
  for (const { line, column, severity, message } of result.issues) {
    expect(severity).toBe("error");
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeLessThanOrEqual(lines[line - 1].length + 1);
    expect(line * 10_000 + column).toBeGreaterThanOrEqual(last);
    last = line * 10_000 + column;
    expect(message).toMatch(/^[^\n]+[^.\s]$/);
    expect(message).not.toMatch(/undefined|\[object|NaN|Invalid input/);
  }
});

function told(file: string): string {
  const { issues } = parseScenario(file);
  return issues
    .map(({ line, column, path, message }) => `${line}:${column} ${path === "" ? "" : `${path}: `}${message}`)
    .join("\n");
}
