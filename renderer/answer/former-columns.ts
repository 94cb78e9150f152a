/** The table of every number, with a column for each option of each result that stands behind the present one. */
import { headingsOf, sectionsOf, type Result } from "../../simulation/index.ts";
import type { NamedGhost } from "../cards/use-ghosts.ts";

type Section = ReturnType<typeof sectionsOf>[number];

export interface Table {
  readonly columns: readonly string[];
  /** Without those that have no row. */
  readonly sections: readonly Section[];
}

/**
 * Rows are the present result's: what only a former one has is left out. Only pinned results have columns. `held`: the
 * result with what it does not know yet as it was before; rows for that are there already, and empty. `present`: the rows,
 * where they are not of what the result tells.
 */
export function tableWith(
  result: Result,
  ghosts: readonly NamedGhost[],
  held: Result = result,
  present: readonly Section[] = sectionsOf(result),
): Table {
  const { headings, difference } = headingsOf(result);
  const sections = withRoomFor(held === result ? [] : sectionsOf(held), present).filter(({ rows }) => rows.length > 0);
  const former = ghosts
    .filter(({ label }) => label !== "")
    .map((ghost) => ({ name: ghost.name, ...headingsOf(ghost.result), sections: sectionsOf(ghost.result) }));
  return {
    columns: [
      ...headings,
      ...difference,
      ...former.flatMap(({ name, headings: own }) => own.map((heading) => `${heading}, ${name}`)),
    ],
    sections: sections.map((section) => ({
      ...section,
      rows: section.rows.map((row, place) => ({
        ...row,
        cells: [
          ...padded(row.cells, headings.length + difference.length),
          ...former.flatMap(({ headings: own, sections: theirs }) =>
            padded(cellsOf(theirs, section.title, nameOf(section, place)).slice(0, own.length), own.length),
          ),
        ],
      })),
    })),
  };
}

/** Rows that are called so, or whose section is; with the row that they stand under. */
export function only({ columns, sections }: Table, wanted: string): Table {
  const word = wanted.trim().toLowerCase();
  if (word === "") return { columns, sections };
  const has = (text: string | null): boolean => text !== null && text.toLowerCase().includes(word);
  const found = sections.map((section) => {
    const names = section.rows.map((_, place) => nameOf(section, place));
    const rows = section.rows.filter(
      (_, place) =>
        has(section.title) || names.some((name, other) => has(name) && isOrHolds(names[place], names[other])),
    );
    return { ...section, rows };
  });
  return { columns, sections: found.filter(({ rows }) => rows.length > 0) };
}

/** Whether a row is another, or that under which the other stands. */
function isOrHolds(name: string, other: string): boolean {
  return other === name || other.startsWith(`${name}\n`);
}

/** Sections without rows get those of the same section in `held`, with empty cells. */
function withRoomFor(held: readonly Section[], sections: readonly Section[]): readonly Section[] {
  return sections.map((section, index) => {
    const before = section.rows.length > 0 ? undefined : held.at(index);
    if (before === undefined) return section;
    return { ...before, rows: before.rows.map(({ label }) => ({ label, cells: [] })) };
  });
}

type Cell = Section["rows"][number]["cells"][number];

function cellsOf(sections: readonly Section[], title: Section["title"], name: string): readonly Cell[] {
  const section = sections.find((one) => one.title === title);
  return section?.rows.find((_, place) => nameOf(section, place) === name)?.cells ?? [];
}

/** What tells a row from the others of its section: one that stands under another is called as others are. */
export function nameOf({ rows }: Pick<Section, "rows">, place: number): string {
  const { label } = rows[place];
  return isUnder(label) && place > 0 ? `${nameOf({ rows }, place - 1)}\n${label}` : label;
}

/** Whether it says more of the row above it. */
export function isUnder(label: string): boolean {
  return label.startsWith(" ");
}

/** Empty cells hold the place of figures that there are not. */
function padded(cells: readonly Cell[], length: number): Cell[] {
  const missing = Math.max(0, length - cells.length);
  return [...cells, ...Array.from({ length: missing }, () => ({ figure: "", detail: "" }))];
}
