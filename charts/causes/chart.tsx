import { durationWords } from "../../simulation/index.ts";
import type { TimeUnit } from "../../simulation/index.ts";
import type { Answer, Drawing, Frame } from "../drawing.ts";
import { Picture } from "../parts/picture.tsx";
import { barsPanel } from "./bars.tsx";
import { bridgePanel } from "./bridge.tsx";
import { barsOf, bridgeOf } from "./data.ts";
import { totalsUnit } from "./digits.ts";
import { tableOf } from "./table.ts";
import { causesWords, costliest, titleOf } from "./words.ts";

export interface CausesOptions {
  /** Places in the file of the two options that are compared. */
  readonly pair?: readonly [number, number];
  /** Whether causes that are too small to be told apart stand as one; usually they do. */
  readonly folds?: boolean;
}

const margin = 12;
/** From this width on both parts stand side by side. */
const wide = 640;
const between = 28;

/** Chart 2: what the downtime of each option is made of, and which causes make two of them differ. */
export function causesChart(
  answer: Answer,
  frame: Frame,
  { pair = [0, 1], folds = true }: CausesOptions = {},
): Drawing {
  const { result } = answer;
  const { width } = frame;
  const bars = barsOf(result, { folds });
  const bridge = bridgeOf(result, pair, { folds });
  const unit = totalsUnit(result);
  const per = result.options.every(({ plain }) => plain) ? "a year" : "per tool and year";
  const aside = bridge !== null && width >= wide;
  const full = width - 2 * margin + 12;
  const left = { left: margin, top: 4, width: aside ? Math.round((full - between) * 0.46) : full };
  // What is named beside its step needs no legend.
  const named = (bridge?.steps ?? []).map(({ causes }) => causes.join());
  const stack = barsPanel(bars, result, unit, left, frame, per, named);
  const right = aside
    ? { left: margin + left.width + between, top: 4, width: full - between - left.width }
    : { left: margin, top: 4 + stack.height + 16, width: full };
  const steps = bridge && bridgePanel(bridge, result, pair, right, frame);
  const height = Math.ceil(Math.max(4 + stack.height, steps === null ? 0 : right.top + steps.height) + 4);
  const title = titleOf(answer, bridge);
  return {
    chart: "causes",
    title,
    subtitle: `Downtime ${per} by cause, in ${unit.name}: each minute is charged to one cause${bridge === null ? "" : "; and what changes from one option to the other, with 95\u00a0% intervals"}`,
    aid:
      bridge === null
        ? "Each bar adds up to the whole downtime of its option."
        : `The bars add up to the whole downtime; the steps lead from ${bridge.from.title} to ${bridge.to.title}, and hatched ones are not told from nothing.`,
    width,
    height,
    svg: (
      <Picture width={width} height={height}>
        {stack.picture}
        {steps?.picture}
      </Picture>
    ),
    marks: [...stack.marks, ...(steps?.marks ?? [])],
    table: tableOf(result, bridge),
    summary: `${title}. ${result.options.map((option) => optionWords(option, unit)).join("; ")}.`,
    time: null,
    ends: stack.ends,
  };
}

function optionWords(option: Answer["result"]["options"][number], unit: TimeUnit): string {
  const most = costliest(option);
  const all = durationWords(option.downtimeMinutesPerToolYear, unit);
  return `${option.title}: ${all.mean} (${all.range}) in all, ${durationWords(option.downtimeByCause[most], unit).mean} of it ${causesWords([most])}`;
}
