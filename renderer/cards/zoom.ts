/** Zooming and moving along an axis of time, by wheel, by keys and by dragging. */
import { moved, zoomed, type Span } from "../../charts/index.ts";

export interface Zoom {
  readonly span: Span;
  readonly horizonHours: number;
  readonly onSpan: (span: Span) => void;
}

/** How much of the part is left by one step closer. */
const closer = 0.5;
/** Of the part, by one step aside. */
const aside = 0.2;

/** What a key does to the part that is shown; null: nothing. Arrows alone belong to the marks. */
export function zoomByKey(
  { span, horizonHours }: Zoom,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  at: number | null,
): Span | null {
  const middle = at ?? (span.from + span.to) / 2;
  const step = (span.to - span.from) * aside;
  if (key === "+" || key === "=") return zoomed(span, closer, middle, horizonHours);
  if (key === "-") return zoomed(span, 1 / closer, middle, horizonHours);
  if (key === "0") return { from: 0, to: horizonHours };
  if (key === "ArrowLeft" && shiftKey) return moved(span, -step, horizonHours);
  if (key === "ArrowRight" && shiftKey) return moved(span, step, horizonHours);
  return null;
}

/** What two fingers are on stays below them. CSS px: where they were put down, and where they are. */
export function zoomByPinch(
  { span, horizonHours }: Zoom,
  { left, right }: { readonly left: number; readonly right: number },
  from: readonly [number, number],
  to: readonly [number, number],
): Span {
  const apart = ([one, other]: readonly [number, number]): number => Math.max(leastApart, Math.abs(other - one));
  const middle = ([one, other]: readonly [number, number]): number => (one + other) / 2;
  const share = (middle(from) - left) / (right - left);
  const held = span.from + share * (span.to - span.from);
  const near = zoomed(span, apart(from) / apart(to), held, horizonHours);
  const perPx = (near.to - near.from) / (right - left);
  return moved(near, (middle(from) - middle(to)) * perPx, horizonHours);
}

/** CSS px: fingers are never on the same point. */
const leastApart = 10;

/** A notch of a wheel is 100 px on most machines; pinching tells itself apart by `ctrlKey`, in smaller steps. */
export function zoomByWheel(
  { span, horizonHours }: Zoom,
  { deltaY, ctrlKey }: { readonly deltaY: number; readonly ctrlKey: boolean },
  at: number,
): Span {
  return zoomed(span, 2 ** ((deltaY / 200) * (ctrlKey ? 5 : 1)), at, horizonHours);
}
