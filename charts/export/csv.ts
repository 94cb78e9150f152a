import type { Cell, Drawing } from "../drawing.ts";
import type { Origin } from "./spec.ts";
import { metadataOf } from "./words.ts";

/** The numbers of a picture, one row a mark, behind lines with `#` that say what they are. */
export function csvFile(drawing: Drawing, origin: Origin): string {
  const { columns, rows } = drawing.table;
  const about = metadataOf(drawing, origin).map(([name, value]) => `# ${name}: ${value.replaceAll(/\s+/g, " ")}`);
  const head = columns.map(({ name, unit }) => (unit === null ? name : `${name} [${unit}]`));
  return `${[...about, ...[head, ...rows].map((row) => row.map(field).join(","))].join("\n")}\n`;
}

function field(cell: Cell): string {
  const text = cell === null ? "" : String(cell);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
