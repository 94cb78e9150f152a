import { useEffect, useRef, type PointerEvent, type RefObject } from "react";
import { isWhole, moved, type Drawing } from "../../charts/index.ts";
import { zoomByWheel, type Zoom } from "./zoom.ts";

/** CSS px that a press may wander and still be a click. */
const still = 4;

export interface Dragging {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly start: (event: PointerEvent<HTMLElement>) => void;
  /** Whether the pointer moves the part that is shown. */
  readonly move: (event: PointerEvent<HTMLElement>) => boolean;
  readonly end: () => void;
  /** Whether the press that ends was a drag, so that it is no click. */
  readonly wasDrag: () => boolean;
}

/** The wheel zooms around the pointer, a drag moves. Without a zoom nothing of it happens. */
export function useZoom(drawing: Drawing, zoom: Zoom | null): Dragging {
  const place = useRef<HTMLDivElement>(null);
  const now = useRef({ drawing, zoom });
  useEffect(() => {
    now.current = { drawing, zoom };
  });
  const drag = useRef<{ readonly x: number; readonly zoom: Zoom; isMoving: boolean } | null>(null);
  const dragged = useRef(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const turn = (event: WheelEvent): void => {
      const { zoom: present, drawing: shown } = now.current;
      const axis = shown.time;
      if (present === null || axis === null) return;
      const x = event.clientX - element.getBoundingClientRect().left;
      const share = Math.min(1, Math.max(0, (x - axis.left) / (axis.right - axis.left)));
      const next = zoomByWheel(present, event, axis.fromHours + share * (axis.toHours - axis.fromHours));
      // With nothing left to show, the wheel scrolls the page as everywhere.
      if (isWhole(present.span, present.horizonHours) && isWhole(next, present.horizonHours)) return;
      event.preventDefault();
      present.onSpan(next);
    };
    element.addEventListener("wheel", turn, { passive: false });
    return () => element.removeEventListener("wheel", turn);
  }, []);
  return {
    place,
    start: (event) => {
      dragged.current = false;
      if (zoom === null || event.button !== 0 || isWhole(zoom.span, zoom.horizonHours)) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { x: event.clientX, zoom, isMoving: false };
    },
    move: (event) => {
      const { current } = drag;
      const axis = drawing.time;
      if (current === null || axis === null) return false;
      const px = event.clientX - current.x;
      if (!current.isMoving && Math.abs(px) < still) return false;
      current.isMoving = true;
      dragged.current = true;
      const { span, horizonHours, onSpan } = current.zoom;
      onSpan(moved(span, (-px / (axis.right - axis.left)) * (span.to - span.from), horizonHours));
      return true;
    },
    end: () => {
      drag.current = null;
    },
    wasDrag: () => dragged.current,
  };
}
