import type { FileFailed } from "../contract/files.ts";

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder, not a file",
  ENOTDIR: "there is no such folder",
  EACCES: "the system does not allow it",
  EPERM: "the system does not allow it",
  EROFS: "the disk can only be read",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EBUSY: "another program is using it",
  EIO: "the disk has a fault",
  ENAMETOOLONG: "the name is too long",
};

/** Why a file could not be read or written, for a sentence after the file's name. */
export class FileTrouble extends Error {
  override readonly name = "FileTrouble";
}

export function failed(name: string, error: unknown): FileFailed {
  return { kind: "failed", name, reason: `${name}: ${reasonOf(error)}.` };
}

export function isMissing(error: unknown): boolean {
  return codeOf(error) === "ENOENT";
}

export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function reasonOf(error: unknown): string {
  if (error instanceof FileTrouble) return error.message;
  const code = codeOf(error);
  return reasons[code] ?? `the system says ${code === "" ? String(error) : code}`;
}
