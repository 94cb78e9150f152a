/** Two options beside each other: every difference, and in how many histories each of them does better. */
import {
  availabilityCell,
  cell,
  counted,
  differenceCell,
  durationCells,
  exactAvailabilities,
  exactDowntimes,
  finishedCell,
  headingsOf,
  hundredths,
  pointsCell,
  spread,
  weightsMatter,
} from "../../simulation/index.ts";
import type {
  Cell,
  Difference,
  Interval,
  OptionResult,
  Result,
  Row,
  Section,
  Verdict,
} from "../../simulation/index.ts";
import { page } from "./report.ts";
import type { Style } from "./style.ts";
import { layOut } from "./table.ts";

const minutesMetric = "downtimeMinutesPerToolYear";

export function comparison(result: Result, verdict: Verdict, style: Style): string {
  const { headings, difference, legend } = headingsOf(result);
  const [a, b] = headings;
  const columns = [a, b, ...difference, `${b} better`, "same", `${a} better`];
  const explained = [...legend, "The last three columns: histories of 100."];
  return page(
    result,
    verdict,
    explained,
    `${layOut(columns, sectionsOf(result), style)}\n${sharedWords(result)}`,
    style,
  );
}

function sectionsOf(result: Result): Section[] {
  const { options, differences, hoursPerYear } = result;
  const plain = options.every((option) => option.plain);
  const rows = (prefix: string): Row[] =>
    differences
      .filter(({ metric }) => metric.startsWith(prefix))
      .map((difference) => durationRow(difference.metric.slice(prefix.length), difference, options, hoursPerYear));
  const overall = differences.find(({ metric }) => metric === minutesMetric)!;
  const availability = differences.find(({ metric }) => metric === "availability")!;
  const weighted = differences.find(({ metric }) => metric.startsWith("userWeighted."))!;
  const exact = options.map((option) => option.exact);
  const top = [
    availabilityRow(availability, options),
    ...exactAvailabilities(exact),
    durationRow(plain ? "Downtime a year" : "Downtime per tool and year", overall, options, hoursPerYear),
    ...exactDowntimes(exact, hoursPerYear),
    ...(options.some(weightsMatter) ? [durationRow("  weighted by users", weighted, options, hoursPerYear)] : []),
  ];
  return [
    { title: null, rows: top },
    spread(result),
    { title: "Downtime by class", rows: plain ? [] : rows(`${minutesMetric}.class.`) },
    { title: "Downtime by cause", rows: rows(`${minutesMetric}.cause.`) },
    {
      title: "Runs of scheduled tools that began on time and finished",
      rows: differences.filter(({ metric }) => metric.startsWith("scheduled.")).map((one) => runsRow(one, options)),
    },
  ];
}

function runsRow(difference: Difference, options: readonly OptionResult[]): Row {
  const name = difference.metric.split(".")[1];
  const cells = options.map(({ scheduled }) => {
    const found = scheduled?.find((one) => one.name === name);
    return found === undefined ? cell("") : finishedCell(found);
  });
  return { label: name, cells: [...cells, pointsCell(difference), ...histories(difference)] };
}

function availabilityRow(difference: Difference, options: readonly OptionResult[]): Row {
  const cells = options.map(({ availability }) => availabilityCell(availability));
  return {
    label: "Availability",
    cells: [...cells, pointsCell(difference), ...histories(difference)],
  };
}

function durationRow(
  label: string,
  difference: Difference,
  options: readonly OptionResult[],
  hoursPerYear: number,
): Row {
  const figures = options.map((option) => figureOf(option, difference.metric));
  const cells = [...durationCells(figures, hoursPerYear), differenceCell(difference, hoursPerYear)];
  return { label, cells: [...cells, ...histories(difference)] };
}

/** The option's own figure that a difference is about. */
function figureOf(option: OptionResult, metric: string): Interval | undefined {
  const [kind, group, name] = metric.split(".");
  if (kind === "userWeighted") return option.userWeighted.downtimeMinutesPerToolYear;
  if (group === "class") return option.classes.find((one) => one.name === name)?.downtimeMinutesPerToolYear;
  if (group === "cause") return option.downtimeByCause[name as keyof OptionResult["downtimeByCause"]];
  return option.downtimeMinutesPerToolYear;
}

function histories({ pBetter, pTie, pWorse }: Difference): Cell[] {
  return [pBetter, pTie, pWorse].map((share) => cell(hundredths(share)));
}

function sharedWords({ shared }: Result): string {
  const [{ a, b, streams, onlyA, onlyB }] = shared;
  const ofOne = (name: string, ids: readonly string[]): string[] => {
    const more = ids.length > mostIds ? ", …" : ".";
    return ids.length === 0 ? [] : [`Only in ${name}: ${ids.slice(0, mostIds).join(", ")}${more}`];
  };
  return [
    `${counted(streams, "thing fails", "things fail")} alike in both.`,
    ...ofOne(a, onlyA),
    ...ofOne(b, onlyB),
  ].join("\n");
}

const mostIds = 6;
