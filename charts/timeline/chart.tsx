import { ticks as ticksBetween } from "d3";
import type { Cause } from "../../simulation/index.ts";
import { niceAbove } from "../axes/ends.ts";
import { legendPanel } from "../causes/legend.tsx";
import type { Drawing, Frame } from "../drawing.ts";
import { causesInOrder } from "../look/cause-look.ts";
import { optionLook } from "../look/option-look.ts";
import { Picture } from "../parts/picture.tsx";
import { TimeAxis } from "./axis.tsx";
import { mostDown } from "./data.ts";
import type { Span } from "./data.ts";
import { LaneLegend } from "./lane.tsx";
import { clusterMark } from "./marks.ts";
import { panelOf, PanelPicture } from "./panel.tsx";
import { windowScale } from "./scale.ts";
import type { Seen } from "./seen.ts";
import { tableOf } from "./table.ts";
import { isWhole } from "./window.ts";
import { spanWords, subtitleOf, summaryOf, titleOf } from "./words.ts";

export interface TimelineOptions {
  /** What is shown of the horizon, in hours; all of it, if left out. */
  readonly window?: Span;
  /** Lanes of each option at most. */
  readonly lanes?: number;
  /** Places of the options in the file, for their marks; in the order of the histories, if left out. */
  readonly places?: readonly number[];
}

const margin = { left: 116, right: 20, top: 4 };
const [between, axis] = [14, 40];

/** Chart 8: one history, of one option or of several under each other. At least one. */
export function timelineChart(histories: readonly Seen[], frame: Frame, options: TimelineOptions = {}): Drawing {
  const { width, look } = frame;
  const [first] = histories;
  const {
    window = { from: 0, to: first.horizonHours },
    lanes: mostLanes = 8,
    places = histories.map((_, index) => index),
  } = options;
  const [left, right] = [margin.left, width - margin.right];
  const time = windowScale(window, first, left, right);
  const most = niceAbove(Math.max(1, ...histories.map(mostDown)), 3);
  // There are no half tools.
  const values = ticksBetween(0, most, 3).filter(Number.isInteger);
  const shared = { window, time, left, right, width, most, values, look };
  let top = margin.top;
  const panels = histories.map((explanation, index) => {
    const panel = panelOf(explanation, top, mostLanes, optionLook(places[index] ?? index, look), shared);
    top = panel.bottom + between;
    return panel;
  });
  const bottom = top - between;
  const causes = causesInOrder.filter((cause) => histories.some((one) => (one.totals.downtimeMs[cause] ?? 0) > 0));
  const legend = legendPanel(
    causes.map((cause): readonly Cause[] => [cause]),
    { left: 12, top: bottom + axis + 4, width: width - 12 },
    look,
  );
  const legendTop = bottom + axis + 4 + legend.height + 2;
  const height = Math.ceil(legendTop + (width < 480 ? 34 : 18));
  const title = titleOf(histories);
  const isMerged = panels.some(({ clusters }) => clusters.some(({ ids }) => ids.length > 1));
  return {
    chart: "timeline",
    title,
    subtitle: `${subtitleOf(histories)}${isWhole(window, first.horizonHours) ? "" : `; ${spanWords(window, first)}`}`,
    aid: `Height is the most tools that are down at a time; each lane is one thing, or many alike${isMerged ? "; the higher a stroke of events, the more at once" : ""}.`,
    width,
    height,
    svg: (
      <Picture width={width} height={height}>
        {panels.map((panel) => (
          <PanelPicture key={panel.explanation.option} panel={panel} frame={shared} />
        ))}
        <TimeAxis time={time} left={left} right={right} y={bottom} width={width} look={look} />
        {legend.picture}
        <LaneLegend left={12} top={legendTop} width={width - 24} look={look} />
      </Picture>
    ),
    marks: panels.flatMap(({ explanation, clusters, top: from, ground }) =>
      clusters.map((cluster) => clusterMark(cluster, explanation, time.x, { left, top: from, bottom: ground })),
    ),
    table: tableOf(histories, window),
    summary: summaryOf(title, histories),
    time: time.axis,
    ends: {},
  };
}
