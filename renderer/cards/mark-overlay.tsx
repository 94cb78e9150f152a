/**
 * The marks of a picture as one group to step through: one tab stop, arrows between marks, Enter explains. The pointer
 * finds the nearest. Nothing of this is part of the picture, so nothing of it is ever exported.
 */
import { useState, type KeyboardEvent, type PointerEvent } from "react";
import type { Drawing, Mark, Subject } from "../../charts/index.ts";
import { stepped } from "../parts/stepped.ts";
import { hoursOf } from "./moments.ts";
import { useZoom } from "./use-zoom.ts";
import { zoomByKey, type Zoom } from "./zoom.ts";

interface Props {
  readonly drawing: Drawing;
  readonly onPoint: (mark: Mark | null) => void;
  readonly onExplain: (subject: Subject) => void;
  /** Null: its axis stays as it is. */
  readonly zoom: Zoom | null;
}

/** CSS px: beyond it a pointer points at nothing. */
const reach = 40;

export function MarkOverlay({ drawing, onPoint, onExplain, zoom }: Props) {
  const dragging = useZoom(drawing, zoom);
  const { marks, width, height } = drawing;
  const [current, setCurrent] = useState<string | null>(null);
  const mark = marks.find(({ id }) => id === current) ?? null;
  const point = (next: Mark | null): void => {
    setCurrent(next?.id ?? null);
    onPoint(next);
  };
  const move = (event: PointerEvent<HTMLElement>): void => {
    if (dragging.move(event)) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    point(nearest(marks, event.clientX - left, event.clientY - top));
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const place = mark === null ? -1 : marks.indexOf(mark);
    const part = zoom === null ? null : zoomByKey(zoom, event, mark === null ? null : hoursOf(drawing, mark));
    if (zoom !== null && part !== null) {
      event.preventDefault();
      return zoom.onSpan(part);
    }
    const next = stepped(event.key, place, marks.length, { sideways: true });
    if (next !== null && marks.length > 0) {
      event.preventDefault();
      point(marks[next]);
    } else if ((event.key === "Enter" || event.key === " ") && mark !== null) {
      event.preventDefault();
      onExplain(mark.explains);
    } else if (event.key === "Escape" && mark !== null) {
      // What it closes elsewhere it closes with the next press.
      event.preventDefault();
      point(null);
      event.currentTarget.closest<HTMLElement>(".card")?.focus({ preventScroll: true });
    }
  };
  return (
    <div
      ref={dragging.place}
      className={zoom === null ? "marks" : "marks zooms"}
      style={{ width, height }}
      role="application"
      aria-roledescription="chart"
      aria-label={
        mark?.label ??
        `${marks.length} marks: arrow keys go through them, T shows them as a table${zoom === null ? "" : "; plus and minus zoom, Shift with arrows moves"}`
      }
      tabIndex={0}
      onPointerDown={dragging.start}
      onPointerMove={move}
      onPointerUp={dragging.end}
      onPointerCancel={dragging.end}
      onPointerLeave={() => point(null)}
      onFocus={() => mark === null && marks.length > 0 && point(marks[0])}
      onBlur={() => point(null)}
      onClick={() => mark !== null && !dragging.wasDrag() && onExplain(mark.explains)}
      onKeyDown={press}
    >
      {mark !== null && (
        <span
          className="mark-ring"
          style={{ left: mark.box.x, top: mark.box.y, width: mark.box.width, height: mark.box.height }}
        />
      )}
    </div>
  );
}

function nearest(marks: readonly Mark[], x: number, y: number): Mark | null {
  let best: Mark | null = null;
  let least = reach * reach;
  for (const mark of marks) {
    const { box } = mark;
    const dx = Math.max(box.x - x, 0, x - box.x - box.width);
    const dy = Math.max(box.y - y, 0, y - box.y - box.height);
    const inside = dx === 0 && dy === 0;
    const far = inside ? ((mark.x - x) * (mark.x - x) + (mark.y - y) * (mark.y - y)) / 1e6 : dx * dx + dy * dy;
    if (far < least) [best, least] = [mark, far];
  }
  return best;
}
