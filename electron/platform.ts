import type { Platform } from "./contract/bridge.ts";

/** Other Unixes are as Linux is. */
export function platformNamed(node: NodeJS.Platform): Exclude<Platform, "browser"> {
  if (node === "darwin") return "mac";
  return node === "win32" ? "windows" : "linux";
}
