/** Each parameter of a law as a row of its own, and an edit of one. */
import type { Edit, Value } from "../../edit/types.ts";
import type { Path } from "../../issues.ts";
import { plain } from "../../tree.ts";
import { describe, type Row } from "../describe.ts";
import { idOf } from "../entries.ts";
import { labelOf } from "../labels.ts";
import type { Outline } from "../open.ts";
import { asGuess, forgotten, isWrittenHere } from "../said-edits.ts";

export interface ParameterRow {
  /** Where it stands in the law. */
  readonly steps: Path;
  readonly row: Row;
}

export function parameterRows(outline: Outline, option: string | null, { entry, parameters }: Row): ParameterRow[] {
  return (parameters?.all ?? []).map(({ label, steps, tree, schema }) => {
    const path = [...entry.path, ...steps];
    const own = { id: idOf(path), path, label: labelOf(label, false), tree, schema, around: schema };
    return { steps, row: describe(outline, option, { ...entry, ...own }) };
  });
}

/** The other parameters stay as they are written; a law that was measured or published is a guess from then on. */
export function parameterEdit(row: Row, steps: Path, value: Value): Edit {
  const { target, provenance, isSourced, entry } = row;
  const isDoubtful = provenance?.quality === "measured" || provenance?.quality === "published";
  if (isWrittenHere(row)) {
    const set: Edit = { kind: "set", path: [...target, ...steps], value };
    if (!isDoubtful) return set;
    return { kind: "several", edits: [set, ...forgotten(row, isSourced ? target.slice(0, -1) : target)] };
  }
  // An option replaces a law as a whole: a mixture of both would be neither.
  const written = entry.tree === null ? {} : (plain(entry.tree) as Readonly<Record<string, Value>>);
  const whole = withValueAt(written, isSourced ? ["value", ...steps] : steps, value);
  return { kind: "set", path: target, value: isDoubtful ? asGuess(whole as Readonly<Record<string, Value>>) : whole };
}

function withValueAt(data: Value, [step, ...rest]: Path, value: Value): Value {
  if (step === undefined) return value;
  if (Array.isArray(data))
    return data.map((one: Value, index) => (index === step ? withValueAt(one, rest, value) : one));
  const map = data as Readonly<Record<string, Value>>;
  return { ...map, [step]: withValueAt(map[step], rest, value) };
}
