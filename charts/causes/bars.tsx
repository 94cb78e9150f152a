/** What each option loses to each cause, as one stacked bar on one scale. */
import { durationWords } from "../../simulation/index.ts";
import type { Result, TimeUnit } from "../../simulation/index.ts";
import { endFor } from "../axes/ends.ts";
import { linearDowntime } from "../axes/downtime-scale.ts";
import type { AxisEnds, Box, Frame, Mark } from "../drawing.ts";
import { causeLook, lookOf } from "../look/cause-look.ts";
import { inkOn } from "../look/ink.ts";
import { optionLook } from "../look/option-look.ts";
import { shortened, textWidth } from "../look/text/measure.ts";
import { note, tick } from "../look/type.ts";
import { CauseBox } from "../parts/cause-box.tsx";
import { Label } from "../parts/label.tsx";
import type { Panel, Place } from "../parts/panel.ts";
import { Shape } from "../parts/shape.tsx";
import { axisHeight, ValueAxis } from "../parts/value-axis.tsx";
import type { Bar, Segment } from "./data.ts";
import { formerTotal, GhostBar } from "./ghost.tsx";
import { legendPanel } from "./legend.tsx";
import { causesWords, segmentLabel } from "./words.ts";

const usualHeight = 54;
const lowHeight = 48;
const barTop = 20;
const barHeight = 24;
const gap = 1;

interface BarsPanel extends Panel {
  readonly ends: AxisEnds;
}

export function barsPanel(
  bars: readonly Bar[],
  result: Result,
  unit: TimeUnit,
  place: Place,
  frame: Frame,
  per: string,
  named: readonly string[],
): BarsPanel {
  const { look } = frame;
  const { left, top } = place;
  const rowHeight = frame.isLow === true ? lowHeight : usualHeight;
  const totals = bars.map(({ option }) => totalWords(option.downtimeMinutesPerToolYear, unit));
  const room = Math.max(...totals.map((text) => textWidth(text, tick))) + 8;
  const former = bars.map(({ option }) =>
    (frame.ghosts ?? []).flatMap((ghost) => formerTotal(ghost, option.name)?.mean ?? []),
  );
  const most = Math.max(
    ...bars.map(({ option }) => option.downtimeMinutesPerToolYear.mean),
    ...former.flatMap((each) => each),
  );
  const before = frame.atLeast?.causes;
  const end =
    endFor(most / unit.minutes, "causes", before === undefined ? undefined : { causes: before / unit.minutes }) *
    unit.minutes;
  const right = left + place.width - 12;
  const scale = linearDowntime(end, unit, left, right);
  const bottom = top + bars.length * rowHeight;
  const rows = bars.map((bar, row) => ({
    bar,
    boxes: boxesOf(bar, scale.x, top + row * rowHeight + barTop),
    y: top + row * rowHeight,
  }));
  const unnamed = (bars[0]?.segments ?? []).filter(
    ({ causes }, index) =>
      !named.includes(causes.join()) &&
      rows.some(({ bar }) => bar.segments[index].minutes > 0) &&
      !rows.every(({ bar, boxes }) => namesItself(bar.segments[index], boxes[index], look)),
  );
  const legend = legendPanel(
    unnamed.map(({ causes }) => causes),
    { ...place, top: bottom + axisHeight + 4 },
    look,
  );
  return {
    height: bars.length * rowHeight + axisHeight + (legend.height > 0 ? legend.height + 4 : 0),
    ends: { causes: end },
    marks: rows.flatMap(({ bar, boxes }) =>
      bar.segments.flatMap((segment, index) => markOf(bar, segment, boxes[index], result)),
    ),
    picture: (
      <g>
        <ValueAxis
          ticks={scale.ticks}
          left={left}
          right={right}
          top={top}
          bottom={bottom}
          title={`Downtime ${per}, ${unit.name}`}
          look={look}
        />
        {legend.picture}
        {rows.map(({ bar, boxes, y }, row) => {
          const { shape, colour } = optionLook(bar.index, look);
          const barEnd = textStart(
            scale.x(bar.option.downtimeMinutesPerToolYear.mean),
            former[row].map((minutes) => scale.x(minutes)),
            textWidth(totals[row], tick) + 12,
          );
          const beside = barEnd + 6 + textWidth(totals[row], tick) <= right;
          const nameRoom = place.width - 28 - (beside ? 0 : room);
          return (
            <g key={bar.option.name}>
              <Shape shape={shape} x={left + 5} y={y + 9} size={9} colour={colour} />
              <Label
                x={left + 16}
                y={y + 13}
                text={shortened(bar.option.title, nameRoom, note, 600)}
                fill={look.text1}
                size={note}
                weight={600}
                halo={look.surface}
              />
              {bar.segments.map((segment, index) => (
                <SegmentPicture key={segment.causes.join()} segment={segment} box={boxes[index]} frame={frame} />
              ))}
              {former[row].map((minutes) => (
                <GhostBar
                  key={minutes}
                  left={left}
                  right={scale.x(minutes)}
                  y={y + barTop}
                  height={barHeight}
                  look={look}
                />
              ))}
              <Label
                x={beside ? barEnd + 6 : right}
                y={beside ? y + barTop + barHeight / 2 + 4 : y + 13}
                text={totals[row]}
                fill={look.text1}
                anchor={beside ? "start" : "end"}
                halo={look.surface}
              />
            </g>
          );
        })}
      </g>
    ),
  };
}

/** The end of the bar, or of a ghost's that words beside it would cross. */
function textStart(barEnd: number, former: readonly number[], room: number): number {
  const crossed = former.filter((end) => end > barEnd - 6 && end < barEnd + room);
  return crossed.length === 0 ? barEnd : Math.max(...crossed);
}

function SegmentPicture({ segment, box, frame: { look } }: { segment: Segment; box: Box; frame: Frame }) {
  if (box.width < 0.2) return null;
  const cause = lookOf(segment.causes, look);
  const name = causesWords(segment.causes);
  const fits = namesItself(segment, box, look);
  return (
    <>
      <CauseBox box={{ ...box, width: Math.max(0.5, box.width - gap) }} cause={cause} surface={look.surface} />
      {fits && <Label x={box.x + 5} y={box.y + box.height / 2 + 4} text={name} fill={inkOn(cause.colour)} />}
    </>
  );
}

function namesItself({ causes }: Segment, { width }: Box, look: Frame["look"]): boolean {
  const plainBox = causes.length > 1 || causeLook(causes[0], look).hatch.length === 0;
  return plainBox && textWidth(causesWords(causes), tick) + 10 <= width;
}

function boxesOf({ segments }: Bar, x: (minutes: number) => number, y: number): Box[] {
  let sum = 0;
  return segments.map(({ minutes }) => {
    const from = x(sum);
    sum += minutes;
    return { x: from, y, width: x(sum) - from, height: barHeight };
  });
}

function markOf({ option }: Bar, segment: Segment, box: Box, result: Result): Mark[] {
  if (segment.minutes === 0) return [];
  return [
    {
      id: `${option.name} ${segment.causes.join("+")}`,
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      box,
      label: segmentLabel(option, segment, result),
      explains: { kind: "cause", option: option.name, causes: segment.causes },
    },
  ];
}

function totalWords(total: { mean: number; low: number; high: number }, unit: TimeUnit): string {
  const { mean, range } = durationWords(total, unit);
  return `${mean} (${range})`;
}
