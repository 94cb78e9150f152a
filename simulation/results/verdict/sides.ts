/** A pair seen from one of its options, so that amounts need no sign: the other option's downtime less its own. */
import type { Interval } from "../schema.ts";
import { durationWords, unitFor } from "../words/durations.ts";
import { decimalsOf } from "../words/digits.ts";
import { fixed, nbsp } from "../words/numbers.ts";
import type { VerdictData, VerdictPair } from "./data.ts";

export interface Side {
  readonly own: number;
  readonly other: number;
  /** How much less `own` loses, in minutes per tool-year. */
  readonly saved: Interval;
  /** True where the strict interval says that `own` loses less. */
  readonly wins: boolean;
  /** Shares of histories in which `own` does better, and in which both do the same. */
  readonly ahead: number;
  readonly same: number;
  readonly differing: number;
  /** How much less `own` is expected to lose in 90 of 100 worlds; null where all are one. */
  readonly savedInWorlds: { readonly low: number; readonly high: number } | null;
  readonly decidesMost: string | null;
}

export function sideOf({ pairs }: VerdictData, own: number, other: number): Side {
  const pair = pairs.find(({ a, b }) => (a === own && b === other) || (a === other && b === own))!;
  const { pBetter, pTie, differing, ignorance, decidesMost } = pair;
  const both = { own, other, same: pTie, differing, decidesMost };
  if (pair.a === own) return { ...sides(pair, 1), ...both, ahead: 1 - pBetter - pTie, savedInWorlds: ignorance };
  const savedInWorlds = ignorance && { low: -ignorance.high, high: -ignorance.low };
  return { ...sides(pair, -1), ...both, ahead: pBetter, savedInWorlds };
}

function sides({ difference, strict }: VerdictPair, sign: 1 | -1): Pick<Side, "saved" | "wins"> {
  const saved = sign === 1 ? difference : turned(difference);
  return { saved, wins: (sign === 1 ? strict : turned(strict)).low > 0 };
}

function turned({ mean, low, high }: Interval): Interval {
  return { mean: -mean, low: -high, high: -low };
}

/** "2.1 h" and "1.6 to 2.7" */
export function amounts(interval: Interval, { hoursPerYear }: VerdictData): { mean: string; range: string } {
  return durationWords(interval, unitFor(interval.mean, hoursPerYear));
}

/** An interval that holds 0: what could be gained and what could be lost, in one unit. */
export function eitherWay(
  { saved }: { readonly saved: Interval },
  { hoursPerYear }: VerdictData,
): { less: string; more: string } {
  const unit = unitFor(Math.max(Math.abs(saved.low), Math.abs(saved.high)), hoursPerYear);
  const inUnit = {
    mean: saved.mean / unit.minutes,
    low: saved.low / unit.minutes,
    high: saved.high / unit.minutes,
  };
  const decimals = decimalsOf(inUnit);
  const words = (value: number): string => `${fixed(Math.abs(value), decimals)}${nbsp}${unit.name}`;
  return { less: words(inUnit.high), more: words(inUnit.low) };
}
