/** Rows of labelled cells → aligned text. Figures end in one line, their intervals begin in one. */
import { empty } from "../../simulation/index.ts";
import type { Row, Section } from "../../simulation/index.ts";
import { forTerminal } from "./style.ts";
import type { Style } from "./style.ts";

const gap = "   ";
const indent = "  ";

/** Sections without rows are left out. */
export function layOut(headings: readonly string[], sections: readonly Section[], style: Style): string {
  const shown = sections.filter(({ rows }) => rows.length > 0).map(indented);
  const rows = shown.flatMap((section) => section.rows);
  // A title has the whole line.
  const labelWidth = widest(rows.map(({ label }) => label));
  const columns = headings.map((heading, index) => columnFor(heading, rows, index));
  const headline = [" ".repeat(labelWidth), ...columns.map(({ heading, width }) => heading.padEnd(width))].join(gap);
  const lines = [
    style.bold(headline),
    ...shown.flatMap(({ title, rows: own }) => [
      ...(title === null ? [] : ["", style.bold(title)]),
      ...own.map((row) => lineOf(row, labelWidth, columns, style)),
    ]),
  ];
  return lines.map((line) => `${trimmedEnd(line)}\n`).join("");
}

interface Column {
  readonly heading: string;
  readonly figureWidth: number;
  readonly width: number;
}

function columnFor(heading: string, rows: readonly Row[], index: number): Column {
  const cells = rows.map((row) => row.cells[index] ?? empty);
  const figureWidth = widest(cells.map(({ figure }) => figure));
  const detailWidth = widest(cells.map(({ detail }) => detail));
  const needed = figureWidth + (detailWidth > 0 ? 1 + detailWidth : 0);
  return { heading, figureWidth, width: Math.max(needed, heading.length) };
}

function lineOf({ label, cells }: Row, labelWidth: number, columns: readonly Column[], style: Style): string {
  const texts = columns.map(({ figureWidth, width }, index) => {
    const { figure, detail } = cells[index] ?? empty;
    const padded = figure.padStart(figureWidth);
    if (detail === "") return padded.padEnd(width);
    return `${padded} ${style.dim(detail)}${" ".repeat(width - figureWidth - 1 - detail.length)}`;
  });
  return [label.padEnd(labelWidth), ...texts].join(gap);
}

function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, text.length), 0);
}

function indented({ title, rows }: Section): Section {
  const readable = rows.map(({ label, cells }) => ({
    label: (title === null ? "" : indent) + forTerminal(label),
    cells: cells.map(({ figure, detail }) => ({ figure: forTerminal(figure), detail: forTerminal(detail) })),
  }));
  return { title, rows: readable };
}

/** Also blanks that stand before codes of style. */
function trimmedEnd(line: string): string {
  return line.replace(/ +((?:\u001b\[\d+m)*)$/, "$1");
}
