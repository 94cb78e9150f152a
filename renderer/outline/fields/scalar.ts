/** As it stands in the file: numbers as such. */
export function scalar(text: string): string | number {
  return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text.trim();
}
