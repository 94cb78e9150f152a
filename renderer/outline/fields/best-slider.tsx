/** The best guess of what is not known, between the ends of its range; simulated while it is dragged. */
import { useState } from "react";
import type { OutlineRow, Value } from "../../../simulation/index.ts";
import type { LineActs } from "../acts.ts";
import { scalar } from "./scalar.ts";
import { useDrafts } from "./use-drafts.ts";
import { withSource } from "./with-source.ts";

interface Props {
  readonly row: OutlineRow;
  readonly label: string;
  readonly acts: LineActs;
  readonly isReadOnly?: boolean;
  /** In a form that takes it over, or gives it up: simulated also when it is let go, but not yet a step. */
  readonly isKept?: boolean;
  /** Told of every value on the way. */
  readonly change?: (best: string) => void;
}

export function BestSlider({ row, label, acts, isReadOnly = false, isKept = false, change }: Props) {
  const [held, setHeld] = useState<number | null>(null);
  const drafts = useDrafts((value) => acts.draft(row, value), acts.undraft);
  const range = row.doubt?.kind === "range" ? row.doubt : null;
  const written = range === null ? null : /^\s*(\d+\.?\d*|\.\d+)(.*)$/s.exec(range.best);
  if (range === null || range.numbers === null || written === null) return null;
  const { best, low, high } = range.numbers;
  if (!(low > 0) || !(high > low) || !(best > 0)) return null;
  // In equal shares of the way on a log scale.
  const at = Math.log(best / low) / Math.log(high / low);
  const textAt = (place: number): string => {
    const factor = (low / best) * (high / low) ** place;
    return `${Number((Number(written[1]) * factor).toPrecision(3))}${written[2]}`;
  };
  const valueAt = (place: number): Value =>
    withSource(row, { unknown: { best: scalar(textAt(place)), range: `${range.low} to ${range.high}` } });
  const settle = (): void => {
    if (held === null || isKept) return;
    drafts.stop();
    setHeld(null);
    if (acts.put(row, valueAt(held)) !== null) acts.undraft();
  };
  return (
    <span className="slider-box">
      <input
        className="slider"
        type="range"
        aria-label={label}
        aria-valuetext={held === null ? range.best : textAt(held)}
        title={held === null ? `${range.low} to ${range.high}` : textAt(held)}
        min={0}
        max={1}
        step={0.01}
        disabled={isReadOnly}
        value={held ?? at}
        onChange={(event) => {
          const place = Number(event.target.value);
          setHeld(place);
          change?.(textAt(place));
          drafts.draft(valueAt(place));
        }}
        onPointerUp={settle}
        onKeyUp={settle}
        onBlur={settle}
      />
      {held !== null && <output className="slider-value">{textAt(held)}</output>}
    </span>
  );
}
