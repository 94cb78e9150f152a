/** A result as rows of labelled cells: what the command line prints and the window shows. */
export interface Cell {
  readonly figure: string;
  /** Stands behind the figure, fainter. */
  readonly detail: string;
  /** What it is sorted by, within its section; left out where it has no size. */
  readonly value?: number;
  /** A difference whose sign is not told: its interval holds 0. */
  readonly isOpen?: boolean;
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

export function cell(figure: string, detail = "", value?: number): Cell {
  return value === undefined ? { figure, detail } : { figure, detail, value };
}

/** Without those that have nothing to say of any option, such as of racks where there are none. */
export function filled(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ cells }) => cells.some(({ figure }) => figure !== ""));
}
