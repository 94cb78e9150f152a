/** Pictures in pixels: an SVG drawn by a rasteriser, with the words of the picture in its text chunks. */
import type { Origin } from "./spec.ts";
import type { Drawing } from "../drawing.ts";
import { metadataOf } from "./words.ts";

/** Draws an SVG without texts; `zoom` px for one of its own. */
export type Rasterize = (svg: string, zoom: number) => Uint8Array;

export function pngFile(svg: string, zoom: number, drawing: Drawing, origin: Origin, rasterize: Rasterize): Uint8Array {
  const chunks = metadataOf(drawing, origin).map(([keyword, text]) => textChunk(keyword, text));
  return withChunks(rasterize(svg, zoom), chunks);
}

const signatureLength = 8;
const chunkOverhead = 12;

/** Behind the header, which comes first in every PNG. */
function withChunks(png: Uint8Array, chunks: readonly Uint8Array[]): Uint8Array {
  const header = signatureLength + chunkOverhead + new DataView(png.buffer, png.byteOffset).getUint32(signatureLength);
  return joined([png.subarray(0, header), ...chunks, png.subarray(header)]);
}

/** iTXt: text in UTF-8, not compressed. */
function textChunk(keyword: string, text: string): Uint8Array {
  const encoder = new TextEncoder();
  const data = joined([encoder.encode(keyword), Uint8Array.of(0, 0, 0, 0, 0), encoder.encode(text)]);
  const typed = joined([encoder.encode("iTXt"), data]);
  return joined([fourBytes(data.length), typed, fourBytes(crc32(typed))]);
}

function fourBytes(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

/** As ISO 3309 and PNG have it. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
