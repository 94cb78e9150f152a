/** One history: how many tools are down, its events, and what lasts in lanes. */
import type { ReactElement } from "react";
import { count } from "../../simulation/index.ts";
import type { Look } from "../look/look.ts";
import type { OptionLook } from "../look/option-look.ts";
import { shortened } from "../look/text/measure.ts";
import { note } from "../look/type.ts";
import { Label } from "../parts/label.tsx";
import { px } from "../parts/px.ts";
import { Shape } from "../parts/shape.tsx";
import { Area } from "./area.tsx";
import { clustersOf } from "./clusters.ts";
import { lanesOf } from "./data.ts";
import type { Span } from "./data.ts";
import { EventLane } from "./event-lane.tsx";
import { laneHeight, LanePicture } from "./lane.tsx";
import type { TimeScale } from "../axes/time-scale.ts";
import type { Seen } from "./seen.ts";

/** What the panels of all histories have in common. */
interface PanelFrame {
  readonly window: Span;
  readonly time: TimeScale;
  readonly left: number;
  readonly right: number;
  readonly width: number;
  /** Tools at the top of each, and those with a line. */
  readonly most: number;
  readonly values: readonly number[];
  readonly look: Look;
}

const [head, areaHeight] = [22, 64];

export type Panel = ReturnType<typeof panelOf>;

/** Where everything of a history stands that begins at `from`. */
export function panelOf(
  explanation: Seen,
  from: number,
  mostLanes: number,
  mark: OptionLook,
  { window, time, most }: PanelFrame,
) {
  const { lanes, left: more } = lanesOf(explanation, mostLanes, window);
  const clusters = clustersOf(explanation, window, time.x);
  const ground = from + head + areaHeight;
  const firstLane = ground + 4 + (clusters.length > 0 ? laneHeight : 0);
  return {
    explanation,
    clusters,
    mark,
    lanes,
    more,
    top: from + head,
    ground,
    firstLane,
    bottom: firstLane + lanes.length * laneHeight + (more > 0 ? 14 : 0),
    y: (tools: number) => ground - (areaHeight * tools) / most,
  };
}

interface Props {
  readonly panel: Panel;
  readonly frame: PanelFrame;
}

export function PanelPicture({ panel, frame }: Props): ReactElement {
  const { explanation, mark, clusters, lanes, more, top, ground, firstLane, bottom, y } = panel;
  const { window, time, left, right, width, most, values, look } = frame;
  return (
    <g>
      <Shape shape={mark.shape} x={17} y={top - 13} size={9} colour={mark.colour} />
      <Label
        x={28}
        y={top - 9}
        text={shortened(explanation.title, width - 40, note, 600)}
        fill={look.text1}
        size={note}
        weight={600}
      />
      {time.ticks.map(({ x, text }) => (
        <line key={text} x1={px(x)} x2={px(x)} y1={top} y2={px(bottom)} stroke={look.grid} />
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
      {clusters.length > 0 && <EventLane clusters={clusters} y={ground + 4} left={left} right={right} look={look} />}
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
      {more > 0 && <Label x={left} y={bottom - 2} text={`and ${count(more)} more that cost less`} fill={look.text3} />}
    </g>
  );
}
