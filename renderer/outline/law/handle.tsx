/** A point on an axis that is dragged, or moved by arrow keys; what it is moved to is taken when it is let go. */
import type { KeyboardEvent, PointerEvent, RefObject } from "react";
import { stepOfKey } from "../step-of-key.ts";

interface Props {
  readonly name: string;
  /** From 0 to 1. */
  readonly place: number;
  readonly words: string;
  readonly isMean: boolean;
  /** What the axis is as wide as. */
  readonly box: RefObject<HTMLElement | null>;
  readonly drag: (place: number) => void;
  readonly drop: () => void;
  readonly cancel: () => void;
}

export function Handle({ name, place, words, isMean, box, drag, drop, cancel }: Props) {
  const follow = (event: PointerEvent<HTMLDivElement>): void => {
    const frame = box.current?.getBoundingClientRect();
    if (frame === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    drag(Math.min(1, Math.max(0, (event.clientX - frame.left) / frame.width)));
  };
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    const by = stepOfKey(event);
    if (by === undefined) return;
    event.preventDefault();
    drag(Math.min(1, Math.max(0, place + by)));
  };
  return (
    <div
      className={isMean ? "handle mean" : "handle"}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(place * 100)}
      aria-valuetext={words}
      title={`${name}: ${words}`}
      style={{ left: `${place * 100}%` }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.focus();
      }}
      onPointerMove={follow}
      onPointerUp={drop}
      onPointerCancel={cancel}
      onKeyDown={press}
      onKeyUp={(event) => stepOfKey(event) !== undefined && drop()}
      onBlur={drop}
    />
  );
}
