/** The best guess of what is not known, between the ends of its range. */
import { besideSaid, type OutlineRow } from "../../../simulation/index.ts";
import type { LineActs } from "../acts.ts";
import { PlaceSlider } from "./place-slider.tsx";
import { scalar } from "./scalar.ts";

interface Props {
  readonly row: OutlineRow;
  readonly label: string;
  readonly acts: LineActs;
  readonly isReadOnly?: boolean;
  readonly isKept?: boolean;
  readonly change?: (best: string) => void;
}

export function BestSlider({ row, label, acts, change, ...rest }: Props) {
  const range = row.doubt?.kind === "range" ? row.doubt : null;
  const written = range === null ? null : /^\s*(\d+\.?\d*|\.\d+)(.*)$/s.exec(range.best);
  if (range === null || range.numbers === null || written === null) return null;
  const { best, low, high } = range.numbers;
  if (!(low > 0) || !(high > low) || !(best > 0)) return null;
  const textAt = (place: number): string => {
    const factor = (low / best) * (high / low) ** place;
    return `${Number((Number(written[1]) * factor).toPrecision(3))}${written[2]}`;
  };
  return (
    <PlaceSlider
      {...rest}
      label={label}
      // In equal shares of the way on a log scale.
      at={Math.log(best / low) / Math.log(high / low)}
      written={range.best}
      ends={`${range.low} to ${range.high}`}
      textAt={textAt}
      valueAt={(text) => besideSaid(row, { unknown: { best: scalar(text), range: `${range.low} to ${range.high}` } })}
      draft={(value) => acts.draft(row, value)}
      undraft={acts.undraft}
      put={(value) => acts.put(row, value)}
      change={change}
    />
  );
}
