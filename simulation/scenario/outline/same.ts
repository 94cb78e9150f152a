import type { Tree } from "../tree.ts";
import type { Row } from "./describe.ts";
import type { Entry } from "./entries.ts";

/**
 * Whether two readings of a line say the same, so that the one may stand for the other: for what is shown, and for what
 * an edit would write. Where they stand in the text may differ. Costs a walk over what the line holds.
 */
export function sameRow(one: Row, other: Row): boolean {
  return (
    one.text === other.text &&
    one.normal === other.normal &&
    one.from === other.from &&
    one.isSourced === other.isSourced &&
    one.isBraced === other.isBraced &&
    sameEntry(one.entry, other.entry) &&
    sameData(one.writtenAt, other.writtenAt) &&
    sameData(one.target, other.target) &&
    sameData(one.doubt, other.doubt) &&
    sameData(one.provenance, other.provenance) &&
    one.input?.text === other.input?.text &&
    sameTree(one.input?.tree ?? null, other.input?.tree ?? null)
  );
}

/** Its law and its number follow from what is written and from the schema, which is another in a year of another length. */
function sameEntry(one: Entry, other: Entry): boolean {
  return (
    one.id === other.id &&
    one.kind === other.kind &&
    one.depth === other.depth &&
    one.label === other.label &&
    one.isOpen === other.isOpen &&
    one.count === other.count &&
    one.schema === other.schema &&
    one.around === other.around &&
    sameData(one.alike, other.alike) &&
    // Of a section no more is shown than how much is in it.
    (one.kind === "section" || sameTree(one.tree, other.tree))
  );
}

function sameTree(one: Tree | null, other: Tree | null): boolean {
  if (one === other) return true;
  if (one === null || other === null) return false;
  if (one.kind === "scalar") return other.kind === "scalar" && one.value === other.value;
  if (one.kind === "list")
    return (
      other.kind === "list" &&
      one.items.length === other.items.length &&
      one.items.every((item, index) => sameTree(item, other.items[index]))
    );
  if (one.kind !== "map" || other.kind !== "map" || one.entries.size !== other.entries.size) return false;
  const others = [...other.entries];
  return [...one.entries].every(([key, inner], index) => key === others[index][0] && sameTree(inner, others[index][1]));
}

function sameData(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
