/** Classes whose tools run on fixed dates: how many of their runs come to an end, and what the others are lost to. */
import { causes } from "../../../scenario/types.ts";
import type { Difference, OptionResult, Result, ScheduledResult } from "../../schema.ts";
import { intervalWords } from "../../words/intervals.ts";
import { count } from "../../words/numbers.ts";
import { availabilityCell, numberCell } from "../cells.ts";
import { cell, empty } from "../table.ts";
import type { Cell, Row, Section } from "../table.ts";

export function scheduled(result: Result): Section[] {
  const { options } = result;
  const names = [...new Set(options.flatMap((option) => option.scheduled?.map(({ name }) => name) ?? []))];
  return [
    {
      title: "Runs of scheduled tools that began on time and finished (tools)",
      rows: names.map((name) => finishedRow(result, name)),
    },
    { title: "Runs lost, per tool and year", rows: names.flatMap((name) => lostRows(options, name)) },
  ];
}

function finishedRow({ options, differences }: Result, name: string): Row {
  const found = options.map((option) => classOf(option, name));
  const tools = [...new Set(found.flatMap((one) => one?.tools ?? []))].map(count).join(" or ");
  const cells = found.map((one) => (one === undefined ? empty : finishedCell(one)));
  const difference = differences.find(({ metric }) => metric === finishedMetric(name));
  const last = options.length === 2 ? [difference === undefined ? empty : pointsCell(difference)] : [];
  return { label: `${name} (${tools})`, cells: [...cells, ...last] };
}

function lostRows(options: readonly OptionResult[], name: string): Row[] {
  const found = options.map((option) => classOf(option, name));
  const row = (label: string, figure: (one: ScheduledResult) => ScheduledResult["finished"]): Row => ({
    label,
    cells: found.map((one) => (one === undefined ? empty : numberCell(figure(one)))),
  });
  const seen = causes.filter((cause) => found.some((one) => one !== undefined && one.lostByCause[cause].mean > 0));
  return [
    row(`${name}: not begun in time`, ({ missedPerToolYear }) => missedPerToolYear),
    row(`${name}: stopped under way`, ({ failedPerToolYear }) => failedPerToolYear),
    ...seen.map((cause) => row(`${name}: to ${cause}`, ({ lostByCause }) => lostByCause[cause])),
  ];
}

function finishedMetric(name: string): string {
  return `scheduled.${name}.finished`;
}

export function finishedCell({ finished }: ScheduledResult): Cell {
  return finished.mean === 1 ? cell("all", "", 1) : availabilityCell(finished);
}

/** Percentage points. */
export function pointsCell({ mean, low, high }: Pick<Difference, "mean" | "low" | "high">): Cell {
  const points = intervalWords({ mean: 100 * mean, low: 100 * low, high: 100 * high });
  return cell(`${points.mean} points`, `(${points.range})`);
}

function classOf({ scheduled: all }: OptionResult, name: string): ScheduledResult | undefined {
  return all?.find((one) => one.name === name);
}
