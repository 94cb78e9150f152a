/**
 * Set-up of every test file: a warning or an error message fails the test it comes from. A test that expects one
 * replaces the method itself: `vi.spyOn(console, "warn").mockImplementation(() => {})`.
 */
import { format } from "node:util";
import { afterAll, afterEach, expect, vi } from "vitest";

let said: string[] = [];
const record = (...words: unknown[]): void => void said.push(format(...words));
console.warn = record;
console.error = record;
process.on("warning", record);

function expectSilence(): void {
  const words = said;
  said = [];
  expect(words, "warnings fail tests").toEqual([]);
}

afterEach(() => {
  vi.restoreAllMocks();
  expectSilence();
});

afterAll(() => {
  process.off("warning", record);
  expectSilence();
});
