import type { Cause } from "../failure-types.ts";
import type { Path } from "../issues.ts";
import { child, pathOf, type Tree } from "../tree.ts";
import type { Outline } from "./open.ts";

/** Where nothing else is said, what is planned is charged to plans, and a lack of room to what takes up room and gives it. */
const ofCapacity: readonly Path[] = [["tools"], ["nodes"], ["hosts"]];

/** Places of the file that say how often, and for how long, something of these causes happens; in the order of the file. */
export function feedingPlaces(outline: Outline, option: string | null, causes: readonly Cause[]): Path[] {
  const design = outline.design(option);
  const found: Found[] = [];
  collect(design, false, causes, found);
  const room = causes.includes("capacity")
    ? ofCapacity.filter(([section]) => child(design, section) !== undefined)
    : [];
  return [...found.toSorted((a, b) => a.offset - b.offset).map(({ path }) => path), ...room];
}

interface Found {
  readonly path: Path;
  readonly offset: number;
}

function collect(tree: Tree, isPlanned: boolean, causes: readonly Cause[], found: Found[]): void {
  if (tree.kind === "list") {
    for (const item of tree.items) collect(item, false, causes, found);
    return;
  }
  if (tree.kind !== "map") return;
  const said = child(tree, "cause");
  const cause = said?.kind === "scalar" ? said.value : isPlanned ? "planned" : null;
  // What an option says anew stands there, although the rest of its map may stand in the base.
  const path = said === undefined ? pathOf(tree) : pathOf(said).slice(0, -1);
  if ((causes as readonly unknown[]).includes(cause)) found.push({ path, offset: (said ?? tree).offset });
  for (const [key, inside] of tree.entries) {
    // The works themselves, by name.
    if (key === "planned" && inside.kind === "map") {
      for (const work of inside.entries.values()) collect(work, true, causes, found);
    } else collect(inside, false, causes, found);
  }
}
