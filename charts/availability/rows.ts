/** What a row of the availability chart shows of an option. */
import type { Dots, Interval, OptionResult, Quantiles, Result } from "../../simulation/index.ts";
import { toolDots } from "./tool-dots.ts";

/** Whose downtime: of all tools alike, of all by their weight, of one class; or of each tool, on average over histories. */
export type Whose =
  | { readonly kind: "tools" }
  | { readonly kind: "users" }
  | { readonly kind: "each" }
  | { readonly kind: "class"; readonly name: string };

export interface Row {
  readonly option: OptionResult;
  /** The option's place in the file, which decides its look. */
  readonly index: number;
  readonly downtime: Interval;
  readonly availability: Interval;
  readonly dots: Dots;
  /** What a dot stands for: 2 of 100 histories, or 2 of 100 tools, which have no histories of their own. */
  readonly per: "histories" | "tools";
  /** What the long-run mean lies between; null where all is known, or not worked out for this view. */
  readonly ignorance: Quantiles | null;
  /** Share of histories that miss the objective; null without one, or not worked out for this view. */
  readonly missed: number | null;
}

export interface Target {
  /** Share of time: 0.999. */
  readonly share: number;
  /** The downtime a year that it leaves. */
  readonly minutes: number;
}

/** Options without the class have no row. */
export function rowsOf(result: Result, whose: Whose): Row[] {
  return result.options.flatMap((option, index) => {
    const figures = figuresOf(option, whose);
    if (figures === undefined) return [];
    const { downtimeMinutesPerToolYear: downtime, availability, dots } = figures;
    const { ignorance } = option.downtimeSpread;
    const whole = whose.kind === "tools" || whose.kind === "each";
    return {
      option,
      index,
      downtime,
      availability,
      dots,
      per: whose.kind === "each" ? "tools" : "histories",
      ignorance: whole && ignorance !== null && ignorance.deviation > 0 ? ignorance : null,
      missed: whose.kind === "tools" && option.slo !== null ? 1 - option.slo.histories.mean : null,
    };
  });
}

export function targetOf({ options, hoursPerYear }: Result): Target | null {
  const share = options.find(({ slo }) => slo !== null)?.slo?.target;
  return share === undefined ? null : { share, minutes: (1 - share) * hoursPerYear * 60 };
}

function figuresOf(
  option: OptionResult,
  whose: Whose,
): Pick<OptionResult, "downtimeMinutesPerToolYear" | "availability" | "dots"> | undefined {
  switch (whose.kind) {
    case "tools":
      return option;
    case "each":
      return { ...option, dots: { minutes: toolDots(option), replications: [] } };
    case "users":
      return option.userWeighted;
    case "class":
      return option.classes.find(({ name }) => name === whose.name);
  }
}
