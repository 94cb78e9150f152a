import { availabilityChart } from "./availability/chart.tsx";
import { blastChart } from "./blast/chart.tsx";
import { causesChart } from "./causes/chart.tsx";
import { differenceChart } from "./difference/difference-chart.tsx";
import { wonChart } from "./difference/won-chart.tsx";
import type { Answer, ChartName, Drawing, Frame } from "./drawing.ts";
import { headroomChart } from "./headroom/chart.tsx";
import { lossesChart } from "./losses/chart.tsx";
import { availabilityOptions, blastOptions, causesOptions, headroomOptions, lossesOptions } from "./views/switches.ts";
import { usualView } from "./views/view.ts";
import type { View } from "./views/view.ts";

/** Charts that are drawn from the answer of a run; the timeline is drawn from one history. */
export type AnswerChart = Exclude<ChartName, "timeline">;

/** Null where the answer has nothing for it to show. */
export function drawAnswer(chart: AnswerChart, answer: Answer, frame: Frame, view: View = usualView): Drawing | null {
  const { result } = answer;
  switch (chart) {
    case "difference":
      return differenceChart(answer, frame);
    case "won":
      return wonChart(answer, frame);
    case "availability":
      return availabilityChart(answer, frame, availabilityOptions(view, result));
    case "causes":
      return causesChart(answer, frame, causesOptions(view, result));
    case "headroom":
      return headroomChart(answer, frame, headroomOptions(view));
    case "losses":
      return lossesChart(answer, frame, lossesOptions(view));
    case "blast":
      return blastChart(answer, frame, blastOptions(view, result));
  }
}

/** Why there is no such picture, and what would give one. */
export const nothingToShow: Readonly<Record<AnswerChart, string>> = {
  difference: "a difference takes two options",
  won: "histories are won only where there are two options",
  availability: "there is no option",
  causes: "there is no option",
  headroom: "no option has nodes of limited CPU and memory",
  losses: "nothing can be lost: there are no pods, or no history was looked at",
  blast: "no outage was seen, or there are no tools",
};
