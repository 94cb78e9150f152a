/** A page of two halves, each written by a command of its own. */

const begin = (name: string): string => `<!-- begin ${name} -->\n`;
const end = (name: string): string => `<!-- end ${name} -->`;

/** The page with what stands between the marks of the section replaced. */
export function withSection(page: string, name: string, text: string): string {
  const from = page.indexOf(begin(name));
  const to = page.indexOf(end(name));
  if (from < 0 || to < from) throw new Error(`the page has no marks for ${name}`);
  return page.slice(0, from + begin(name).length) + text + page.slice(to);
}

/** A table whose columns line up in the source as well. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const escaped = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll("|", "\\|")));
  const widths = head.map((_, column) => Math.max(3, ...escaped.map((row) => row[column].length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => (right.includes(i) ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join(" | ")} |`;
  const rule = widths.map((width, i) => (right.includes(i) ? `${"-".repeat(width - 1)}:` : "-".repeat(width)));
  return [line(escaped[0]), line(rule), ...escaped.slice(1).map(line)].join("\n");
}
