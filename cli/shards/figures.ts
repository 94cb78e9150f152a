/** Figures ↔ text: the bytes of the float64 values, lowest first, in base64. The same on any machine, to the last bit. */
const bytesPerFigure = 8;

export function encodeFigures(figures: Float64Array): string {
  const bytes = Buffer.alloc(figures.length * bytesPerFigure);
  figures.forEach((figure, index) => bytes.writeDoubleLE(figure, index * bytesPerFigure));
  return bytes.toString("base64");
}

/** Null where the text does not hold just so many figures. */
export function decodeFigures(text: string, count: number): Float64Array | null {
  // Buffer passes over letters that are none of base64's; text cut short or altered so has another length.
  if (text.length !== 4 * Math.ceil((count * bytesPerFigure) / 3)) return null;
  const bytes = Buffer.from(text, "base64");
  if (bytes.length !== count * bytesPerFigure) return null;
  return Float64Array.from({ length: count }, (_, index) => bytes.readDoubleLE(index * bytesPerFigure));
}
