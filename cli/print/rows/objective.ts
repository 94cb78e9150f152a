/** The service level objective: how many tools meet it, window by window. */
import type { OptionResult, Result } from "../../../simulation/index.ts";
import { count, percent } from "../../../simulation/index.ts";
import { shareCell } from "../cells.ts";
import { empty } from "../table.ts";
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
  const days = first.windowHours / 24;
  return {
    title: `Objective: ${percent(first.target, 2)} of ${count(Math.round(days * 10) / 10)} days (share of tool-windows that meet it)`,
    rows: [
      row("all tools", ({ met }) => met),
      ...names.map((name) => row(name, ({ classes }) => classes.find((one) => one.name === name)?.met)),
    ],
  };
}
