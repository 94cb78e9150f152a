/** A chart on the window: its finding, its picture, its marks to point at, its data as a table. */
import { useMemo, useRef, useState } from "react";
import { looks, type AxisEnds, type Drawing, type Frame, type Subject } from "../../charts/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import "./cards.css";
import { DataTableView } from "./data-table.tsx";
import { GhostWords } from "./ghost-words.tsx";
import { MarkOverlay } from "./mark-overlay.tsx";
import type { NamedGhost } from "./use-ghosts.ts";
import { useSize } from "./use-size.ts";
import { useLookName } from "./use-look-name.ts";

interface Props {
  readonly id: string;
  /** Null: the result has nothing for this chart; then nothing is shown. */
  readonly draw: (frame: Frame) => Drawing | null;
  /** Former answers behind the present one. */
  readonly ghosts?: readonly NamedGhost[];
  /** While a run goes on, axes only grow; its first wild intervals are not held against it. */
  readonly keepsAxes: boolean;
  readonly onExplain: (subject: Subject) => void;
}

/** One for all, so that a chart without ghosts is not drawn anew. */
const none: readonly NamedGhost[] = [];

export function ChartCard({ id, draw, ghosts = none, keepsAxes, onExplain }: Props) {
  const { store } = useApp();
  const [place, { width, isSeen }] = useSize();
  const [showsTable, setShowsTable] = useState(false);
  const [pointed, setPointed] = useState<string | null>(null);
  const look = looks[useLookName()];
  const ends = useRef<AxisEnds | undefined>(undefined);
  const isOpen = useSelect(({ exporting }) => exporting === id);
  const drawing = useMemo(() => {
    if (width === 0 || !isSeen) return null;
    const made = draw({ width, look, id, ghosts, ...(keepsAxes && ends.current ? { atLeast: ends.current } : {}) });
    ends.current = keepsAxes ? made?.ends : undefined;
    return made;
  }, [draw, width, isSeen, look, id, ghosts, keepsAxes]);
  const hasNothing = drawing === null && width > 0 && isSeen;
  return (
    <section
      className={hasNothing ? "card nothing" : "card"}
      id={`card-${id}`}
      aria-labelledby={`${id}-title`}
      tabIndex={-1}
    >
      <div ref={place} className="card-measure" />
      {drawing !== null && (
        <>
          <header className="card-head">
            <h2 id={`${id}-title`}>{drawing.title}</h2>
            <p>{drawing.subtitle}</p>
          </header>
          <p className="read-out" aria-hidden="true">
            {pointed ?? <GhostWords ghosts={ghosts} />}
          </p>
          {showsTable ? (
            <DataTableView table={drawing.table} name={drawing.title} />
          ) : (
            <figure className="picture" aria-labelledby={`${id}-title`} aria-describedby={`${id}-summary`}>
              {drawing.svg}
              <MarkOverlay drawing={drawing} onPoint={setPointed} onExplain={onExplain} />
              <figcaption id={`${id}-summary`} className="visually-hidden">
                {drawing.summary}
              </figcaption>
            </figure>
          )}
          <footer className="card-foot">
            <span className="aid">{drawing.aid}</span>
            <Button look="quiet" aria-pressed={showsTable} onPress={() => setShowsTable(!showsTable)}>
              <Icon name="table" /> {showsTable ? "Picture" : "Table"}
            </Button>
            <Button look="quiet" aria-expanded={isOpen} onPress={() => store.getState().exportChart(id)}>
              <Icon name="export" /> Export
            </Button>
          </footer>
        </>
      )}
    </section>
  );
}
