/** Fenced blocks of a page of documentation. */
export function blocksOf(markdown: string, language: string): string[] {
  const fences = markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm);
  return Array.from(fences)
    .filter(([, written]) => written === language)
    .map(([, , text]) => text);
}
