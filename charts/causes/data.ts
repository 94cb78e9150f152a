/** What the chart of causes shows: what each option loses to each, and how two options differ. */
import type { Cause, Difference, Interval, OptionResult, Result } from "../../simulation/index.ts";
import { causesInOrder } from "../look/cause-look.ts";

export interface Segment {
  /** One, or those that are too small to be told apart. */
  readonly causes: readonly Cause[];
  readonly minutes: number;
  /** Null of several. */
  readonly interval: Interval | null;
}

export interface Bar {
  readonly option: OptionResult;
  /** The option's place in the file. */
  readonly index: number;
  readonly segments: readonly Segment[];
}

export interface Step {
  readonly causes: readonly Cause[];
  readonly minutes: number;
  /** Null of several. */
  readonly interval: Interval | null;
}

export interface Bridge {
  readonly from: OptionResult;
  readonly to: OptionResult;
  /** The largest first. */
  readonly steps: readonly Step[];
  readonly whole: Interval;
}

/** Of the largest total, or of all changes together. */
const leastShare = 0.02;

/** Without `folds` each cause is a segment of its own. */
export function barsOf({ options }: Result, { folds = true }: { readonly folds?: boolean } = {}): Bar[] {
  const most = Math.max(...options.map(({ downtimeMinutesPerToolYear: { mean } }) => mean));
  const isSmall = (cause: Cause): boolean =>
    folds && options.every((option) => option.downtimeByCause[cause].mean < leastShare * most);
  const small = causesInOrder.filter(
    (cause) => isSmall(cause) && options.some((option) => option.downtimeByCause[cause].mean > 0),
  );
  const large = causesInOrder.filter((cause) => !isSmall(cause));
  // One alone is no larger for being called "1 other cause".
  const alone = small.length === 1 ? [...large, ...small] : large;
  const folded = small.length === 1 ? [] : small;
  return options.map((option, index) => ({
    option,
    index,
    segments: [
      ...causesInOrder
        .filter((cause) => alone.includes(cause))
        .map((cause) => ({
          causes: [cause],
          minutes: option.downtimeByCause[cause].mean,
          interval: option.downtimeByCause[cause],
        })),
      ...(folded.length === 0
        ? []
        : [
            { causes: folded, minutes: sum(folded.map((cause) => option.downtimeByCause[cause].mean)), interval: null },
          ]),
    ],
  }));
}

/** Null without two options. `pair` are places in the file; without `folds` each cause is a step of its own. */
export function bridgeOf(
  { options, differences }: Result,
  [a, b]: readonly [number, number],
  { folds = true }: { readonly folds?: boolean } = {},
): Bridge | null {
  const [from, to] = [options[a], options[b]];
  if (from === undefined || to === undefined) return null;
  const between = (metric: string): Interval | null => differenceOf(differences, from.name, to.name, metric);
  const whole = between("downtimeMinutesPerToolYear");
  if (whole === null) return null;
  const all = causesInOrder.flatMap((cause): Step[] => {
    const interval = between(`downtimeMinutesPerToolYear.cause.${cause}`);
    return interval === null || interval.mean === 0 ? [] : [{ causes: [cause], minutes: interval.mean, interval }];
  });
  const moved = sum(all.map(({ minutes }) => Math.abs(minutes)));
  const large = all
    .filter(({ minutes }) => !folds || Math.abs(minutes) >= leastShare * moved)
    .sort((one, other) => Math.abs(other.minutes) - Math.abs(one.minutes));
  const small = all.filter((step) => !large.includes(step));
  const rest = {
    causes: small.flatMap(({ causes }) => causes),
    minutes: sum(small.map(({ minutes }) => minutes)),
    interval: null,
  };
  return { from, to, whole, steps: small.length > 1 ? [...large, rest] : [...large, ...small] };
}

/** b − a, whichever way the result has it. */
function differenceOf(differences: readonly Difference[], a: string, b: string, metric: string): Interval | null {
  const found = differences.find(
    (one) => one.metric === metric && ((one.a === a && one.b === b) || (one.a === b && one.b === a)),
  );
  if (found === undefined) return null;
  const { mean, low, high } = found;
  return found.a === a ? { mean, low, high } : { mean: -mean, low: -high, high: -low };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
