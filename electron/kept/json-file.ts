import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { atomicWrite } from "../files/atomic-write.ts";
import type { Check } from "../ipc/checks.ts";

/** What the program kept for itself last time. A file that is missing, broken or of another form is as good as none. */
export function readJson<T>(path: string, check: Check<T>): T | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    return check(value) ? value : null;
  } catch {
    return null;
  }
}

/** For this user's eyes only. Throws as node:fs does. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await atomicWrite(path, new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`), 0o600);
}
