import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The file named on a command line, as an absolute path; null if none is. Desktops pass paths or file:// addresses,
 * and Chromium's own flags may stand anywhere. `appPath`: the folder of the program where it is itself an argument,
 * as in `electron . file`; null once it is packaged.
 */
export function fileNamed(argv: readonly string[], folder: string, appPath: string | null): string | null {
  const words = argv.slice(1);
  const program = appPath === null ? -1 : words.findIndex((word) => resolve(folder, word) === resolve(appPath));
  const named = words.slice(program + 1).find((word) => word !== "" && !word.startsWith("-"));
  if (named === undefined) return null;
  return named.startsWith("file://") ? pathOfAddress(named) : resolve(folder, named);
}

function pathOfAddress(address: string): string | null {
  try {
    return fileURLToPath(address);
  } catch {
    return null;
  }
}
