/** What is known of one date: room left, and after which losses every pod has a place. */
import { lackingWords, lossName, momentWords } from "../../charts/index.ts";
import { count, fixed, nbsp, type LookResult, type OptionResult, type Resource } from "../../simulation/index.ts";
import type { Subject } from "../store/explain.ts";

type Asked = Extract<Subject, { kind: "fits" }>;

export interface FitsLine {
  readonly name: string;
  /** "11 of 11" histories; "" where none was looked at. */
  readonly worst: string;
  readonly random: string;
  /** "up to 12 pods have none, for want of memory"; "" where all have one. */
  readonly lacking: string;
  readonly isAsked: boolean;
}

export interface Fits {
  readonly headline: string;
  /** "CPU 55 %, memory 21 %, pod places 60 %" in the middle history; null without nodes of limited size. */
  readonly room: string | null;
  readonly lines: readonly FitsLine[];
}

const resources = [
  ["cpu", "CPU"],
  ["memory", "memory"],
  ["pods", "pod places"],
] as const;

export function fitsOf(option: OptionResult, asked: Asked, hoursPerYear: number): Fits {
  const { hours } = asked;
  const when = hours === null ? "over all dates" : momentWords(hours, hoursPerYear);
  return {
    headline: `${option.title} ${when}: what has a place`,
    room: roomOf(option, hours),
    lines: linesOf(option, asked),
  };
}

function roomOf({ headroom }: OptionResult, hours: number | null): string | null {
  if (headroom === null || hours === null) return null;
  const date =
    headroom.overTime[
      nearest(
        headroom.overTime.map((one) => one.hours),
        hours,
      )
    ];
  return resources.map(([resource, name]) => `${name} ${fixed(100 * date[resource].p50, 0)}${nbsp}%`).join(", ");
}

function linesOf({ losses }: OptionResult, { hours, loss }: Asked): FitsLine[] {
  const overTime = losses?.overTime ?? null;
  if (losses === null || overTime === null) return [];
  const { unit, units } = losses;
  const date = hours === null ? null : nearest(overTime.hours, hours);
  const line = (
    of: NonNullable<Asked["loss"]>,
    worst: LookResult,
    random: LookResult | null,
    scarce?: Resource,
  ): FitsLine => ({
    name: lossName(of, unit, "worst"),
    worst: shareOf(worst, date),
    random: random === null ? "" : shareOf(random, date),
    lacking:
      worst.podsWithoutPlaceMost === 0
        ? ""
        : lackingWords({ pods: worst.podsWithoutPlaceMost, scarce: scarce ?? null }),
    isAsked: of === loss,
  });
  return [
    ...overTime.units.map((look, size) =>
      line(size, look, overTime.random.units[size] ?? null, units[size]?.worst?.scarce),
    ),
    ...(overTime.rack === null ? [] : [line("rack", overTime.rack, overTime.random.rack, losses.rack?.worst?.scarce)]),
    line("rolling", overTime.rolling, null, losses.rolling.worst?.scarce),
  ];
}

function shareOf({ byDate }: LookResult, date: number | null): string {
  const dates = date === null ? byDate : [byDate[date]];
  const looks = dates.reduce((sum, one) => sum + one.looks, 0);
  return looks === 0 ? "" : `${count(dates.reduce((sum, one) => sum + one.fit, 0))} of ${count(looks)}`;
}

function nearest(dates: readonly number[], hours: number): number {
  return dates.reduce(
    (best, date, place) => (Math.abs(date - hours) < Math.abs(dates[best] - hours) ? place : best),
    0,
  );
}
