import type { Path } from "../issues.ts";
import { describe } from "./describe.ts";
import { entriesOf, type Entry, idOf } from "./entries.ts";
import type { Outline } from "./open.ts";

/** One place, as each option has it. */
export interface SideBySide {
  readonly id: string;
  readonly path: Path;
  /** Of one that has it. */
  readonly entry: Entry;
  /** By option in the file's order; null where it has nothing there. */
  readonly texts: readonly (string | null)[];
  readonly entries: readonly (Entry | null)[];
  readonly differs: boolean;
}

const allOpen = { toggled: new Map<string, boolean>(), all: true };

/** Every value of every option, beside each other. What some option does not have at all is one line. */
export function sideBySide(outline: Outline): readonly SideBySide[] {
  const { options } = outline;
  const columns = options.map(({ name }) => columnOf(outline, name));
  const lacking = new Set(
    [...new Set(columns.flatMap((column) => [...column.keys()]))].filter((id) =>
      columns.some((column) => !column.has(id)),
    ),
  );
  const ids = [...new Set(columns.flatMap((column) => [...column.keys()]))];
  return ids.flatMap((id) => {
    const entries = columns.map((column) => column.get(id) ?? null);
    const entry = entries.find((one) => one !== null)!;
    const above = idOf(entry.path.slice(0, -1));
    if (entry.id === "title" || entry.id === "description" || lacking.has(above)) return [];
    if (entry.kind !== "field" && !lacking.has(id)) return [];
    let texts: readonly (string | null)[] | null = null;
    const told = (): readonly (string | null)[] =>
      (texts ??= entries.map((one, index) => (one === null ? null : describe(outline, options[index].name, one).text)));
    // What no option writes anew is the very same tree in all: of thousands of lines few are to be told.
    const isShared = entries.every((one) => one !== null && one.tree !== null && one.tree === entry.tree);
    return [
      {
        id,
        path: entry.path,
        entry,
        get texts() {
          return told();
        },
        entries,
        differs: !isShared && told().some((text) => text !== told()[0]),
      },
    ];
  });
}

function columnOf(outline: Outline, option: string): ReadonlyMap<string, Entry> {
  const entries = entriesOf(outline, option, allOpen).filter(({ kind }) => kind !== "add" && kind !== "section");
  return new Map(entries.map((entry) => [entry.id, entry]));
}
