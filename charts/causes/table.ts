import { causes } from "../../simulation/index.ts";
import type { Result } from "../../simulation/index.ts";
import type { DataTable } from "../drawing.ts";
import type { Bridge } from "./data.ts";

/** Of the intervals. */
const level = 0.95;

/** A row for each cause of each option, and of the difference. */
export function tableOf({ options }: Result, bridge: Bridge | null): DataTable {
  const minutes = "min per tool-year";
  const single =
    bridge?.steps.flatMap(({ causes: [cause], interval }) => (interval === null ? [] : [{ cause, interval }])) ?? [];
  return {
    columns: [
      { name: "option", unit: null },
      { name: "cause", unit: null },
      { name: "mean", unit: minutes },
      { name: "low", unit: minutes },
      { name: "high", unit: minutes },
      { name: "level", unit: null },
    ],
    rows: [
      ...options.flatMap(({ title, downtimeByCause, downtimeMinutesPerToolYear: all }) => [
        ...causes.map((cause) => {
          const { mean, low, high } = downtimeByCause[cause];
          return [title, cause, mean, low, high, level];
        }),
        [title, "all", all.mean, all.low, all.high, level],
      ]),
      ...(bridge === null
        ? []
        : [
            ...single.map(({ cause, interval }) => [
              `${bridge.to.title} − ${bridge.from.title}`,
              cause,
              interval.mean,
              interval.low,
              interval.high,
              level,
            ]),
            [
              `${bridge.to.title} − ${bridge.from.title}`,
              "all",
              bridge.whole.mean,
              bridge.whole.low,
              bridge.whole.high,
              level,
            ],
          ]),
    ],
  };
}
