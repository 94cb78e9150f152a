import { parse } from "opentype.js";
import type { Font } from "opentype.js";
import type { Weight } from "../look/text/measure.ts";

/** Inter in the two weights of pictures. */
export type Fonts = Readonly<Record<Weight, Font>>;

/** From the bytes of TrueType files. */
export function openFonts(regular: Uint8Array, semibold: Uint8Array): Fonts {
  return { 400: parse(bufferOf(regular)), 600: parse(bufferOf(semibold)) };
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer;
}
