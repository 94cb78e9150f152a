/** How wide a text is in Inter, without a browser: the same layout on screen, in exports and in tests. */
import { regularWidths, semiboldWidths } from "./inter-widths.ts";

export type Weight = 400 | 600;

/** What no table has (other scripts, symbols) counts as a wide letter. */
const otherWidth = 1000;

const tables: Readonly<Record<Weight, ReadonlyMap<number, number>>> = {
  400: tableOf(regularWidths),
  600: tableOf(semiboldWidths),
};

/** In px; without kerning, which makes a text narrower by up to 2 %. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  const table = tables[weight];
  let width = 0;
  for (const letter of text) width += table.get(letter.codePointAt(0)!) ?? otherWidth;
  return (width * size) / 1000;
}

/** As much of the text as fits, with "…" where something is left out. */
export function shortened(text: string, room: number, size: number, weight: Weight = 400): string {
  if (textWidth(text, size, weight) <= room) return text;
  const letters = Array.from(text);
  let kept = letters.length;
  while (kept > 1 && textWidth(`${letters.slice(0, kept).join("").trimEnd()}…`, size, weight) > room) kept--;
  return `${letters.slice(0, kept).join("").trimEnd()}…`;
}

/** Lines no wider than `room`, broken at spaces; a word that is wider stands alone. */
export function wrapped(text: string, room: number, size: number, weight: Weight = 400): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size, weight) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function tableOf({ ascii, latin, others }: typeof regularWidths | typeof semiboldWidths): ReadonlyMap<number, number> {
  const listed = (text: string, first: number): [number, number][] =>
    text.split(" ").map((width, index) => [first + index, Number(width)]);
  const rest = Object.entries(others).map(([code, width]): [number, number] => [Number(code), width]);
  return new Map([...listed(ascii, 0x20), ...listed(latin, 0xa0), ...rest]);
}
