import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse, type Font } from "opentype.js";
import { describe, expect, test } from "vitest";
import { regularWidths, semiboldWidths } from "../../../charts/look/text/inter-widths.ts";
import { shortened, textWidth, wrapped } from "../../../charts/look/text/measure.ts";

function font(path: string): Font {
  const bytes = readFileSync(
    fileURLToPath(new URL(`../../../node_modules/@expo-google-fonts/inter/${path}`, import.meta.url)),
  );
  return parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

describe.each([
  ["regular", "400Regular/Inter_400Regular.ttf", regularWidths],
  ["semibold", "600SemiBold/Inter_600SemiBold.ttf", semiboldWidths],
] as const)("widths of Inter %s", (_, path, table) => {
  const inter = font(path);
  const ofFont = (codes: readonly number[]): number[] =>
    codes.map((code) =>
      Math.round((1000 * inter.charToGlyph(String.fromCodePoint(code)).advanceWidth!) / inter.unitsPerEm),
    );

  test("are those of the font", () => {
    const from = (first: number, last: number): number[] =>
      Array.from({ length: last - first + 1 }, (__, i) => first + i);
    expect(table.ascii.split(" ").map(Number)).toEqual(ofFont(from(0x20, 0x7e)));
    expect(table.latin.split(" ").map(Number)).toEqual(ofFont(from(0xa0, 0x17f)));
    expect(Object.values(table.others)).toEqual(ofFont(Object.keys(table.others).map(Number)));
  });
});

test("a text is as wide as its letters", () => {
  // H 743, i 242, in thousandths of 20 px.
  expect(textWidth("Hi", 20)).toBeCloseTo(19.7, 10);
  expect(textWidth("漢", 20)).toBe(20);
});

test("what does not fit is cut where it still does, and says so", () => {
  expect(shortened("Toolforge on metal", 1000, 12)).toBe("Toolforge on metal");
  const cut = shortened("Toolforge on metal", 60, 12);
  expect(cut).toBe("Toolforg…");
  expect(textWidth(cut, 12)).toBeLessThanOrEqual(60);
});

test("lines break at spaces, and hold all words", () => {
  const text = "Each dot is 2 of 100 simulated 3-year histories; further left is better.";
  const lines = wrapped(text, 150, 12);
  expect(lines.join(" ")).toBe(text);
  for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(150);
  expect(wrapped("incomprehensibilities", 20, 12)).toEqual(["incomprehensibilities"]);
});
