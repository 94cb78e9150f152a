/** All that a line says: two lines of the same facts are drawn alike. */
import {
  describeEntry,
  idOf,
  phasesOf,
  sameRow,
  treeAt,
  type Issue,
  type Outline,
  type OutlineEntry,
  type OutlineRow,
  type Phases,
  usersOfThing,
} from "../../simulation/index.ts";
import { wholePath, type LineActs } from "./acts.ts";
import type { Changed, Problems } from "./use-outline.ts";

export interface LineFacts {
  readonly row: OutlineRow;
  readonly issues: readonly Issue[];
  /** Problems of what is in it, while it is closed; of a section, always. */
  readonly inside: number;
  readonly isChanged: boolean;
  /** What the file on disk says, where that is another text; null where it has nothing there. */
  readonly former: string | null;
  /** How many refer to it. */
  readonly users: number;
  /** Of a section: things that differ from the file. */
  readonly changes: number;
  readonly phases: Phases | null;
  /** That may stand here instead; empty where no name does. */
  readonly names: readonly string[];
}

export function factsOf(
  outline: Outline,
  option: string | null,
  entry: OutlineEntry,
  acts: LineActs,
  changed: Changed,
  problems: Problems,
): LineFacts {
  const row = describeEntry(outline, option, entry);
  const places = [...new Set([idOf(row.writtenAt), idOf(row.target), idOf(wholePath(row))])];
  const issues = places.flatMap((place) => problems.at.get(place) ?? []);
  const within = problems.within.get(idOf(row.writtenAt)) ?? 0;
  const isSection = entry.kind === "section";
  const isChanged =
    entry.path.length > 0 &&
    (changed.places.has(idOf(row.writtenAt)) || (!isSection && changed.places.has(idOf(wholePath(row)))));
  return {
    row,
    issues,
    inside: isSection ? within : entry.isOpen ? 0 : within - issues.length,
    isChanged,
    former: isChanged && entry.kind === "field" ? formerText(row, changed.saved, option) : null,
    users: isSection ? 0 : usersOfThing(outline, option, entry.path).length,
    changes: isSection ? changesIn(idOf(entry.path), changed.places) : 0,
    phases: entry.kind === "group" ? phasesOf(outline, option, entry) : null,
    names: (row.field?.namespaces.length ?? 0) > 0 ? acts.names(row) : [],
  };
}

function formerText({ entry, text }: OutlineRow, saved: Outline | null, option: string | null): string | null {
  const tree = saved === null ? null : treeAt(saved, option, entry.path);
  if (saved === null || tree === null) return null;
  const former = describeEntry(saved, option, { ...entry, tree }).text;
  return former === text ? null : former;
}

function changesIn(section: string, changed: ReadonlySet<string>): number {
  if (section === "") return 0;
  return [...changed].filter((place) => place.startsWith(`${section}.`) && place.split(".").length === 2).length;
}

export function sameFacts(one: LineFacts, other: LineFacts): boolean {
  return (
    one.inside === other.inside &&
    one.isChanged === other.isChanged &&
    one.former === other.former &&
    one.users === other.users &&
    one.changes === other.changes &&
    one.issues.length === other.issues.length &&
    one.issues.every((issue, index) => issue === other.issues[index]) &&
    one.names.join() === other.names.join() &&
    sameRow(one.row, other.row) &&
    samePhases(one.phases, other.phases)
  );
}

/** Which phases there are follows from the row; how long they take may depend on inputs. */
function samePhases(one: Phases | null, other: Phases | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.total === other.total &&
    one.there.length === other.there.length &&
    one.there.every((phase, index) => {
      const { time, mean } = other.there[index];
      return phase.mean === mean && (phase.time === null || time === null || sameRow(phase.time, time));
    })
  );
}
