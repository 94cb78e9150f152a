/** What a line of the outline lets its user do. Each is one step to undo. */
import {
  describeEntry,
  editOf,
  editProvenance,
  editToForm,
  idOf,
  parameterRows,
  placeBeside,
  placeIn,
  readTyped,
  stepName,
  namesIn,
  type Edit,
  type Outline,
  type ParameterRow,
  type OutlineEntry,
  type OutlineRow,
  type Path,
  type Problem,
  type SaidKey,
  type Value,
  type ValueForm,
} from "../../simulation/index.ts";
import type { Store } from "../store/store.ts";

export interface LineActs {
  /** As it is when it is asked for: a line that says the same as before is not drawn anew with every text. */
  readonly outline: () => Outline;
  /** What was typed; what is wrong with it, or null once it is in the file. */
  readonly type: (row: OutlineRow, typed: string) => Problem | null;
  /** What would be wrong with a single value; null if nothing. */
  readonly check: (row: OutlineRow, typed: string) => Problem | null;
  /** Simulated while it is dragged; `put` or `undraft` ends it. */
  readonly draft: (row: OutlineRow, value: Value) => void;
  /** The same of another edit. */
  readonly drafted: (row: OutlineRow, edit: (one: OutlineRow) => Edit) => void;
  readonly undraft: () => void;
  readonly put: (row: OutlineRow, value: Value) => string | null;
  /** Writes the same value in another form. */
  readonly reform: (row: OutlineRow, form: ValueForm) => void;
  /** Another edit of the row; `name`: what was changed. */
  readonly apply: (row: OutlineRow, edit: (one: OutlineRow) => Edit, name: string) => string | null;
  readonly say: (row: OutlineRow, said: Readonly<Record<SaidKey, string>>) => string | null;
  readonly reset: (row: OutlineRow) => void;
  readonly remove: (row: OutlineRow) => void;
  /** Before or after its neighbour. */
  readonly move: (row: OutlineRow, by: 1 | -1) => void;
  readonly add: (entry: OutlineEntry, name: string, value: Value) => string | null;
  readonly duplicate: (row: OutlineRow, name: string) => string | null;
  readonly rename: (row: OutlineRow, name: string) => string | null;
  readonly names: (row: OutlineRow) => readonly string[];
  /** Of a law that has some which are inputs or not known; else none. */
  readonly parameters: (row: OutlineRow) => readonly ParameterRow[];
}

