/** A word-sized week: a row for each day, Monday first, with what lies in the hours filled. */
import { barsOf, dayNames, type WeekWindow } from "../../../simulation/index.ts";

const width = 56;
const height = 16;

export function WeekPicture({ windows }: { readonly windows: readonly WeekWindow[] }) {
  const row = height / dayNames.length;
  return (
    <svg
      className="spark"
      width={width}
      height={height}
      viewBox={`0 0 24 ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className="week-ground" width={24} height={height} />
      {dayNames.flatMap((name, day) =>
        barsOf(windows, day).map(([from, to]) => (
          <rect key={`${name} ${from}`} className="week-shape" x={from} y={day * row} width={to - from} height={row} />
        )),
      )}
    </svg>
  );
}
