import { count, fixed } from "../../words/numbers.ts";
import { duration } from "../../words/durations.ts";
import type { BlastRadius, Interval, OptionResult, Result } from "../../schema.ts";
import { numberCell } from "../cells.ts";
import { cell } from "../table.ts";
import type { Cell, Row, Section } from "../table.ts";

export function incidents({ options, hoursPerYear }: Result): Section {
  const row = (label: string, figure: (option: OptionResult) => Cell): Row => ({ label, cells: options.map(figure) });
  const many = tenth(options);
  const tools = options.every((option) => option.plain)
    ? []
    : [
        row("tools hit, on average", ({ incidents: { toolsHitMean } }) =>
          cell(orNone(toolsHitMean, (n) => fixed(n, 1))),
        ),
        row(`a year, of ${count(many)} tools or more`, ({ incidents: { blastRadius } }) =>
          rateOf(blastRadius, 0, many),
        ),
        row(`… for 1 h or longer`, ({ incidents: { blastRadius } }) => rateOf(blastRadius, 60, many)),
        row("tools hit, at most", ({ incidents: { toolsHitMost } }) => cell(count(toolsHitMost))),
      ];
  const rows = [
    row("a year", ({ incidents: { perYear } }) => numberCell(perYear)),
    row("hours between", ({ incidents: { mtbfHours } }) =>
      cell(orNone(mtbfHours, (hours) => count(Math.round(hours)))),
    ),
    row("mean length", ({ incidents: { meanMinutes } }) => cell(orNone(meanMinutes, (m) => duration(m, hoursPerYear)))),
    row("95 of 100 end within", ({ incidents: { lengthMinutes } }) =>
      cell(orNone(lengthMinutes && lengthMinutes.p95.value, (m) => duration(m, hoursPerYear))),
    ),
    ...tools,
  ];
  return { title: "Incidents", rows };
}

/** The size of incidents that all options count next to a tenth of the tools of the first. */
function tenth(options: readonly OptionResult[]): number {
  const [first, ...rest] = options.map(({ incidents: { blastRadius } }) => blastRadius.tools);
  const common = first.filter((size) => rest.every((sizes) => sizes.includes(size)));
  const most = first[first.length - 1] / 10;
  return common.findLast((size) => size <= most) ?? 1;
}

function rateOf({ tools, lasting }: BlastRadius, minutes: number, size: number): Cell {
  return numberCell(lasting.find((row) => row.minutes === minutes)!.atLeast[tools.indexOf(size)]);
}

/** How planned work went, where there is any. */
export function planned({ options, hoursPerYear }: Result): Section {
  const row = (label: string, figure: (option: OptionResult) => Cell): Row => ({ label, cells: options.map(figure) });
  const some = (figure: (option: OptionResult) => Interval | number | null): boolean =>
    options.map(figure).some((one) => (typeof one === "object" ? one !== null && one.mean > 0 : one > 0));
  const rows = [
    row("works a year", ({ planned: { works } }) => numberCell(works)),
    row("postponed a year", ({ planned: { postponed } }) => numberCell(postponed)),
    row("… by, on average", ({ planned: { lateHours } }) =>
      cell(orNone(lateHours, (hours) => duration(60 * hours, hoursPerYear))),
    ),
    row("dates skipped a year", ({ planned: { skipped } }) => numberCell(skipped)),
    row("moves per pod and round of drains", ({ planned: { movesPerPodAndRound } }) =>
      cell(orNone(movesPerPodAndRound, (each) => fixed(each, 2))),
    ),
  ];
  const told = [
    some((option) => option.planned.works) || some((option) => option.planned.skipped),
    some((option) => option.planned.postponed),
    some((option) => option.planned.postponed),
    some((option) => option.planned.skipped),
    some((option) => option.planned.movesPerPodAndRound),
  ];
  return { title: "Planned work", rows: rows.filter((_, i) => told[i]) };
}

/** What happens to pods and VMs, a year; kinds of moves that nowhere happen are left out. */
export function moves({ options }: Result): Section {
  const kinds: [string, (option: OptionResult) => Interval][] = [
    ["pods evicted", ({ moves: { evicted } }) => evicted],
    ["pods drained", ({ moves: { drained } }) => drained],
    ["pods moved by hand", ({ moves: { byHand } }) => byHand],
    ["VMs migrated", ({ moves: { migrated } }) => migrated],
    ["VMs evacuated", ({ moves: { evacuated } }) => evacuated],
    ["pod-hours pending", ({ pending }) => pending.podHoursPerYear],
  ];
  const rows = kinds
    .filter(([, figure]) => options.some((option) => figure(option).mean > 0))
    .map(([label, figure]) => ({ label, cells: options.map((option) => numberCell(figure(option))) }));
  return { title: "Moves a year", rows };
}

function orNone(value: number | null, words: (value: number) => string): string {
  return value === null ? "none" : words(value);
}
