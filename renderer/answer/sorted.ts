/** The table of every number by size: rows go round within their section, with what stands under them. */
import { isUnder, type Table } from "./former-columns.ts";

type Rows = Table["sections"][number]["rows"];

/** The largest first; what has no size keeps its place behind. Null: as listed. */
export function sortedBy(table: Table, column: number | null): Table {
  if (column === null) return table;
  const sections = table.sections.map((section) => ({ ...section, rows: sorted(section.rows, column) }));
  return { ...table, sections };
}

function sorted(rows: Rows, column: number): Rows {
  const groups: Rows[number][][] = [];
  for (const row of rows) {
    if (isUnder(row.label) && groups.length > 0) groups[groups.length - 1].push(row);
    else groups.push([row]);
  }
  const size = ([{ cells }]: Rows[number][]): number => cells.at(column)?.value ?? -Infinity;
  return groups
    .map((group, place) => ({ group, place, size: size(group) }))
    .sort((a, b) => (a.size === b.size ? a.place - b.place : b.size - a.size))
    .flatMap(({ group }) => group);
}