export function lineActs(store: Store, outline: () => Outline, option: string | null): LineActs {
  const { commit } = store.getState();

  /** The same for all that are alike. */
  function forAll(row: OutlineRow, edit: (one: OutlineRow) => Edit): Edit {
    const { alike, path, depth } = row.entry;
    if (alike.length < 2) return edit(row);
    const index = path.indexOf(alike[0]);
    const edits = alike.map((name) =>
      edit(described({ ...row.entry, path: [...path.slice(0, index), name, ...path.slice(index + 1)], depth })),
    );
    return { kind: "several", edits };
  }

  function described(entry: OutlineEntry): OutlineRow {
    const at = outline().design(option);
    let tree: typeof entry.tree = at;
    for (const step of entry.path)
      tree =
        tree?.kind === "map"
          ? (tree.entries.get(String(step)) ?? null)
          : tree?.kind === "list"
            ? (tree.items[Number(step)] ?? null)
            : null;
    return describeEntry(outline(), option, { ...entry, tree, id: idOf(entry.path) });
  }

  const names = (row: OutlineRow): readonly string[] => [
    ...namesIn(outline(), option, row.field?.namespaces ?? []),
    ...namesIn(outline(), option, ["inputs"]),
  ];
  const put = (row: OutlineRow, value: Value): string | null =>
    commit(
      forAll(row, (one) => editOf(one, value)),
      `change of ${stepName(row.entry.path)}`,
      row.target,
    );

  return {
    outline,
    names,
    put,
    parameters: (row) => parameterRows(outline(), option, row),
    draft: (row, value) => store.getState().drafting(forAll(row, (one) => editOf(one, value))),
    drafted: (row, edit) => store.getState().drafting(forAll(row, edit)),
    undraft: () => store.getState().undraft(),
    check: (row, typed) => {
      if (row.field === null) return null;
      const read = readTyped(row.field, typed, names(row));
      return "problem" in read ? read.problem : null;
    },
    type: (row, typed) => typedInto(row, typed, names(row), (value) => put(row, value)),
    reform: (row, form) => {
      const problem = commit(
        forAll(row, (one) => editToForm(outline(), option, one, form)),
        `form of ${stepName(row.entry.path)}`,
        row.target,
      );
      store.getState().say(problem);
      if (problem === null && form.key !== null)
        store.getState().seek(placeIn(option, [...row.entry.path.slice(0, -1), form.key]));
    },
    apply: (row, edit, name) => commit(forAll(row, edit), name, row.writtenAt),
    say: (row, said) =>
      commit(
        forAll(row, (one) => editProvenance(one, said)),
        `source of ${stepName(row.entry.path)}`,
        row.target,
      ),
    reset: (row) => {
      const { document } = store.getState();
      if (document === null) return;
      const path = wholePath(row);
      const edit = forAll(row, (one) => ({ kind: "reset", path: wholePath(one), former: document.savedText }));
      store.getState().say(commit(edit, `reset of ${stepName(row.entry.path)}`, path));
    },
    remove: (row) => {
      const edit = forAll(row, (one) =>
        // What an option takes from the base is taken out of it by saying so.
        option !== null && one.writtenAt[0] !== "options"
          ? { kind: "set", path: placeIn(option, one.entry.path), value: null }
          : { kind: "remove", path: one.writtenAt },
      );
      const problem = commit(edit, `removal of ${stepName(row.entry.path)}`, row.writtenAt.slice(0, -1));
      store.getState().say(problem);
      const above = row.entry.path.slice(0, -1);
      // What an option takes back stands there still, as the base has it.
      if (problem === null && above.length > 0 && row.writtenAt[0] !== "options")
        store.getState().seek(placeIn(option, above));
    },
    move: (row, by) => {
      const to = placeBeside(row, by);
      if (to === null) return;
      const above = row.writtenAt.slice(0, -1);
      const last = row.writtenAt.at(-1)!;
      const path = [...above, typeof last === "number" ? to : last];
      const problem = commit({ kind: "move", path: row.writtenAt, to }, `move of ${stepName(row.entry.path)}`, path);
      store.getState().say(problem);
      if (problem === null) store.getState().seek(path);
    },
    add: (entry, name, value) => {
      const path = placeIn(option, [...entry.path, name]);
      const problem = commit({ kind: "set", path, value }, `adding of ${stepName([...entry.path, name])}`, path);
      if (problem === null) store.getState().seek(path);
      return problem;
    },
    duplicate: (row, name) => {
      const isItem = typeof row.writtenAt.at(-1) === "number";
      const path: Path = isItem ? row.writtenAt : [...row.writtenAt.slice(0, -1), name];
      const edit: Edit = { kind: "duplicate", path: row.writtenAt, name: isItem ? null : name };
      const problem = commit(edit, `copy of ${stepName(row.entry.path)}`, path);
      if (problem === null) store.getState().seek(path);
      return problem;
    },
    rename: (row, name) => {
      const path = [...row.writtenAt.slice(0, -1), name];
      const problem = commit(
        { kind: "rename", path: row.writtenAt, name },
        `new name of ${String(row.writtenAt.at(-1))}`,
        path,
      );
      if (problem === null) store.getState().seek(path);
      return problem;
    },
  };
}

/** What is wrong with what was typed, or null once it is where `put` puts it. */
export function typedInto(
  row: OutlineRow,
  typed: string,
  names: readonly string[],
  put: (value: Value) => string | null,
): Problem | null {
  if (row.field === null) return null;
  const read = readTyped(row.field, typed, names);
  if ("problem" in read) return read.problem;
  const refused = put(read.ok);
  return refused === null ? null : { message: refused };
}

/** The place of a row with its source. */
export function wholePath(row: OutlineRow): Path {
  return row.isSourced && row.target.at(-1) === "value" ? row.target.slice(0, -1) : row.target;
}
