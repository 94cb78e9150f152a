import type { Fonts } from "./fonts.ts";
import { outlined } from "./outline.ts";
import type { Sheet } from "./sheet.tsx";
import type { Origin } from "./spec.ts";
import { xmlOf } from "./tree/write.ts";
import { altText, metadataOf } from "./words.ts";

/** A file that stands alone: texts as outlines, and what it shows in words for readers and programs. */
export function svgFile(sheet: Sheet, origin: Origin, fonts: Fonts): string {
  const { drawing, root } = sheet;
  const metadata = metadataOf(drawing, origin).map(([name, value]) => `${name}: ${value}`);
  const words = [
    { tag: "title", attributes: {}, children: [drawing.title] },
    { tag: "desc", attributes: {}, children: [altText(drawing)] },
    { tag: "metadata", attributes: {}, children: [metadata.join("\n")] },
  ];
  const { children, ...rest } = outlined(root, fonts);
  return `${xmlOf({ ...rest, attributes: { ...rest.attributes, role: "img" }, children: [...words, ...children] })}\n`;
}
