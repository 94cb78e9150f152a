import type { Scalar } from "yaml";
import { contentEnd, lineStart, startOf } from "../extent.ts";
import type { EditableFile } from "../file.ts";
import type { Value } from "../types.ts";
import type { Fragment } from "./fragment.ts";

const widest = 120;

/** Another text in the form of the old one, `>` or `|`; paragraphs that stay keep their lines. Null for other forms. */
export function blockText(file: EditableFile, node: Scalar, value: Value): Fragment | null {
  const { type } = node;
  if (type !== "BLOCK_FOLDED" && type !== "BLOCK_LITERAL") return null;
  if (typeof value !== "string" || !isSimple(value)) return null;
  const { text, step } = file;
  const [, ...raw] = text.slice(startOf(node), contentEnd(text, node)).split(/\r?\n/);
  const own = Math.min(
    ...raw.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length),
  );
  const column = indentOfLine(text, startOf(node));
  const indent = " ".repeat(Number.isFinite(own) && own > column ? own - column : step);
  const lines = raw.map((line) => line.slice(own));
  const body = value.replace(/\n$/, "");
  const end = value.endsWith("\n") ? "" : "-";
  if (type === "BLOCK_LITERAL")
    return { head: `|${end}`, lines: body.split("\n").map((line) => (line === "" ? "" : indent + line)) };
  const known = paragraphs(lines);
  const width = widest - indent.length - column;
  const folded = body
    .split("\n")
    .flatMap((paragraph, index) => [
      ...(index === 0 ? [] : [""]),
      ...(paragraph === "" ? [] : (known.get(paragraph) ?? wrapped(paragraph, width))),
    ]);
  return { head: `>${end}`, lines: folded.map((line) => (line === "" ? "" : indent + line)) };
}

/** No blanks at the ends of lines, and no more than one line break at the end. */
function isSimple(value: string): boolean {
  return value.trim() !== "" && !/^\s|[\r\t]| \n|\n |\n\n$/.test(value) && value.trimEnd() === value.replace(/\n$/, "");
}

function indentOfLine(text: string, at: number): number {
  const line = text.slice(lineStart(text, at), at);
  return line.length - line.trimStart().length;
}

/** The lines of each paragraph as they stand, by its text. */
function paragraphs(lines: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let open: string[] = [];
  for (const line of [...lines, ""]) {
    if (line.trim() !== "") open.push(line);
    else if (open.length > 0) {
      found.set(open.join(" "), open);
      open = [];
    }
  }
  return found;
}

function wrapped(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of paragraph.split(/(?<! ) (?! )/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
