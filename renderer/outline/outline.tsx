/** The scenario as lines that can be changed. */
import { useEffect, useMemo, useRef } from "react";
import { counted, idOf, keyInputs, type OutlineRow } from "../../simulation/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { Button } from "../parts/button.tsx";
import { Hint } from "../parts/hint.tsx";
import { errorsOf } from "../store/reading.ts";
import type { Sought } from "../store/outline.ts";
import { lineActs } from "./acts.ts";
import { Line } from "./line.tsx";
import "./outline.css";
import { OptionChips } from "./option-chips.tsx";
import { SearchBar } from "./search-bar.tsx";
import { Sides } from "./sides.tsx";
import { type Shown, useChanged, useLines, useOpenOutline, useProblems, type Lines } from "./use-outline.ts";
import { VirtualList } from "./virtual-list.tsx";

export function Outline() {
  const shown = useOpenOutline();
  if (shown === undefined) return <p className="outline-hint">Reading a long text.</p>;
  if (shown === null) return <p className="outline-hint">The text cannot be read yet. Mend it under Text.</p>;
  return <Opened {...shown} />;
}

function Opened({ outline, isStale }: Shown) {
  const { store } = useApp();
  const isNewer = useSelect(({ document }) => document !== null && document.newer !== null);
  const wrong = useSelect((state) => Math.max(1, errorsOf(state.reading).length));
  const isSides = useSelect((state) => state.shown.kind === "sides");
  const problems = useProblems();
  const changed = useChanged(outline);
  const lines = useLines(outline, changed, problems);
  const latest = useRef(outline);
  latest.current = outline;
  const acts = useMemo(() => lineActs(store, () => latest.current, lines.option), [store, lines.option]);
  const keys = useMemo(() => keyInputs(outline, changed.saved), [outline, changed.saved]);
  const sought = useSelect((state) => state.sought);
  const optionIndex = outline.options.findIndex(({ name }) => name === lines.option);
  const items = useMemo(() => itemsOf(keys, lines), [keys, lines]);
  const soughtAt = useMemo(() => placeOf(sought?.path ?? null, items), [sought, items]);
  const list = useRef<HTMLDivElement>(null);
  useFlash(list, sought, soughtAt < 0 ? null : items[soughtAt].entry.id);
  useMoved();
  useSelected();
  return (
    <div className="outline" ref={list}>
      <SearchBar outline={outline} changed={changed} problems={problems} />
      {outline.options.length > 0 && <OptionChips outline={outline} />}
      {!isSides && <Hint name="inputs" />}
      {isStale && (
        <p className="old-outline" role="status">
          Text has {counted(wrong, "problem")}; outline shows the last version that worked{" "}
          <Button look="link" onPress={() => store.getState().showLeft("text")}>
            Show the text
          </Button>
        </p>
      )}
      {isSides ? (
        <Sides outline={outline} />
      ) : (
        <VirtualList
          items={items}
          keyOf={({ key }) => key}
          estimate={28}
          sought={soughtAt}
          serial={sought?.serial ?? 0}
        >
          {({ kind, entry, option }) =>
            kind === "title" ? (
              <h3 className="key-title">Key inputs</h3>
            ) : (
              <div data-line={entry.id} className={kind === "key" ? "key-line" : undefined}>
                <Line
                  entry={entry}
                  outline={outline}
                  option={option}
                  optionIndex={optionIndex}
                  acts={acts}
                  changed={changed}
                  problems={problems}
                  isReadOnly={isStale || isNewer}
                  isKey={kind === "key"}
                />
              </div>
            )
          }
        </VirtualList>
      )}
      {!isSides && lines.isSearching && lines.entries.length === 0 && <p className="outline-hint">Nothing is found.</p>}
    </div>
  );
}

interface Item {
  readonly key: string;
  readonly kind: "title" | "key" | "line";
  readonly entry: OutlineRow["entry"];
  readonly option: string | null;
}

/** Key inputs stand first, where all of the base is shown. */
function itemsOf(keys: readonly OutlineRow[], { entries, option, isSearching }: Lines): readonly Item[] {
  const lines = entries.map((entry): Item => ({ key: entry.id, kind: "line", entry, option }));
  if (option !== null || isSearching || keys.length === 0) return lines;
  const shown = new Set(keys.map(({ entry }) => entry.id));
  const named = keys.map(({ entry }): Item => {
    const short = entry.path[0] === "inputs" ? entry.label : shortPath(entry.path);
    return { key: `key:${entry.id}`, kind: "key", entry: { ...entry, label: short, depth: 1 }, option };
  });
  return [
    { key: "key inputs", kind: "title", entry: keys[0].entry, option },
    ...named,
    ...lines.filter(({ entry }) => entry.path[0] !== "inputs" || !shown.has(entry.id)),
  ];
}

/** Who and what: "badChange › recovery". */
function shortPath(path: readonly (string | number)[]): string {
  const telling = path
    .slice(1)
    .filter((step) => typeof step === "string" && !["failures", "requests", "recovery"].includes(step));
  const last = path.at(-1) ?? "";
  const words = telling.includes(last) ? telling : [...telling, last];
  return words.slice(-2).join(" › ");
}

function placeOf(path: readonly (string | number)[] | null, items: readonly Item[]): number {
  if (path === null) return -1;
  const inside = path[0] === "options" && path.length > 2 ? path.slice(2) : path;
  for (let length = inside.length; length > 0; length--) {
    const id = idOf(inside.slice(0, length));
    const index = items.findIndex(({ entry, kind }) => kind !== "title" && entry.id === id);
    if (index >= 0) return index;
  }
  // A section that an undo took out of the file.
  return items.findIndex(({ entry }) => entry.kind === "more");
}

/** The line that was sought lights up, and takes the focus. */
function useFlash(list: React.RefObject<HTMLDivElement | null>, sought: Sought | null, id: string | null): void {
  const { store } = useApp();
  useEffect(() => {
    if (sought === null || id === null) return;
    // In a long list it is drawn once the list has moved there.
    const timer = window.setInterval(() => {
      const line = list.current?.querySelector(`[data-line="${CSS.escape(id)}"]`);
      if (!(line instanceof HTMLElement)) return;
      store.getState().found(sought.serial);
      line.classList.remove("flash");
      void line.offsetWidth;
      line.classList.add("flash");
      if (sought.takesFocus) line.querySelector<HTMLElement>("input, button")?.focus({ preventScroll: true });
    }, 60);
    return () => window.clearInterval(timer);
  }, [store, list, sought, id]);
}

/** Where the caret of the text stood, or the line in hand before, is in sight when the outline opens. */
function useSelected(): void {
  const { store } = useApp();
  useEffect(() => {
    const { selected, sought, reveal } = store.getState();
    if (selected !== null && sought === null) reveal(selected);
  }, [store]);
}

/** What is undone or done again comes into sight. */
function useMoved(): void {
  const { store } = useApp();
  const moved = useSelect(({ document }) => document?.moved ?? null);
  const last = useRef(moved?.serial ?? 0);
  useEffect(() => {
    if (moved === null || moved.serial === last.current) return;
    last.current = moved.serial;
    if (moved.path !== null) store.getState().seek(moved.path);
  }, [store, moved]);
}
