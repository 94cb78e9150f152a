import { randomBytes } from "node:crypto";
import { open, readlink, realpath, rename, stat, unlink, type FileHandle } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { codeOf, isMissing } from "./reasons.ts";

/**
 * Writes a file so that it holds either all of the old or all of the new, whenever the power fails: a new file beside
 * it is filled, flushed, and takes its name. A link stays a link, and the file keeps its permissions.
 * `mode`: the permissions of a file that is not there yet.
 */
export async function atomicWrite(path: string, bytes: Uint8Array, mode = 0o666): Promise<void> {
  const target = await behindLinks(path);
  const before = await ownershipOf(target);
  const temporary = join(dirname(target), `.${basename(target).slice(0, 200)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const handle = await open(temporary, "wx", before?.permissions ?? mode);
    try {
      await handle.writeFile(bytes);
      if (before !== null) await giveTo(handle, before);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await takeName(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => {});
    throw error;
  }
  await flushFolder(dirname(target));
}

/** The file that a path leads to, whether or not it is there. `links`: followed so far, for a ring of them ends nowhere. */
async function behindLinks(path: string, links = 0): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (!isMissing(error) || links > 40) throw error;
    const next = await readlink(path).catch(() => null);
    return next === null ? path : await behindLinks(resolve(dirname(path), next), links + 1);
  }
}

interface Ownership {
  readonly permissions: number;
  readonly user: number;
  readonly group: number;
}

async function ownershipOf(path: string): Promise<Ownership | null> {
  try {
    const { mode, uid, gid } = await stat(path);
    return { permissions: mode & 0o777, user: uid, group: gid };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** As far as the user may give files away: a colleague's file that a group shares stays the group's. */
async function giveTo(handle: FileHandle, { permissions, user, group }: Ownership): Promise<void> {
  const { uid, gid } = await handle.stat();
  if (uid !== user || gid !== group) {
    await handle.chown(user, group).catch(() => handle.chown(uid, group).catch(() => {}));
  }
  // Creating a file subtracts the user's mask, which an existing file's permissions have not been through.
  await handle.chmod(permissions);
}

/** On Windows a virus scanner may hold the old file for a moment. */
async function takeName(from: string, to: string): Promise<void> {
  for (let patience = 5; ; patience -= 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const held = process.platform === "win32" && ["EPERM", "EACCES", "EBUSY"].includes(codeOf(error));
      if (!held || patience === 0) throw error;
      await pause(100);
    }
  }
}

/** Without it the new name may not survive a power failure. Windows cannot, and some network disks will not. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  try {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // The file is written; only its safety against a power failure in the next seconds is less.
  }
}
