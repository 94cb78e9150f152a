/** How the outline is looked at: no part of the scenario, nothing to undo. */
import { applyEdit, idOf, type Edit, type Path, type Quality, type Search } from "../../simulation/index.ts";
import type { Slice } from "./state.ts";

export type Chip = "changed" | "guesses" | "problems" | "differs";

/** The base, one option, or all options beside each other. */
export type Shown =
  { readonly kind: "base" } | { readonly kind: "option"; readonly name: string } | { readonly kind: "sides" };

export interface Sought {
  readonly path: Path;
  readonly serial: number;
  readonly takesFocus: boolean;
}

export interface OutlineSlice {
  readonly shown: Shown;
  /** Lines that were opened or closed, by id. */
  readonly toggled: ReadonlyMap<string, boolean>;
  readonly search: Search;
  /** Side by side also what is the same. */
  readonly allSides: boolean;
  /** The line in hand: what the caret of the text follows. */
  readonly selected: Path | null;
  /** A line to bring into sight; `serial` tells two requests apart. */
  readonly sought: Sought | null;
  readonly soughtSoFar: number;
  readonly show: (shown: Shown) => void;
  readonly toggle: (id: string, isOpen: boolean) => void;
  readonly searchFor: (words: string) => void;
  readonly toggleChip: (chip: Chip) => void;
  readonly only: (chip: Chip) => void;
  /** Numbers of this quality alone; null: of all again. */
  readonly onlyQuality: (quality: Quality | null) => void;
  readonly showAllSides: (allSides: boolean) => void;
  readonly select: (path: Path | null) => void;
  /** Brings a place of the file into sight, in the outline or in the text, whichever is open. */
  readonly seek: (path: Path) => void;
  /** The same, without taking the focus: for what follows from where somebody was. */
  readonly reveal: (path: Path) => void;
  /** It is in sight. */
  readonly found: (serial: number) => void;
  /** The edit as one step; what is wrong with it, or null. `name`: what was changed, for menus. */
  readonly commit: (edit: Edit, name: string, path: Path) => string | null;
}

export const outlineSlice: Slice<OutlineSlice> = (set, get) => ({
  shown: { kind: "base" },
  toggled: new Map(),
  search: { words: "", only: new Set() },
  allSides: false,
  selected: null,
  sought: null,
  soughtSoFar: 0,
  show: (shown) => set({ shown }),
  toggle: (id, isOpen) => set(({ toggled }) => ({ toggled: new Map(toggled).set(id, isOpen) })),
  searchFor: (words) => set(({ search }) => ({ search: { ...search, words } })),
  toggleChip: (chip) =>
    set(({ search }) => {
      const only = new Set(search.only);
      if (!only.delete(chip)) only.add(chip);
      return { search: { ...search, only } };
    }),
  only: (chip) => set({ search: { words: "", only: new Set([chip]) }, leftTab: "outline", isLeftFolded: false }),
  onlyQuality: (quality) =>
    set(({ search: { words, only } }) =>
      quality === null
        ? { search: { words, only } }
        : {
            search:
              quality === "guess" ? { words: "", only: new Set(["guesses"]) } : { words: "", only: new Set(), quality },
            leftTab: "outline",
            isLeftFolded: false,
          },
    ),
  showAllSides: (allSides) => set({ allSides }),
  select: (selected) => set({ selected }),
  seek: (path) => set((state) => ({ ...soughtBy(state, path, true), isLeftFolded: false })),
  reveal: (path) => set((state) => soughtBy(state, path, false)),
  found: (serial) => set(({ sought }) => (sought?.serial === serial ? { sought: null } : {})),
  commit: (edit, name, path) => {
    const { document, draft, edit: change } = get();
    if (document === null) return null;
    if (document.newer !== null) return `Written by a newer version (${document.newer}): it cannot be changed here.`;
    // What was dragged runs already as it is let go.
    set({ isChanging: draft === null });
    const edited = applyEdit(document.text, edit);
    if ("text" in edited) change(edited.text, name, path);
    else set({ isChanging: false });
    return "text" in edited ? null : edited.problem.message;
  },
});

function soughtBy(
  { soughtSoFar, toggled, shown }: OutlineSlice,
  path: Path,
  takesFocus: boolean,
): Partial<OutlineSlice> {
  return {
    selected: path,
    sought: { path, serial: soughtSoFar + 1, takesFocus },
    soughtSoFar: soughtSoFar + 1,
    shown: shownFor(path, shown),
    toggled: openedTo(path, toggled),
  };
}

function shownFor(path: Path, shown: Shown): Shown {
  if (path[0] === "options" && path.length > 2) return { kind: "option", name: String(path[1]) };
  return shown.kind === "sides" ? { kind: "base" } : shown;
}

/** All that a place stands in is opened. */
function openedTo(path: Path, toggled: ReadonlyMap<string, boolean>): ReadonlyMap<string, boolean> {
  const inside = path[0] === "options" ? path.slice(2) : path;
  const opened = new Map(toggled);
  for (let length = 1; length < inside.length; length++) opened.set(idOf(inside.slice(0, length)), true);
  return opened;
}
