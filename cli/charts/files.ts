/** A picture in the format that was asked for. */
import { csvFile, openFonts, pdfFile, pngFile, rasterizer, svgFile } from "../../charts/index.ts";
import type { Origin, Sheet } from "../../charts/index.ts";
import type { ChartOptions } from "../arguments/chart-options.ts";
import type { Surroundings } from "../surroundings.ts";

export async function fileOf(
  sheet: Sheet,
  origin: Origin,
  { format, scale }: Pick<ChartOptions, "format" | "scale">,
  { readAsset }: Pick<Surroundings, "readAsset">,
): Promise<string | Uint8Array> {
  const fonts = () => openFonts(readAsset("regular"), readAsset("semibold"));
  switch (format) {
    case "csv":
      return csvFile(sheet.drawing, origin);
    case "svg":
      return svgFile(sheet, origin, fonts());
    case "pdf":
      return pdfFile(sheet, origin, fonts());
    case "png":
      return pngFile(
        svgFile(sheet, origin, fonts()),
        scale,
        sheet.drawing,
        origin,
        await rasterizer(readAsset("resvg")),
      );
  }
}
