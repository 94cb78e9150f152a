/** The editor of a line, by what it holds. */
import {
  isWrittenHere,
  labelOf,
  lineOf,
  placeOfName,
  stepName,
  type Edit,
  type OutlineRow,
} from "../../../simulation/index.ts";
import type { Store } from "../../store/store.ts";
import type { LineActs } from "../acts.ts";
import { DoubtValue } from "./doubt-form.tsx";
import { LongText } from "./long-text.tsx";
import { NamesValue, NameValue } from "./name-value.tsx";
import { TextValue } from "./text-value.tsx";
import { WordValue } from "./word-value.tsx";

export interface FieldProps {
  readonly row: OutlineRow;
  /** That may stand here; empty where no name does. */
  readonly names: readonly string[];
  readonly acts: LineActs;
  readonly store: Store;
  readonly isReadOnly: boolean;
  readonly describedBy?: string | undefined;
}

export function FieldValue({ row, names, acts, store, isReadOnly, describedBy }: FieldProps) {
  const { field, entry, text } = row;
  const label = fullLabel(row);
  if (field === null) return null;
  const goTo = (name: string): void => {
    const place = placeOfName(acts.outline(), name, field.namespaces);
    if (place !== null) store.getState().seek(place);
  };
  if (row.doubt !== null && row.input === null)
    return <DoubtValue row={row} label={label} acts={acts} isReadOnly={isReadOnly} />;
  const isPlain = entry.tree?.kind === "scalar" || row.isSourced;
  switch (field.kind) {
    case "word":
      if (row.input !== null || !field.words.includes(text)) break;
      return (
        <WordValue
          label={label}
          words={field.words}
          meanings={field.meanings}
          value={text}
          isReadOnly={isReadOnly}
          choose={(word) => acts.put(row, word)}
        />
      );
    case "toggle":
      if (row.input !== null || (text !== "true" && text !== "false")) break;
      return (
        <WordValue
          label={label}
          words={["yes", "no"]}
          value={text === "true" ? "yes" : "no"}
          isReadOnly={isReadOnly}
          choose={(word) => acts.put(row, word === "yes")}
        />
      );
    case "reference":
      return (
        <NameValue
          label={label}
          names={names}
          value={text}
          isReadOnly={isReadOnly}
          choose={(name) => acts.put(row, name)}
          goTo={goTo}
        />
      );
    case "list":
      if (field.namespaces.length === 0) break;
      return (
        <NamesValue
          label={label}
          names={names}
          values={text === "" ? [] : text.split(", ")}
          isReadOnly={isReadOnly}
          put={(chosen) => acts.put(row, chosen)}
          move={(index, to) =>
            acts.apply(row, (one) => moveIn(one, index, to), `order of ${stepName(entry.path)}`) === null
          }
          goTo={goTo}
        />
      );
    case "text":
      if (text.length <= 60 && isPlain) break;
      return (
        <LongText
          label={label}
          text={entry.tree?.kind === "scalar" ? String(entry.tree.value) : text}
          isReadOnly={isReadOnly}
          put={(typed) => acts.put(row, typed)}
        />
      );
    default:
      break;
  }
  return (
    <TextValue
      row={row}
      label={label}
      isReadOnly={isReadOnly}
      check={(typed) => acts.check(row, typed)}
      commit={(typed) => acts.type(row, typed)}
      line={() => lineOf(acts.outline(), row)}
      describedBy={describedBy}
    />
  );
}

/** A single name stands without a list, and an option that changes a list writes all of it. */
function moveIn(row: OutlineRow, index: number, to: number): Edit {
  if (isWrittenHere(row)) return { kind: "move", path: [...row.target, index], to };
  const names = row.text.split(", ");
  const [moved] = names.splice(index, 1);
  return { kind: "set", path: row.target, value: names.toSpliced(to, 0, moved) };
}

/** "Count of worker": what a line is called without the lines above it. */
export function fullLabel({ entry }: OutlineRow): string {
  const thing = entry.path.slice(0, -1).findLast((step) => typeof step === "string");
  return thing === undefined
    ? entry.label
    : `${entry.label} of ${entry.path.length > 2 ? thing : labelOf(thing, false)}`;
}
