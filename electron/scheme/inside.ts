import { realpath } from "node:fs/promises";
import { join, resolve, sep } from "node:path";

/**
 * The file of `folder` that the path of an address names, or null: for what is not there, and for every way out, such
 * as `..` in any spelling, another drive, or a link. `/` is index.html.
 */
export async function fileInside(folder: string, pathname: string): Promise<string | null> {
  const asked = decoded(pathname);
  if (asked === null || /[\0\\:]/.test(asked) || asked.split("/").includes("..")) return null;
  const file = resolve(join(folder, asked.endsWith("/") ? `${asked}index.html` : asked));
  try {
    const root = await realpath(folder);
    const real = await realpath(file);
    return real.startsWith(root + sep) ? real : null;
  } catch {
    return null;
  }
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
