/** Where something is not known: what is luck, and what better inputs would tell. */
import { duration } from "../../words/durations.ts";
import { hundredths } from "../../words/shares.ts";
import type { Interval, Quantiles, Result, Spread } from "../../schema.ts";
import { differenceCell, durationCells } from "../cells.ts";
import { cell, empty } from "../table.ts";
import type { Cell, Row, Section } from "../table.ts";

const minutesMetric = "downtimeMinutesPerToolYear";

export function spread({ options, differences, worlds, hoursPerYear }: Result): Section {
  if (worlds === null) return { title: null, rows: [] };
  const difference = options.length === 2 ? differences.find(({ metric }) => metric === minutesMetric) : undefined;
  const spreads = options.map(({ downtimeSpread }) => downtimeSpread);
  const row = (label: string, of: (spread: Spread) => Quantiles | null): Row => {
    const cells = durationCells(
      spreads.map((one) => asInterval(of(one))),
      hoursPerYear,
    );
    const last = difference && differenceCell(asInterval(of(difference.spread)), hoursPerYear);
    return { label, cells: [...cells, ...(last === undefined ? [] : [last])] };
  };
  const deviations = (label: string, of: (spread: Spread) => number | undefined): Row => {
    const all = [...spreads, ...(difference === undefined ? [] : [difference.spread])].map(of);
    return { label, cells: all.map((one) => (one === undefined ? empty : cell(`±${duration(one, hoursPerYear)}`))) };
  };
  const better = difference?.pExpectedBetter ?? null;
  const rows = [
    row("single histories", ({ histories }) => histories),
    row("expected, by world", ({ ignorance }) => (ignorance?.deviation === 0 ? null : ignorance)),
    deviations("chance alone", ({ chance }) => chance),
    deviations("ignorance alone", ({ ignorance }) => ignorance?.deviation),
    ...(better === null ? [] : [{ label: "worlds expected better", cells: betterCells(better) }]),
  ];
  return { title: "Spread of it (90 of 100)", rows };
}

/** For each of the two options the worlds of 100 in which it is expected to lose less. */
function betterCells(secondBetter: number): Cell[] {
  return [cell(hundredths(1 - secondBetter)), cell(hundredths(secondBetter)), empty];
}

function asInterval(quantiles: Quantiles | null): Interval | undefined {
  return quantiles === null ? undefined : { mean: quantiles.p50, low: quantiles.p5, high: quantiles.p95 };
}
