/** Two options and what lies between them. */
import type { Difference, OptionResult, Result } from "../../simulation/index.ts";

export interface Pair {
  readonly a: OptionResult;
  readonly b: OptionResult;
  /** Places in the file. */
  readonly places: readonly [number, number];
  readonly difference: Difference;
}

/** The option that loses least, and the next: those that the verdict is about. */
export function leading({ options }: Result): readonly [number, number] {
  const rising = options
    .map(({ downtimeMinutesPerToolYear: { mean } }, place) => ({ mean, place }))
    .toSorted((one, other) => one.mean - other.mean || one.place - other.place);
  return [rising[0]?.place ?? 0, rising[1]?.place ?? 1];
}

/** Null where the file has no two such options. */
export function pairOf({ options, differences }: Result, places: readonly [number, number]): Pair | null {
  const rising = places.toSorted((one, other) => one - other);
  const [a, b] = rising.map((place) => options[place]);
  if (a === undefined || b === undefined) return null;
  const difference = differences.find(
    (one) => one.metric === "downtimeMinutesPerToolYear" && one.a === a.name && one.b === b.name,
  );
  return difference === undefined ? null : { a, b, places: [rising[0], rising[1]], difference };
}
