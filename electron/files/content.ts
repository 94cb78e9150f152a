import { createHash } from "node:crypto";
import { open, stat } from "node:fs/promises";
import { largestFileBytes } from "./limits.ts";
import { FileTrouble } from "./reasons.ts";

/** What a file holds. */
export interface Content {
  readonly text: string;
  /** SHA-256 of its bytes. */
  readonly version: string;
}

/** Throws as node:fs does, or a `FileTrouble` for what is no text. */
export async function readContent(path: string): Promise<Content> {
  // A device never ends, and a pipe waits for a writer: neither is opened.
  const kind = await stat(path);
  if (!kind.isFile() && !kind.isDirectory()) throw new FileTrouble("it is no file that holds a text");
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    if (size > largestFileBytes) throw new FileTrouble(`it is larger than ${largestFileBytes / 1024 / 1024} MB`);
    return contentOf(await handle.readFile());
  } finally {
    await handle.close();
  }
}

/** Only what can be written back as it was: bytes that are no UTF-8 would be lost with the first save. */
export function contentOf(bytes: Uint8Array): Content {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, version: createHash("sha256").update(bytes).digest("hex") };
  } catch {
    throw new FileTrouble("it is not text in UTF-8");
  }
}
