/** A scenario file, with the changes of the command line, to a scenario and the hash of what was read. */
import { createHash } from "node:crypto";
import { parseScenario, setPath } from "../simulation/index.ts";
import type { Issue, ParseResult } from "../simulation/index.ts";
import type { Change } from "./arguments/run-options.ts";
import type { Surroundings } from "./surroundings.ts";
import { textOf } from "./text-of.ts";
import { UsageError } from "./usage-error.ts";

export interface Loaded {
  readonly parsed: ParseResult;
  /** SHA-256 of the file's bytes, or of the text after changes; in hexadecimal. */
  readonly hash: string;
  /** What was read, after changes. In UTF-8 these are the bytes of `hash`. */
  readonly source: string;
}

export function load(file: string, changes: readonly Change[], { readFile }: Surroundings): Loaded {
  const bytes = readBytes(file, readFile);
  const text = textOf(bytes);
  if (typeof text !== "string") return refused(text);
  const changed = withChanges(text, changes);
  if (typeof changed !== "string") return refused(changed);
  if (changes.length > 0) return loadSource(changed);
  return { parsed: parseScenario(text), hash: hashOf(bytes), source: decodeWhole(bytes) };
}

function refused(issue: Issue): Loaded {
  return { parsed: { ok: false, issues: [issue] }, hash: "", source: "" };
}

/** A scenario from what a `Loaded` calls its source. */
export function loadSource(source: string): Loaded {
  const bytes = new TextEncoder().encode(source);
  return { parsed: parseScenario(new TextDecoder().decode(bytes)), hash: hashOf(bytes), source };
}

export function hashOf(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** With the byte-order mark, if it has one. */
function decodeWhole(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

function withChanges(text: string, changes: readonly Change[]): string | Issue {
  let changed = text;
  for (const { path, value } of changes) {
    const next = setPath(changed, path, value);
    if (typeof next !== "string") return next;
    changed = next;
  }
  return changed;
}

export function readBytes(file: string, readFile: Surroundings["readFile"]): Uint8Array {
  try {
    return readFile(file);
  } catch (error) {
    throw new UsageError(`${file}: ${readProblem(error)}`);
  }
}

function readProblem(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT") return "no such file";
  if (code === "EISDIR") return "is a folder, not a file";
  if (code === "EACCES") return "may not be read";
  return error instanceof Error ? error.message : String(error);
}
