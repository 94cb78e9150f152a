import { ticks as ticksBetween } from "d3";
import { count, costOf } from "../../simulation/index.ts";
import type { Cause } from "../../simulation/index.ts";
import { niceAbove } from "../axes/ends.ts";
import { legendPanel } from "../causes/legend.tsx";
import type { DataTable, Drawing, Frame } from "../drawing.ts";
import { causesInOrder } from "../look/cause-look.ts";
import { optionLook } from "../look/option-look.ts";
import { shortened, textWidth } from "../look/text/measure.ts";
import { note, tick } from "../look/type.ts";
import { Label } from "../parts/label.tsx";
import { Picture } from "../parts/picture.tsx";
import { px } from "../parts/px.ts";
import { Shape } from "../parts/shape.tsx";
import { Area } from "./area.tsx";
import { clustersOf } from "./clusters.ts";
import { EventLane } from "./event-lane.tsx";
import { clusterMark } from "./marks.ts";
import { eventsIn, lanesOf, mostDown } from "./data.ts";
import type { Span } from "./data.ts";
import { LaneLegend, laneHeight, LanePicture } from "./lane.tsx";
import { windowScale } from "./scale.ts";
import { isWhole } from "./window.ts";
import { eventName, spanWords, subtitleOf, summaryOf, titleOf } from "./words.ts";
import type { Seen } from "./seen.ts";

export interface TimelineOptions {
  /** What is shown of the horizon, in hours; all of it, if left out. */
  readonly window?: Span;
  /** Lanes of each option at most. */
  readonly lanes?: number;
  /** Places of the options in the file, for their marks; in the order of the histories, if left out. */
  readonly places?: readonly number[];
}

const margin = { left: 116, right: 20, top: 4 };
const [head, areaHeight, between, axis] = [22, 64, 14, 40];

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
  let top = margin.top;
  const panels = histories.map((explanation, index) => {
    const { lanes, left: more } = lanesOf(explanation, mostLanes, window);
    const [from, ground] = [top, top + head + areaHeight];
    const clusters = clustersOf(explanation, window, time.x);
    const firstLane = ground + 4 + (clusters.length > 0 ? laneHeight : 0);
    const bottom = firstLane + lanes.length * laneHeight + (more > 0 ? 14 : 0);
    top = bottom + between;
    return {
      explanation,
      clusters,
      firstLane,
      mark: optionLook(places[index] ?? index, look),
      lanes,
      more,
      from,
      ground,
      bottom,
      y: (tools: number) => ground - (areaHeight * tools) / most,
    };
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
  // There are no half tools.
  const values = ticksBetween(0, most, 3).filter(Number.isInteger);
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
        {panels.map(({ explanation, mark, clusters, lanes, more, from, ground, firstLane, bottom: end, y }) => (
          <g key={explanation.option}>
            <Shape shape={mark.shape} x={17} y={from + 9} size={9} colour={mark.colour} />
            <Label
              x={28}
              y={from + 13}
              text={shortened(explanation.title, width - 40, note, 600)}
              fill={look.text1}
              size={note}
              weight={600}
            />
            {time.ticks.map(({ x, text }) => (
              <line key={text} x1={px(x)} x2={px(x)} y1={from + head} y2={px(end)} stroke={look.grid} />
            ))}
            {values.map((value) => (
              <g key={value}>
                <line
                  x1={left}
                  x2={px(right)}
                  y1={px(y(value))}
                  y2={px(y(value))}
                  stroke={value === 0 ? look.control : look.grid}
                />
                <Label
                  x={left - 8}
                  y={y(value) + 4}
                  text={`${count(value)}${value === most && !explanation.plain ? " tools" : ""}`}
                  fill={look.text2}
                  anchor="end"
                />
              </g>
            ))}
            <Area explanation={explanation} window={window} left={left} right={right} y={y} look={look} />
            {clusters.length > 0 && (
              <EventLane clusters={clusters} y={ground + 4} left={left} right={right} look={look} />
            )}
            {lanes.map((lane, index) => (
              <LanePicture
                key={lane.name}
                lane={lane}
                y={firstLane + index * laneHeight}
                left={left}
                right={right}
                names={left - 20}
                x={time.x}
                look={look}
              />
            ))}
            {more > 0 && (
              <Label x={left} y={end - 2} text={`and ${count(more)} more that cost less`} fill={look.text3} />
            )}
          </g>
        ))}
        <line x1={left} x2={px(right)} y1={px(bottom)} y2={px(bottom)} stroke={look.control} />
        {time.ticks.map(({ x, text }) => (
          <g key={text}>
            <line x1={px(x)} x2={px(x)} y1={px(bottom)} y2={px(bottom + 4)} stroke={look.control} />
            <Label
              x={Math.min(x, width - 4 - textWidth(text, tick) / 2)}
              y={bottom + 16}
              text={text}
              fill={look.text2}
              anchor="middle"
            />
          </g>
        ))}
        <Label
          x={left}
          y={bottom + 33}
          text={time.unit === "day, weekday and clock" ? time.unit : `${time.unit} from the start`}
          fill={look.text2}
          size={note}
        />
        {legend.picture}
        <LaneLegend left={12} top={legendTop} width={width - 24} look={look} />
      </Picture>
    ),
    marks: panels.flatMap(({ explanation, clusters, from, ground }) =>
      clusters.map((cluster) => clusterMark(cluster, explanation, time.x, { left, top: from + head, bottom: ground })),
    ),
    table: tableOf(histories, window),
    summary: summaryOf(title, histories),
    time: time.axis,
    ends: {},
  };
}

const mostRows = 200;

function tableOf(histories: readonly Seen[], window: Span): DataTable {
  return {
    columns: [
      { name: "option", unit: null },
      { name: "event", unit: null },
      { name: "what", unit: null },
      { name: "from", unit: "h" },
      { name: "to", unit: "h" },
      { name: "tools taken down", unit: null },
      { name: "downtime charged", unit: "tool-h" },
    ],
    rows: histories.flatMap((explanation) =>
      eventsIn(explanation, window, mostRows).map((event) => [
        explanation.title,
        event.id,
        `${event.entity ?? ""} ${eventName(event)}`.trim(),
        event.atHours,
        event.endHours,
        event.affected.tools,
        costOf(event) / 3_600_000,
      ]),
    ),
  };
}
