import { existsSync, readFileSync } from "node:fs";

/** The version in the project's package.json: a folder or two above this file, as it is here or as it was built. */
export function projectVersion(): string {
  for (const above of ["../", "../../"]) {
    const file = new URL(`${above}package.json`, import.meta.url);
    if (!existsSync(file)) continue;
    const { name, version } = JSON.parse(readFileSync(file, "utf8")) as { name?: string; version?: string };
    if (name === "headroom" && version !== undefined) return version;
  }
  throw new Error("package.json of headroom is missing");
}
