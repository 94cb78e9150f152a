import { randomBytes } from "node:crypto";
import { open, realpath, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { codeOf, isMissing } from "./reasons.ts";

/**
 * Writes a file so that it holds either all of the old or all of the new, whenever the power fails: a new file beside
 * it is filled, flushed, and takes its name. A link stays a link, and the file keeps its permissions.
 * `mode`: the permissions of a file that is not there yet.
 */
export async function atomicWrite(path: string, bytes: Uint8Array, mode = 0o666): Promise<void> {
  const target = await behindLinks(path);
  const permissions = await permissionsOf(target);
  const temporary = join(dirname(target), `.${basename(target).slice(0, 200)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const handle = await open(temporary, "wx", permissions ?? mode);
    try {
      await handle.writeFile(bytes);
      // Creating a file subtracts the user's mask, which an existing file's permissions have not been through.
      if (permissions !== null) await handle.chmod(permissions);
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

async function behindLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (isMissing(error)) return path;
    throw error;
  }
}

async function permissionsOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
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
