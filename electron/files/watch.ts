import { watch } from "node:fs";
import { basename, dirname } from "node:path";

/** Long enough for a program that writes in several steps to finish, short enough to seem at once. */
const settledAfterMilliseconds = 150;

/**
 * Calls back some time after anything happened to the file, perhaps more often than anything changed. It watches the
 * folder, since most programs put a new file in the old one's place. Returns what ends it.
 */
export function watchFile(path: string, touched: () => void): () => void {
  let settling: NodeJS.Timeout | null = null;
  const settle = (): void => {
    if (settling !== null) clearTimeout(settling);
    settling = setTimeout(touched, settledAfterMilliseconds);
  };
  const stopWatching = watchFolder(dirname(path), (name) => {
    if (name === null || name === basename(path)) settle();
  });
  return () => {
    if (settling !== null) clearTimeout(settling);
    stopWatching();
  };
}

/** Some disks cannot be watched: then only the look at every return to the window finds a change. */
function watchFolder(folder: string, touched: (name: string | null) => void): () => void {
  try {
    const watcher = watch(folder, { persistent: false }, (_, name) => touched(name));
    watcher.on("error", () => watcher.close());
    return () => watcher.close();
  } catch {
    return () => {};
  }
}
