/** What a terminal can do for the reader. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
}

const plain: Style = { bold: (text) => text, dim: (text) => text };
const coloured: Style = { bold: (text) => `\u001b[1m${text}\u001b[22m`, dim: (text) => `\u001b[2m${text}\u001b[22m` };

export function styleFor(colours: boolean): Style {
  return colours ? coloured : plain;
}

/** Non-breaking spaces are for pages that wrap; a terminal and those who search its output want plain ones. */
export function forTerminal(text: string): string {
  return text.replaceAll("\u00a0", " ");
}
