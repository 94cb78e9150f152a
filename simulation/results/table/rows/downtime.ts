/** Availability and downtime, overall, by class and by cause; beside two options their difference. */
import { causes } from "../../../scenario/types.ts";
import { count } from "../../words/numbers.ts";
import type { Interval, OptionResult, Result } from "../../schema.ts";
import { availabilityCell, differenceCell, durationCells } from "../cells.ts";
import type { Row, Section } from "../table.ts";
import { exactAvailabilities, exactDowntimes } from "./exact.ts";

const minutesMetric = "downtimeMinutesPerToolYear";

export function upAndDown(result: Result): Section {
  const plain = result.options.every((option) => option.plain);
  const exact = result.options.map((option) => option.exact);
  const rows: Row[] = [
    { label: "Availability", cells: result.options.map(({ availability }) => availabilityCell(availability)) },
    ...exactAvailabilities(exact),
    durationRow(result, plain ? "Downtime a year" : "Downtime per tool and year", minutesMetric, overallOf),
    ...exactDowntimes(exact, result.hoursPerYear),
  ];
  if (result.options.some(weightsMatter))
    rows.push(durationRow(result, "  weighted by users", `userWeighted.${minutesMetric}`, weightedOf));
  return { title: null, rows };
}

export function byCause(result: Result): Section {
  const seen = causes.filter((cause) => result.options.some((option) => option.downtimeByCause[cause].mean > 0));
  const rows = seen.map((cause) => {
    return durationRow(result, cause, `${minutesMetric}.cause.${cause}`, (option) => option.downtimeByCause[cause]);
  });
  return { title: "Downtime by cause", rows };
}

export function byClass(result: Result): Section {
  if (result.options.every((option) => option.plain)) return { title: null, rows: [] };
  const names = [...new Set(result.options.flatMap(({ classes }) => classes.map(({ name }) => name)))];
  const rows = names.map((name) => {
    const classOf = (option: OptionResult) => option.classes.find((one) => one.name === name);
    const tools = [...new Set(result.options.flatMap((option) => classOf(option)?.tools ?? []))]
      .map(count)
      .join(" or ");
    return durationRow(result, `${name} (${tools})`, `${minutesMetric}.class.${name}`, (option) => {
      return classOf(option)?.downtimeMinutesPerToolYear;
    });
  });
  return { title: "Downtime by class (tools)", rows };
}

/** Time of its own beside downtime: tools that are up and slow. */
export function shortOfCpus(result: Result): Section {
  if (result.options.every(({ degraded }) => degraded.mean === 0)) return { title: null, rows: [] };
  const names = [...new Set(result.options.flatMap(({ classes }) => classes.map(({ name }) => name)))];
  const rowOf = (label: string, figure: (option: OptionResult) => Interval | undefined): Row =>
    durationRow(result, label, "", figure);
  return {
    title: "Short of CPUs, per tool and year",
    rows: [
      rowOf("all tools", ({ degraded }) => degraded),
      ...names.map((name) => rowOf(name, ({ classes }) => classes.find((one) => one.name === name)?.degraded)),
    ],
  };
}

/** Whether weighing tools by their users gives another figure, beyond the last digits. */
export function weightsMatter(option: OptionResult): boolean {
  const plain = overallOf(option).mean;
  return Math.abs(weightedOf(option).mean - plain) > 1e-9 * plain;
}

function overallOf(option: OptionResult): Interval {
  return option.downtimeMinutesPerToolYear;
}

function weightedOf(option: OptionResult): Interval {
  return option.userWeighted.downtimeMinutesPerToolYear;
}

/** One figure of every option, then the difference where there is just one; blank where an option has no such thing. */
function durationRow(
  { options, differences, hoursPerYear }: Result,
  label: string,
  metric: string,
  figure: (option: OptionResult) => Interval | undefined,
): Row {
  const cells = durationCells(options.map(figure), hoursPerYear);
  if (options.length !== 2) return { label, cells };
  const difference = differences.find((one) => one.metric === metric);
  const isOpen = difference !== undefined && difference.low <= 0 && difference.high >= 0 && difference.mean !== 0;
  const last = differenceCell(difference, hoursPerYear);
  return { label, cells: [...cells, isOpen ? { ...last, isOpen } : last] };
}
