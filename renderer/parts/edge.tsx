/** The edge of a zone beside the answer: dragged, or moved by arrow keys. */
import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import "./edge.css";

const narrowest = 260;
const step = 16;
/** Of the answer, in px: it never vanishes between two wide zones. */
const leftForAnswer = 320;

interface Props {
  /** Where the zone lies. */
  readonly side: "left" | "right";
  readonly label: string;
  readonly width: number;
  /** What lies beside the answer on its other side, in px. */
  readonly taken: number;
  readonly set: (width: number) => void;
}

export function Edge({ side, label, width, taken, set }: Props) {
  const grip = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const outwards = side === "left" ? 1 : -1;
  const widest = (): number => {
    const { innerWidth } = window;
    return Math.max(narrowest, Math.round(Math.min(innerWidth / 2, innerWidth - taken - leftForAnswer)));
  };
  const within = (wanted: number): number => Math.round(Math.min(widest(), Math.max(narrowest, wanted)));
  const press = (event: KeyboardEvent): void => {
    const right = outwards * step;
    const by = { ArrowLeft: -right, ArrowRight: right, Home: -Infinity, End: Infinity }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    set(within(within(width) + by));
  };
  const drag = (event: PointerEvent): void => {
    if (grip.current !== null) set(within(grip.current.width + outwards * (event.clientX - grip.current.x)));
  };
  return (
    <div
      className={`edge ${side}`}
      role="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={within(width)}
      aria-valuemin={narrowest}
      aria-valuemax={widest()}
      tabIndex={0}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = { x: event.clientX, width: within(width) };
      }}
      onPointerMove={drag}
      onPointerUp={() => (grip.current = null)}
    />
  );
}
