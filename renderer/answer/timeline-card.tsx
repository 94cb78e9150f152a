/** The history that is explained, if one is. */
import { useCallback, useMemo } from "react";
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
import type { History } from "../desk/history.ts";
import { subjectOf } from "./subjects.ts";

export function TimelineCard() {
  const told = useSelect((state) => state.told);
  const isOpen = useSelect(({ subjects }) => subjects.length > 0);
  return isOpen && told.kind === "history" ? <Card history={told.history} /> : null;
}

function Card({ history }: { readonly history: History }) {
  const { conductor, store } = useApp();
  const kept = useSelect(({ views }) => views["timeline"]);
  const { explanations, places, number } = history;
  // A part of one history says nothing about another.
  const view = kept?.["history"] === String(number) ? kept : usualView;
  const [first] = explanations;
  const { horizonHours } = first;
  const span = useMemo(() => spanOf(view, horizonHours), [view, horizonHours]);
  const make = useCallback(
    (frame: Frame) => timelineChart(explanations, frame, { places, window: span }),
    [explanations, places, span],
  );
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
      names={explanations.map(({ title }) => title)}
      keepsAxes={false}
      onExplain={explain}
      zoom={zoom}
      under={(drawing, look) => (
        <TimeMap histories={explanations} zoom={zoom} drawing={drawing} look={look} words={spanWords(span, first)} />
      )}
    />
  );
}
