/** A scenario file, with the changes of the command line, to a scenario and the hash of what was read. */
import { createHash } from "node:crypto";
import { parseScenario, setPath } from "../simulation/index.ts";
import type { Issue, ParseResult } from "../simulation/index.ts";
import type { Change } from "./arguments/run-options.ts";
import type { Surroundings } from "./surroundings.ts";
import { UsageError } from "./usage-error.ts";

export interface Loaded {
  readonly parsed: ParseResult;
  /** SHA-256 of the file's bytes, or of the text after changes; in hexadecimal. */
  readonly hash: string;
}

export function load(file: string, changes: readonly Change[], { readFile }: Surroundings): Loaded {
  const bytes = readBytes(file, readFile);
  const text = new TextDecoder().decode(bytes);
  const changed = withChanges(text, changes);
  if (typeof changed !== "string") return { parsed: { ok: false, issues: [changed] }, hash: "" };
  const hashed = changes.length === 0 ? bytes : new TextEncoder().encode(changed);
  return { parsed: parseScenario(changed), hash: createHash("sha256").update(hashed).digest("hex") };
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

function readBytes(file: string, readFile: Surroundings["readFile"]): Uint8Array {
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
