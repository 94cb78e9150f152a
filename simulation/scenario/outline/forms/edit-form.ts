import type { Edit, Value } from "../../edit/types.ts";
import type { Path } from "../../issues.ts";
import { follow, plain } from "../../tree.ts";
import { bareOf, type Row } from "../describe.ts";
import { bracesOfWords, editBraces } from "../laws/braces.ts";
import { type Outline, placeIn } from "../open.ts";
import { saidOf } from "../said-edits.ts";
import type { ValueForm } from "./forms.ts";

/** The edit that writes a row in another form. What is said about its source holds for it as before. */
export function editToForm(outline: Outline, option: string | null, row: Row, { key, value }: ValueForm): Edit {
  const isInherited = option !== null && row.from === "base";
  const place = placeIn(option, row.entry.path);
  const after: Path = key === null ? place : [...place.slice(0, -1), key];
  if (isInherited) return { kind: "set", path: after, value: wholeOf(row, value) };
  if (key === null) return inPlace(row, place, value);
  if (isOverridden(outline, row.writtenAt))
    return {
      kind: "several",
      edits: [
        { kind: "set", path: after, value: wholeOf(row, value) },
        { kind: "remove", path: row.writtenAt },
      ],
    };
  return { kind: "several", edits: [{ kind: "rename", path: row.writtenAt, name: key }, inPlace(row, after, value)] };
}

/** The value with what stands beside it. */
function wholeOf(row: Row, value: ValueForm["value"]): Value {
  const { entry, isSourced, isBraced } = row;
  const { tree } = entry;
  if (isBraced && !isSourced) {
    const braces = typeof value === "string" ? bracesOfWords(value) : null;
    const said = saidOf(row);
    return braces === null && Object.keys(said).length === 0 ? value : { ...(braces ?? { value }), ...said };
  }
  const beside = tree?.kind === "map" ? (plain(tree) as Readonly<Record<string, Value>>) : {};
  if (isSourced) return { ...beside, value };
  return typeof value === "object" ? { ...beside, ...value } : value;
}

/** As little as can be, so that comments stay. */
function inPlace(row: Row, place: Path, value: ValueForm["value"]): Edit {
  const { isSourced, isBraced, entry } = row;
  const at = isSourced ? [...place, "value"] : place;
  const braces = isBraced && typeof value === "string" ? bracesOfWords(value) : null;
  if (braces !== null && entry.tree !== null) return editBraces(bareOf(entry.tree), at, braces);
  if (isBraced) return { kind: "set", path: place, value: wholeOf(row, value) };
  if (typeof value !== "object") return { kind: "set", path: at, value };
  return {
    kind: "several",
    edits: Object.entries(value.unknown).map(([name, inner]): Edit => ({
      kind: "set",
      path: [...at, "unknown", name],
      value: inner,
    })),
  };
}

/** A new key would be given to it in the options too, where another value stands. */
export function isOverridden({ file, options }: Outline, path: Path): boolean {
  return (
    path[0] !== "options" && options.some(({ name }) => follow(file, ["options", name, ...path]).rest.length === 0)
  );
}
