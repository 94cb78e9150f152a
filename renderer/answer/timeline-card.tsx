/** The history that is explained, if one is. */
import { useCallback, useEffect, useMemo } from "react";
import {
  spanOf,
  spanWords,
  timelineChart,
  usualView,
  viewOfSpan,
  type Frame,
  type Subject,
} from "../../charts/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { ChartCard } from "../cards/chart-card.tsx";
import { TimeMap } from "../cards/time-map.tsx";
import { isBlurred, seenIn, type SeenHistory } from "../store/seen-history.ts";
import { subjectOf } from "./subjects.ts";

export function TimelineCard() {
  const told = useSelect((state) => state.told);
  const isOpen = useSelect(({ subjects }) => subjects.length > 0);
  if (!isOpen || told.kind !== "history" || told.seen.whole.length !== told.seen.of) return null;
  return <Card number={told.history.number} seen={told.seen} />;
}

/** What a hand on the wheel passes over is not asked for. */
const restMilliseconds = 120;

function Card({ number, seen }: { readonly number: number; readonly seen: SeenHistory }) {
  const { conductor, store } = useApp();
  const kept = useSelect(({ views }) => views["timeline"]);
  // A part of one history says nothing about another.
  const view = kept?.["history"] === String(number) ? kept : usualView;
  const [first] = seen.whole;
  const { horizonHours } = first;
  const span = useMemo(() => spanOf(view, horizonHours), [view, horizonHours]);
  const histories = seenIn(seen, span) ?? seen.whole;
  const make = useCallback(
    (frame: Frame) =>
      timelineChart(histories, frame, { places: histories.map(({ optionPlace }) => optionPlace), window: span }),
    [histories, span],
  );
  const isAsked = isBlurred(seen, span);
  useEffect(() => {
    if (!isAsked) return;
    const timer = window.setTimeout(() => conductor.see(span), restMilliseconds);
    return () => window.clearTimeout(timer);
  }, [isAsked, conductor, span]);
  const explain = (subject: Subject): void => {
    const asked = subjectOf(subject);
    const way = store.getState().subjects.filter(({ kind }) => kind !== "event");
    conductor.explain(asked.kind === "event" ? [...way, asked] : [asked]);
  };
  const zoom = {
    span,
    horizonHours,
    onSpan: (next: typeof span) =>
      store.getState().setView("timeline", { ...viewOfSpan(next, horizonHours), history: String(number) }),
  };
  return (
    <ChartCard
      id="timeline"
      draw={make}
      names={histories.map(({ title }) => title)}
      keepsAxes={false}
      onExplain={explain}
      zoom={zoom}
      under={(drawing, look) => (
        <TimeMap histories={seen.whole} zoom={zoom} drawing={drawing} look={look} words={spanWords(span, first)} />
      )}
    />
  );
}
