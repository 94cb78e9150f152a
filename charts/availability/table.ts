import type { DataTable } from "../drawing.ts";
import type { Row } from "./rows.ts";

/** A row for each option, then one for each dot. */
export function tableOf(rows: readonly Row[]): DataTable {
  const minutes = "min per tool-year";
  return {
    columns: [
      { name: "option", unit: null },
      { name: "figure", unit: null },
      { name: "downtime", unit: minutes },
      { name: "low", unit: minutes },
      { name: "high", unit: minutes },
      { name: "level", unit: null },
      { name: "history", unit: null },
    ],
    rows: rows.flatMap(({ option, downtime, ignorance, dots, per }) => [
      [option.title, "mean, 95 %", downtime.mean, downtime.low, downtime.high, 0.95, null],
      ...(ignorance === null
        ? []
        : [
            [
              option.title,
              "mean over what is not known, 5 to 95 %",
              ignorance.p50,
              ignorance.p5,
              ignorance.p95,
              0.9,
              null,
            ],
          ]),
      ...dots.minutes.map((value, dot) => [
        option.title,
        `${per}, ${2 * dot + 1} %`,
        value,
        null,
        null,
        null,
        per === "tools" ? null : dots.replications[dot],
      ]),
    ]),
  };
}
