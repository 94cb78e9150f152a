/** The service level objective: how many tools meet it, window by window. */
import type { OptionResult, Result } from "../../schema.ts";
import { count } from "../../words/numbers.ts";
import { shortPercent } from "../../words/shares.ts";
import { shareCell } from "../cells.ts";
import { empty, filled } from "../table.ts";
import type { Row, Section } from "../table.ts";

type Slo = NonNullable<OptionResult["slo"]>;

export function objective({ options }: Result): Section {
  const first = options.find(({ slo }) => slo !== null)?.slo;
  if (first === null || first === undefined) return { title: "", rows: [] };
  const row = (label: string, share: (slo: Slo) => Slo["met"] | undefined): Row => ({
    label,
    cells: options.map(({ slo }) => {
      const interval = slo === null ? undefined : share(slo);
      return interval === undefined ? empty : shareCell(interval);
    }),
  });
  const names = [...new Set(options.flatMap(({ slo }) => slo?.classes.map(({ name }) => name) ?? []))];
  const days = `${count(Math.round(first.windowHours / 2.4) / 10)} days`;
  const windows = first.calendarMonths ? "Calendar months" : `Windows of ${days}`;
  return {
    title: `${windows} in which a tool is up ${shortPercent(first.target)} or more`,
    rows: filled([
      row("all tools", ({ met }) => met),
      row("error budget spent", ({ budget }) => budget?.spent),
      row("windows overspent", ({ budget }) => budget?.overspent),
      ...names.map((name) => row(name, ({ classes }) => classes.find((one) => one.name === name)?.met)),
    ]),
  };
}
