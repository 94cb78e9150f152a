import { initWasm, Resvg } from "@resvg/resvg-wasm";
import type { Rasterize } from "./png.ts";

let ready: Promise<void> | null = null;

/** A rasteriser of SVG without texts, from the bytes of its WebAssembly module: the same pixels on every machine. */
export async function rasterizer(wasm: Uint8Array): Promise<Rasterize> {
  ready ??= initWasm(wasm);
  await ready;
  return (svg, zoom) => {
    const drawing = new Resvg(svg, { fitTo: { mode: "zoom", value: zoom }, font: { loadSystemFonts: false } });
    const image = drawing.render();
    const png = image.asPng();
    image.free();
    drawing.free();
    return png;
  };
}
