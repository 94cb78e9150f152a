import { readFile } from "node:fs/promises";
import { headersFor } from "./headers.ts";
import { fileInside } from "./inside.ts";

export interface Reply {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

/** Answers a request for a file of `folder`; both the shell's own scheme and the loopback server answer with it. */
export async function respond(folder: string, method: string, pathname: string): Promise<Reply> {
  const file = await fileInside(folder, pathname);
  return file === null ? refusal(isRead(method) ? 404 : 405) : await respondWith(file, method);
}

/** With one file, wherever it lies. */
export async function respondWith(file: string, method: string): Promise<Reply> {
  if (!isRead(method)) return refusal(405);
  const content = await contentOf(file);
  if (content === null) return refusal(404);
  return { status: 200, headers: headersFor(file), body: method === "HEAD" ? null : content };
}

function isRead(method: string): boolean {
  return method === "GET" || method === "HEAD";
}

/** Null for a folder. */
async function contentOf(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    return null;
  }
}

function refusal(status: number): Reply {
  return { status, headers: headersFor("refusal.txt"), body: null };
}
