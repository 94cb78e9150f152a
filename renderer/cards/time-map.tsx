/** The whole history under a timeline, with the part that is shown: drag it, or move it with keys. */
import { useMemo, useRef, type KeyboardEvent, type PointerEvent } from "react";
import { isWhole, moved, timelineMap, type Drawing, type Look, type Seen } from "../../charts/index.ts";
import { count } from "../../simulation/index.ts";
import { Button } from "../parts/button.tsx";
import { zoomByKey, type Zoom } from "./zoom.ts";
import "./time-map.css";

interface Props {
  readonly histories: readonly Seen[];
  readonly zoom: Zoom;
  /** What it stands under: the plot of it is as wide, and a moment has one x in both. */
  readonly drawing: Drawing;
  readonly look: Look;
  /** The part in words: "day 20 Sun 21:00 to day 21 Mon 09:00". */
  readonly words: string;
}

export function TimeMap({ histories, zoom, drawing, look, words }: Props) {
  const { span, horizonHours, onSpan } = zoom;
  const { left: inset, right } = drawing.time ?? { left: 0, right: drawing.width };
  const width = right - inset;
  const map = useMemo(() => timelineMap(histories, { width, look }), [histories, width, look]);
  const place = useRef<HTMLDivElement>(null);
  const whole = isWhole(span, horizonHours);
  const scale = width / horizonHours;
  const merged = mergedIn(drawing);
  const left = span.from * scale;
  const wide = Math.max(3, (span.to - span.from) * scale);
  /** The middle of the part goes to where the pointer is. */
  const follow = (event: PointerEvent<HTMLElement>): void => {
    if (event.buttons === 0 || place.current === null) return;
    const at = (event.clientX - place.current.getBoundingClientRect().left) / scale;
    onSpan(moved(span, at - (span.from + span.to) / 2, horizonHours));
  };
  const press = (event: KeyboardEvent): void => {
    const next = byKey(zoom, event);
    if (next === null) return;
    event.preventDefault();
    onSpan(next);
  };
  return (
    <div className="time-map">
      <div
        ref={place}
        className="time-map-picture"
        style={{ width, height: map.height, marginLeft: inset }}
        role="slider"
        tabIndex={0}
        aria-label="Part of the history that is shown"
        aria-valuemin={0}
        aria-valuemax={Math.round(horizonHours)}
        aria-valuenow={Math.round((span.from + span.to) / 2)}
        aria-valuetext={whole ? "all of it" : words}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          follow(event);
        }}
        onPointerMove={follow}
        onKeyDown={press}
      >
        {map.svg}
        {!whole && <span className="time-map-part" style={{ left, width: wide }} />}
      </div>
      <p className="time-map-words">
        <span>
          {whole ? "All of it. The wheel, a pinch, or + and − zoom in; dragging moves." : words}
          {merged > 0 && ` ${count(merged)} events begin too close to each other: zoom in to see each.`}
        </span>
        {!whole && (
          <Button look="link" onPress={() => onSpan({ from: 0, to: horizonHours })}>
            Show all
          </Button>
        )}
      </p>
    </div>
  );
}

/** Events that share their mark with others. */
function mergedIn({ marks }: Drawing): number {
  return marks.reduce((sum, { explains }) => {
    const events = explains.kind === "event" ? explains.events.length : 0;
    return sum + (events > 1 ? events : 0);
  }, 0);
}

/** Here arrows need no Shift, for there are no marks. */
function byKey(zoom: Zoom, { key }: KeyboardEvent): Zoom["span"] | null {
  const { span, horizonHours } = zoom;
  if (key === "Home") return moved(span, -horizonHours, horizonHours);
  if (key === "End") return moved(span, horizonHours, horizonHours);
  return zoomByKey(zoom, { key, shiftKey: true }, null);
}
