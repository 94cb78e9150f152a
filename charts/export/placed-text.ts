import type { Weight } from "../look/text/measure.ts";
import type { GlyphBook, Letter } from "./glyphs.ts";
import type { Node } from "./tree/tree.ts";

/** A text of a picture, ready to be drawn letter by letter. */
export interface PlacedText {
  readonly text: string;
  /** Of its start, and of its baseline. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Px for one unit of the font. */
  readonly scale: number;
  readonly letters: readonly Letter[];
  readonly fill: string;
  /** Colour behind the letters, 3 px wide in all; null without. */
  readonly halo: string | null;
}

export function placedText({ attributes, children }: Node, book: GlyphBook): PlacedText {
  const text = children.filter((child) => typeof child === "string").join("");
  const size = Number(attributes["font-size"]);
  const weight: Weight = attributes["font-weight"] === 600 ? 600 : 400;
  const { letters, width, unitsPerEm } = book.set(text, weight);
  const scale = size / unitsPerEm;
  const anchor = attributes["text-anchor"];
  const before = anchor === "middle" ? 0.5 : anchor === "end" ? 1 : 0;
  return {
    text,
    x: Number(attributes.x) - width * scale * before,
    y: Number(attributes.y),
    size,
    scale,
    letters,
    fill: String(attributes.fill),
    halo: attributes.stroke === undefined ? null : String(attributes.stroke),
  };
}

export const haloWidth = 3;
