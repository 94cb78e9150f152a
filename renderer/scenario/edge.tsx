/** The edge of the left zone: dragged, or moved by arrow keys. */
import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { useApp, useSelect } from "../app/context.ts";

const narrowest = 260;
const step = 16;

export function Edge() {
  const { store } = useApp();
  const width = useSelect((state) => state.leftWidth);
  const grip = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const widest = (): number => Math.round(window.innerWidth / 2);
  const set = (wanted: number): void =>
    store.getState().setLeftWidth(Math.round(Math.min(widest(), Math.max(narrowest, wanted))));
  const press = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -step, ArrowRight: step, Home: -Infinity, End: Infinity }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    set(width + by);
  };
  const drag = (event: PointerEvent): void => {
    if (grip.current !== null) set(grip.current.width + event.clientX - grip.current.x);
  };
  return (
    <div
      className="edge"
      role="separator"
      aria-label="Width of the scenario"
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest()}
      tabIndex={0}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = { x: event.clientX, width };
      }}
      onPointerMove={drag}
      onPointerUp={() => (grip.current = null)}
    />
  );
}
