/** Files as a browser hands them over. */
import type { OpenFile, OpenResult } from "../../electron/contract/bridge.ts";

/** As much as the desktop opens. */
const largestBytes = 16 * 1024 * 1024;

/** As the shell reads them. */
export async function readFile(file: File): Promise<OpenResult> {
  if (!/\.(ya?ml|json)$/i.test(file.name)) return failed(file.name, "scenarios end in .yaml, .yml or .json");
  if (file.size > largestBytes) return failed(file.name, `it is larger than ${largestBytes / 1024 / 1024} MB`);
  try {
    return opened(file.name, await file.arrayBuffer());
  } catch {
    return failed(file.name, "it can no longer be read");
  }
}

export function opened(name: string, bytes: ArrayBuffer): OpenResult {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { kind: "opened", file: { ...identity(name), text } };
  } catch {
    return failed(name, "it is not text in UTF-8");
  }
}

export function failed(name: string, reason: string): OpenResult {
  return { kind: "failed", name, reason: `${name}: ${reason}.` };
}

let identities = 0;

/** A browser gives files no identity but their names: what is chosen again may be another one. */
export function identity(name: string): Omit<OpenFile, "text"> {
  identities += 1;
  return { id: `${identities}:${name}`, name, path: null, writable: true, version: "" };
}

export function nameOf(id: OpenFile["id"]): string {
  return id.slice(id.indexOf(":") + 1);
}
