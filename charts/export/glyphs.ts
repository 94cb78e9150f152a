/** Letters as outlines in the font's own units, each once in a file however often it is used. */
import type { Font, Glyph } from "opentype.js";
import type { Weight } from "../look/text/measure.ts";
import type { Fonts } from "./fonts.ts";

export interface Letter {
  /** Names its outline: "r65", "s1204". */
  readonly key: string;
  /** From the start of the text, in units of the font. */
  readonly at: number;
}

export interface Setting {
  readonly letters: readonly Letter[];
  /** In units of the font. */
  readonly width: number;
  readonly unitsPerEm: number;
}

/** Letter by letter with kerning, which is all that Latin text in a chart needs. Keeps the outlines of what it has set. */
export class GlyphBook {
  /** By key; y grows downwards, as in a picture. */
  readonly outlines = new Map<string, string>();
  private readonly fonts: Fonts;

  constructor(fonts: Fonts) {
    this.fonts = fonts;
  }

  set(text: string, weight: Weight): Setting {
    const font = this.fonts[weight];
    const glyphs = Array.from(text, (letter) => font.charToGlyph(letter));
    let at = 0;
    const letters = glyphs.flatMap((glyph, index) => {
      const letter = { key: `${weight === 600 ? "s" : "r"}${glyph.index}`, at };
      at += advance(font, glyph, glyphs[index + 1]);
      return this.keep(letter.key, glyph) ? [letter] : [];
    });
    return { letters, width: at, unitsPerEm: font.unitsPerEm };
  }

  /** False for spaces, of which nothing is seen. */
  private keep(key: string, glyph: Glyph): boolean {
    if (!this.outlines.has(key)) this.outlines.set(key, outlineOf(glyph));
    return this.outlines.get(key) !== "";
  }
}

function advance(font: Font, glyph: Glyph, next: Glyph | undefined): number {
  return (glyph.advanceWidth ?? 0) + (next === undefined ? 0 : font.getKerningValue(glyph, next));
}

function outlineOf(glyph: Glyph): string {
  return glyph.path.commands
    .map((command) => {
      switch (command.type) {
        case "M":
        case "L":
          return `${command.type}${pair(command.x, command.y)}`;
        case "Q":
          return `Q${pair(command.x1, command.y1)} ${pair(command.x, command.y)}`;
        case "C":
          return `C${pair(command.x1, command.y1)} ${pair(command.x2, command.y2)} ${pair(command.x, command.y)}`;
        case "Z":
          return "Z";
      }
    })
    .join("");
}

function pair(x: number, y: number): string {
  return `${Math.round(x)} ${Math.round(-y) + 0}`;
}
