import { useEffect, useRef, type PointerEvent, type RefObject } from "react";
import { isWhole, moved, type Drawing } from "../../charts/index.ts";
import { zoomByPinch, zoomByWheel, type Zoom } from "./zoom.ts";

/** CSS px that a press may wander and still be a click. */
const still = 4;

export interface Dragging {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly start: (event: PointerEvent<HTMLElement>) => void;
  /** Whether the pointer moves the part that is shown. */
  readonly move: (event: PointerEvent<HTMLElement>) => boolean;
  readonly end: (event: PointerEvent<HTMLElement>) => void;
  /** Whether the press that ends was a drag or a pinch, so that it is no click. */
  readonly wasDrag: () => boolean;
}

interface Pinch {
  readonly zoom: Zoom;
  readonly ids: readonly [number, number];
  readonly from: readonly [number, number];
}

/** The wheel and two fingers zoom around where they are, a drag moves. Without a zoom nothing of it happens. */
export function useZoom(drawing: Drawing, zoom: Zoom | null): Dragging {
  const place = useRef<HTMLDivElement>(null);
  const now = useRef({ drawing, zoom });
  useEffect(() => {
    now.current = { drawing, zoom };
  });
  const drag = useRef<{ readonly x: number; readonly zoom: Zoom; isMoving: boolean } | null>(null);
  const dragged = useRef(false);
  /** Fingers that are down, by their x in the picture. */
  const fingers = useRef(new Map<number, number>());
  const pinch = useRef<Pinch | null>(null);
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
      // With nothing left to show, the wheel scrolls the page as everywhere; a pinch would zoom the page.
      const isAll = isWhole(present.span, present.horizonHours) && isWhole(next, present.horizonHours);
      if (isAll && !event.ctrlKey) return;
      event.preventDefault();
      if (!isAll) present.onSpan(next);
    };
    element.addEventListener("wheel", turn, { passive: false });
    return () => element.removeEventListener("wheel", turn);
  }, []);
  return {
    place,
    start: (event) => {
      if (fingers.current.size === 0) dragged.current = false;
      if (zoom === null || event.button !== 0) return;
      if (event.pointerType === "touch") {
        fingers.current.set(event.pointerId, xIn(event));
        pinch.current = pinchOf(fingers.current, zoom);
      }
      drag.current = null;
      if (pinch.current !== null || isWhole(zoom.span, zoom.horizonHours)) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { x: event.clientX, zoom, isMoving: false };
    },
    move: (event) => {
      const axis = drawing.time;
      if (axis === null) return false;
      if (fingers.current.has(event.pointerId)) fingers.current.set(event.pointerId, xIn(event));
      if (pinch.current !== null) {
        const { zoom: first, ids, from } = pinch.current;
        const [one, other] = ids.map((id) => fingers.current.get(id) ?? 0);
        dragged.current = true;
        first.onSpan(zoomByPinch(first, axis, from, [one, other]));
        return true;
      }
      const { current } = drag;
      if (current === null) return false;
      const px = event.clientX - current.x;
      if (!current.isMoving && Math.abs(px) < still) return false;
      current.isMoving = true;
      dragged.current = true;
      const { span, horizonHours, onSpan } = current.zoom;
      onSpan(moved(span, (-px / (axis.right - axis.left)) * (span.to - span.from), horizonHours));
      return true;
    },
    end: (event) => {
      fingers.current.delete(event.pointerId);
      pinch.current = null;
      drag.current = null;
    },
    wasDrag: () => dragged.current,
  };
}

function xIn({ clientX, currentTarget }: PointerEvent<HTMLElement>): number {
  return clientX - currentTarget.getBoundingClientRect().left;
}

/** Null unless two fingers are down. */
function pinchOf(fingers: ReadonlyMap<number, number>, zoom: Zoom): Pinch | null {
  const [one, other, third] = fingers;
  if (one === undefined || other === undefined || third !== undefined) return null;
  return { zoom, ids: [one[0], other[0]], from: [one[1], other[1]] };
}
