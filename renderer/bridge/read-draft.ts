import type { Draft } from "../../electron/contract/bridge.ts";

interface KeptDraft {
  readonly draft: Omit<Draft, "file">;
  /** When it was written; 0 where it does not say. */
  readonly at: number;
}

/** A draft as the browser kept it; null if it is damaged: anything may write to a browser's storage. */
export function readDraft(kept: string): KeptDraft | null {
  let found: unknown;
  try {
    found = JSON.parse(kept);
  } catch {
    return null;
  }
  if (typeof found !== "object" || found === null) return null;
  const { name, text, session, at } = found as Readonly<Record<string, unknown>>;
  if (typeof name !== "string" || typeof text !== "string" || typeof session !== "string") return null;
  return { draft: { name, text, session }, at: typeof at === "number" ? at : 0 };
}
