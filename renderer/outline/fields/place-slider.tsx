/** A value as a place between two ends; simulated while it is dragged, and a step of its own when it is let go. */
import { useState, type KeyboardEvent } from "react";
import type { Value } from "../../../simulation/index.ts";
import { step, stepOfKey } from "../step-of-key.ts";
import { useDrafts } from "./use-drafts.ts";

export interface PlaceSliderProps {
  readonly label: string;
  /** Of what is in the file, from 0 to 1. */
  readonly at: number;
  readonly written: string;
  readonly ends: string;
  readonly textAt: (place: number) => string;
  readonly valueAt: (text: string) => Value;
  readonly draft: (value: Value) => void;
  readonly undraft: () => void;
  /** Null once it is in the file. */
  readonly put: (value: Value) => string | null;
  readonly isReadOnly?: boolean;
  /** In a form that takes it over, or gives it up: simulated also when it is let go, but not yet a step. */
  readonly isKept?: boolean;
  /** It has the focus when the form around it opens. */
  readonly isFirst?: boolean;
  /** Told of every value on the way. */
  readonly change?: ((text: string) => void) | undefined;
}

export function PlaceSlider({ at, written, textAt, isReadOnly = false, isKept = false, ...props }: PlaceSliderProps) {
  const [held, setHeld] = useState<number | null>(null);
  const drafts = useDrafts(props.draft, props.undraft);
  const text = held === null ? written : textAt(held);
  const hold = (place: number): void => {
    setHeld(place);
    props.change?.(textAt(place));
    drafts.draft(props.valueAt(textAt(place)));
  };
  const settle = (): void => {
    if (held === null || isKept) return;
    drafts.stop();
    setHeld(null);
    if (text === written || props.put(props.valueAt(text)) !== null) props.undraft();
  };
  const press = (event: KeyboardEvent): void => {
    const by = stepOfKey(event);
    if (by === undefined || event.altKey) return;
    event.preventDefault();
    hold(stepped(held ?? at, by, text, textAt));
  };
  return (
    <span className="slider-box">
      <input
        className="slider"
        type="range"
        aria-label={props.label}
        aria-valuetext={text}
        title={held === null ? props.ends : text}
        min={0}
        max={1}
        step="any"
        disabled={isReadOnly}
        autoFocus={props.isFirst}
        value={held ?? at}
        onChange={(event) => hold(Number(event.target.value))}
        onKeyDown={press}
        onPointerUp={settle}
        onKeyUp={settle}
        onBlur={settle}
      />
      {held !== null && <output className="slider-value">{text}</output>}
    </span>
  );
}

/** The next place at which something else is written: where values are whole, one step may not be enough. */
function stepped(from: number, by: number, text: string, textAt: (place: number) => string): number {
  for (let place = from + by; ; place += Math.sign(by) * step) {
    const within = Math.min(1, Math.max(0, place));
    if (within !== place || textAt(within) !== text) return within;
  }
}
