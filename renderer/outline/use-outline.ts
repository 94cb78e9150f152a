/** What the outline shows, worked out of the text. */
import { useDeferredValue, useEffect, useMemo, useRef } from "react";
import {
  applySplices,
  changedPlaces,
  entriesOf,
  found,
  idOf,
  indexing,
  isIndexed,
  isPrepared,
  isSearching,
  isSideBySide,
  openOutline,
  preparingOutline,
  puttingSideBySide,
  sideBySide,
  splitPath,
  type Marks,
  type Outline,
  type OutlineEntry,
  type SideBySide,
  type Steps,
} from "../../simulation/index.ts";
import type { Issue } from "../../simulation/index.ts";
import { useSelect } from "../app/context.ts";
import type { Document } from "../store/document.ts";
import { longText, useSteps } from "./in-slices.ts";

export interface Shown {
  readonly outline: Outline;
  /** The text cannot be read: this is the last version that could. */
  readonly isStale: boolean;
}

/** The outline of the text, or of the last one that could be read; null if there was none; undefined until it is read. */
export function useOpenOutline(): Shown | null | undefined {
  const document = useSelect((state) => state.document);
  const isReady = document === null || document.text.length <= longText || isPrepared(document.text);
  const text = isReady ? null : document.text;
  const savedText = document?.savedText ?? "";
  useSteps(useMemo(() => (text === null ? null : () => preparingOutline(text, savedText)), [text, savedText]));
  const last = useRef<{ readonly name: string; readonly shown: Shown | null } | null>(null);
  const shown = useMemo(() => (document === null || !isReady ? null : shownOf(document)), [document, isReady]);
  useEffect(() => {
    if (document !== null && isReady) last.current = { name: document.name, shown };
  });
  if (isReady) return shown;
  return last.current?.name === document.name ? last.current.shown : undefined;
}

/** As far back as a text that can be read is looked for. */
const farthest = 100;

function shownOf({ text, past, savedText }: Document): Shown | null {
  const opened = openOutline(text);
  if ("ok" in opened) return { outline: opened.ok, isStale: false };
  let before = text;
  for (const step of past.slice(-farthest).toReversed()) {
    before = applySplices(before, step.back);
    const earlier = openOutline(before);
    if ("ok" in earlier) return { outline: earlier.ok, isStale: true };
  }
  const saved = openOutline(savedText);
  return "ok" in saved ? { outline: saved.ok, isStale: true } : null;
}

export interface Problems {
  /** By the id of the place. */
  readonly at: ReadonlyMap<string, readonly Issue[]>;
  /** Places that hold one, themselves included, with how many. */
  readonly within: ReadonlyMap<string, number>;
}

export function useProblems(): Problems {
  const issues = useSelect(({ reading }) => reading?.issues ?? none);
  return useMemo(() => {
    const at = new Map<string, Issue[]>();
    const within = new Map<string, number>();
    for (const issue of issues) {
      const path = splitPath(issue.path);
      if ("problem" in path) continue;
      at.set(idOf(path.ok), [...(at.get(idOf(path.ok)) ?? []), issue]);
      for (let length = 1; length <= path.ok.length; length++) {
        const id = idOf(path.ok.slice(0, length));
        within.set(id, (within.get(id) ?? 0) + 1);
      }
    }
    return { at, within };
  }, [issues]);
}

const none: readonly Issue[] = [];

/** What differs from the file on disk. */
export interface Changed {
  readonly places: ReadonlySet<string>;
  /** Null if what is on disk cannot be read. */
  readonly saved: Outline | null;
}

export function useChanged(outline: Outline): Changed {
  const text = useSelect(({ document }) => document?.savedText ?? "");
  return useMemo(() => {
    const former = openOutline(text);
    if ("problem" in former) return { places: new Set<string>(), saved: null };
    return { places: changedPlaces(outline, former.ok), saved: former.ok };
  }, [outline, text]);
}

export interface Lines {
  readonly option: string | null;
  readonly entries: readonly OutlineEntry[];
  readonly isSearching: boolean;
}

/** The lines of the base or of an option that are open, or that are found. */
export function useLines(outline: Outline, changed: Changed, problems: Problems): Lines {
  const shown = useSelect((state) => state.shown);
  const toggled = useSelect((state) => state.toggled);
  const search = useDeferredValue(useSelect((state) => state.search));
  const option = shown.kind === "option" && outline.options.some(({ name }) => name === shown.name) ? shown.name : null;
  const bySides = search.only.has("differs");
  const isKnown = isIndexed(outline, option) && (!bySides || isSideBySide(outline, "differing"));
  const isReady = !isSearching(search) || outline.text.length <= longText || isKnown;
  const steps = useMemo(
    () => (isReady ? null : () => searchSteps(outline, option, bySides)),
    [isReady, outline, option, bySides],
  );
  useSteps(steps);
  return useMemo(() => {
    if (!isSearching(search) || !isReady)
      return { option, entries: entriesOf(outline, option, { toggled }), isSearching: false };
    const differing = search.only.has("differs") ? differingIds(sideBySide(outline, "differing")) : new Set<string>();
    const marks: Marks = { changed: changed.places, problems: new Set(problems.at.keys()), differing };
    return { option, entries: found(outline, option, search, marks), isSearching: true };
  }, [outline, option, toggled, search, changed, problems, isReady]);
}

function* searchSteps(outline: Outline, option: string | null, bySides: boolean): Steps<void> {
  yield* indexing(outline, option);
  if (bySides) yield* puttingSideBySide(outline, "differing");
}

function differingIds(sides: readonly SideBySide[]): Set<string> {
  return new Set(sides.filter(({ differs }) => differs).map(({ id }) => id));
}
