import type { Draft } from "../../electron/contract/bridge.ts";

/** A draft as the browser kept it; null if it is damaged: anything may write to a browser's storage. */
export function readDraft(kept: string): Omit<Draft, "file"> | null {
  let found: unknown;
  try {
    found = JSON.parse(kept);
  } catch {
    return null;
  }
  if (typeof found !== "object" || found === null) return null;
  const { name, text, session } = found as Readonly<Record<string, unknown>>;
  if (typeof name !== "string" || typeof text !== "string" || typeof session !== "string") return null;
  return { name, text, session };
}
