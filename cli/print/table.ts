/** Rows of labelled cells → aligned text. Figures end in one line, their intervals begin in one. */
import { forTerminal } from "./style.ts";
import type { Style } from "./style.ts";

export interface Cell {
  readonly figure: string;
  /** Stands behind the figure, fainter. */
  readonly detail: string;
}

export interface Row {
  readonly label: string;
  readonly cells: readonly Cell[];
}

/** A heading of its own over indented rows; null: rows that stand at the margin. */
export interface Section {
  readonly title: string | null;
  readonly rows: readonly Row[];
}

export const empty: Cell = { figure: "", detail: "" };

export function cell(figure: string, detail = ""): Cell {
  return { figure, detail };
}

const gap = "   ";
const indent = "  ";

/** Sections without rows are left out. */
export function layOut(headings: readonly string[], sections: readonly Section[], style: Style): string {
  const shown = sections.filter(({ rows }) => rows.length > 0).map(indented);
  const rows = shown.flatMap((section) => section.rows);
  const widest = (lengths: readonly number[]): number => Math.max(0, ...lengths);
  const labelWidth = widest([
    ...rows.map(({ label }) => label.length),
    ...shown.map(({ title }) => title?.length ?? 0),
  ]);
  const columns = headings.map((heading, column) => {
    const figureWidth = widest(rows.map(({ cells }) => cells[column]?.figure.length ?? 0));
    const detailWidth = widest(rows.map(({ cells }) => cells[column]?.detail.length ?? 0));
    const between = detailWidth > 0 ? 1 : 0;
    return {
      heading,
      figureWidth,
      detailWidth: Math.max(detailWidth, heading.length - figureWidth - between),
      between,
    };
  });
  const lineOf = ({ label, cells }: Row): string => {
    const texts = columns.map(({ figureWidth, detailWidth, between }, column) => {
      const { figure, detail } = cells[column] ?? empty;
      return figure.padStart(figureWidth) + " ".repeat(between) + style.dim(detail.padEnd(detailWidth));
    });
    return [label.padEnd(labelWidth), ...texts].join(gap);
  };
  const headline = columns.map(({ heading, figureWidth, detailWidth, between }) => {
    return heading.padStart(Math.min(figureWidth, heading.length)).padEnd(figureWidth + between + detailWidth);
  });
  const lines = [
    style.bold([" ".repeat(labelWidth), ...headline].join(gap)),
    ...shown.flatMap(({ title, rows: own }) => [
      ...(title === null ? [] : ["", style.bold(title)]),
      ...own.map(lineOf),
    ]),
  ];
  return lines.map((line) => `${trimmedEnd(line)}\n`).join("");
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
