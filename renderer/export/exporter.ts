/** Pictures as files, made in the page as the command line makes them. Loaded when the first is asked for. */
import regularUrl from "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url";
import semiboldUrl from "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url";
import resvgUrl from "@resvg/resvg-wasm/index_bg.wasm?url";
import {
  csvFile,
  openFonts,
  pdfFile,
  pngFile,
  rasterizer,
  svgFile,
  type Fonts,
  type Format,
  type Origin,
  type Sheet,
} from "../../charts/index.ts";

let fonts: Promise<Fonts> | null = null;

export async function fileOf(sheet: Sheet, origin: Origin, format: Format, scale: number): Promise<Uint8Array> {
  switch (format) {
    case "csv":
      return new TextEncoder().encode(csvFile(sheet.drawing, origin));
    case "svg":
      return new TextEncoder().encode(svgFile(sheet, origin, await inter()));
    case "pdf":
      return pdfFile(sheet, origin, await inter());
    case "png":
      return pngFile(
        svgFile(sheet, origin, await inter()),
        scale,
        sheet.drawing,
        origin,
        await rasterizer(await bytesOf(resvgUrl)),
      );
  }
}

/** The SVG that files are made from, for a look at it. */
export async function previewOf(sheet: Sheet, origin: Origin): Promise<string> {
  return svgFile(sheet, origin, await inter());
}

function inter(): Promise<Fonts> {
  fonts ??= Promise.all([bytesOf(regularUrl), bytesOf(semiboldUrl)]).then(([regular, semibold]) =>
    openFonts(regular, semibold),
  );
  return fonts;
}

async function bytesOf(url: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
}
