/** A chart on the window: its finding, its picture, its marks to point at, its data as a table. */
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import {
  usualView,
  type AxisEnds,
  type Drawing,
  type Frame,
  type Look,
  type Mark,
  type Subject,
  type Switch,
  type View,
} from "../../charts/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { Button } from "../parts/button.tsx";
import { FittedHeading } from "../parts/fitted-heading.tsx";
import { Hint } from "../parts/hint.tsx";
import { Icon } from "../parts/icon.tsx";
import type { HintName } from "../store/hints.ts";
import { mostPins } from "../store/pins.ts";
import "./cards.css";
import { DataTableView } from "./data-table.tsx";
import { holdStill } from "./hold-still.ts";
import { MarkOverlay } from "./mark-overlay.tsx";
import { hoursOf } from "./moments.ts";
import { Crosshair, ReadOut } from "./read-out.tsx";
import { Switches } from "./switches.tsx";
import type { NamedGhost } from "./use-ghosts.ts";
import { useHeight } from "./use-height.ts";
import { useShort } from "./use-short.ts";
import { useSize } from "./use-size.ts";
import type { Zoom } from "./zoom.ts";
import { useLook } from "./use-look.ts";

interface Props {
  readonly id: string;
  /** Null: the result has nothing for this chart; then nothing is shown. */
  readonly draw: (frame: Frame) => Drawing | null;
  /** Of the options, which titles may say in fewer letters. */
  readonly names: readonly string[];
  /** Former answers behind the present one. */
  readonly ghosts?: readonly NamedGhost[];
  /** How it is looked at, and what can be switched. */
  readonly view?: View;
  readonly switches?: readonly Switch[];
  /** What of its axis of time is shown, where that can be changed. */
  readonly zoom?: Zoom;
  /** Under the picture: no part of it. */
  readonly under?: (drawing: Drawing, look: Look) => ReactNode;
  /** While a run goes on, axes only grow; its first wild intervals are not held against it. */
  readonly keepsAxes: boolean;
  /** What it can be asked, until that is known. */
  readonly hint?: HintName;
  /** It shows what was, until what is is known. */
  readonly isHeld?: boolean;
  /** Height of the window up to which it is drawn low. */
  readonly lowUpTo?: "short" | "medium";
  readonly onExplain: (subject: Subject) => void;
}

/** CSS px, as in the style sheets. */
const titleSize = 15;

/** One for all, so that a chart without ghosts is not drawn anew. */
const none: readonly NamedGhost[] = [];

export function ChartCard(props: Props) {
  const {
    id,
    draw,
    names,
    ghosts = none,
    view = usualView,
    switches = [],
    zoom,
    under,
    keepsAxes,
    isHeld = false,
    lowUpTo = "short",
    hint,
    onExplain,
  } = props;
  const { store, conductor } = useApp();
  const canPin = useSelect(({ pins, answer }) => pins.length < mostPins && answer?.result.ending !== "running");
  const [place, { width, isSeen }] = useSize();
  const [showsTable, setShowsTable] = useState(false);
  const [pointed, setPointed] = useState<Mark | null>(null);
  const look = useLook();
  const isLow = useShort(lowUpTo);
  const [figure, room] = useHeight();
  // Another view has axes of its own.
  const kept = useRef<{ readonly view: View; readonly ends: AxisEnds } | null>(null);
  const isOpen = useSelect(({ exporting }) => exporting === id);
  const drawing = useMemo(() => {
    if (width === 0 || !isSeen) return null;
    const made = draw({
      width,
      look,
      id,
      ghosts,
      isLow,
      ...(room === null ? {} : { room }),
      ...(keepsAxes && kept.current?.view === view ? { atLeast: kept.current.ends } : {}),
    });
    kept.current = keepsAxes && made !== null ? { view, ends: made.ends } : null;
    return made;
  }, [draw, width, isSeen, look, id, ghosts, isLow, room, view, keepsAxes]);
  const point = useCallback(
    (mark: Mark | null): void => {
      setPointed(mark);
      const hours = mark === null || drawing === null ? null : hoursOf(drawing, mark);
      store.getState().pointAt(hours === null ? null : { card: id, hours });
    },
    [store, id, drawing],
  );
  useEffect(() => () => store.getState().pointAt(null), [store]);
  const card = useRef<HTMLElement>(null);
  const isTurned = useRef(false);
  // The key was pressed in what it takes away.
  useLayoutEffect(() => {
    if (isTurned.current) card.current?.querySelector<HTMLElement>(".marks, .data-table")?.focus();
    isTurned.current = false;
  }, [showsTable]);
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const isHere = event.target instanceof HTMLElement && event.target.matches(".card, .marks, .data-table");
    if (!isHere || event.key.toLowerCase() !== "t" || event.ctrlKey || event.metaKey || event.altKey) return;
    isTurned.current = true;
    setShowsTable(!showsTable);
  };
  const explain = (subject: Subject): void => {
    if (card.current !== null) holdStill(card.current);
    onExplain(subject);
  };
  const hasNothing = drawing === null && width > 0 && isSeen;
  return (
    <section
      ref={card}
      onKeyDown={press}
      className={`card${hasNothing ? " nothing" : ""}${isHeld ? " held" : ""}`}
      aria-busy={isHeld}
      id={`card-${id}`}
      aria-labelledby={`${id}-title`}
      tabIndex={-1}
    >
      <div ref={place} className="card-measure" />
      {drawing !== null && (
        <>
          <header className="card-head">
            <FittedHeading
              id={`${id}-title`}
              title={drawing.title}
              names={names}
              room={width}
              size={titleSize}
              lines={2}
            />
            <p>{drawing.subtitle}</p>
          </header>
          <ReadOut id={id} drawing={drawing} pointed={pointed} ghosts={ghosts} />
          {showsTable ? (
            <DataTableView table={drawing.table} name={drawing.title} />
          ) : (
            <figure
              ref={drawing.leastHeight === undefined ? null : figure}
              className={drawing.leastHeight === undefined ? "picture" : "picture filling"}
              style={drawing.leastHeight === undefined ? undefined : { flexBasis: drawing.leastHeight }}
              aria-labelledby={`${id}-title`}
              aria-describedby={`${id}-summary`}
            >
              {drawing.svg}
              <Crosshair id={id} drawing={drawing} pointed={pointed} />
              <MarkOverlay drawing={drawing} onPoint={point} onExplain={explain} zoom={zoom ?? null} />
              <figcaption id={`${id}-summary`} className="visually-hidden">
                {drawing.summary}
              </figcaption>
            </figure>
          )}
          {!showsTable && under?.(drawing, look)}
          {hint !== undefined && <Hint name={hint} />}
          <p className="aid">{drawing.aid}</p>
          <footer className="card-foot">
            {switches.length > 0 && (
              <Switches switches={switches} view={view} onView={(next) => store.getState().setView(id, next)} />
            )}
            <span className="foot-buttons">
              <Button
                look="quiet"
                aria-keyshortcuts="T"
                aria-pressed={showsTable}
                onPress={() => setShowsTable(!showsTable)}
              >
                <Icon name="table" /> {showsTable ? "Picture" : "Table"}
              </Button>
              <Button look="icon" aria-label="Pin this result" isDisabled={!canPin} onPress={() => conductor.pin()}>
                <Icon name="pin" />
              </Button>
              <Button look="quiet" aria-expanded={isOpen} onPress={() => store.getState().exportChart(id)}>
                <Icon name="export" /> Export
              </Button>
            </span>
          </footer>
        </>
      )}
    </section>
  );
}
