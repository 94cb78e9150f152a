import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Asset } from "./surroundings.ts";

const files: Readonly<Record<Asset, string>> = {
  regular: "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf",
  semibold: "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf",
  resvg: "@resvg/resvg-wasm/index_bg.wasm",
};

/** From the packages that the program was installed with. */
export function readAsset(asset: Asset): Uint8Array {
  return readFileSync(createRequire(import.meta.url).resolve(files[asset]));
}
