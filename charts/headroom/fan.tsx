/** One option's room over time: the middle history, half of them and 9 in 10 as bands. */
import type { ReactElement } from "react";
import type { Result } from "../../simulation/index.ts";
import type { TimeScale } from "../axes/time-scale.ts";
import { plain } from "../axes/downtime-scale.ts";
import type { Mark } from "../drawing.ts";
import { bandOpacity } from "../look/look.ts";
import type { Look } from "../look/look.ts";
import { optionLook } from "../look/option-look.ts";
import { shortened, textWidth } from "../look/text/measure.ts";
import { note, tick } from "../look/type.ts";
import { Label } from "../parts/label.tsx";
import { bandBetween } from "../parts/lines.ts";
import { lineThrough, px } from "../parts/px.ts";
import { Bracket } from "../parts/spreads.tsx";
import { Shape } from "../parts/shape.tsx";
import type { Fan } from "./data.ts";
import { dateLabel, endLabel, percentOf, resourceNames } from "./words.ts";

export const panelHeight = 140;
export const panelHead = 22;

export interface FanPlace {
  readonly top: number;
  readonly left: number;
  /** Of the plot. */
  readonly right: number;
  readonly width: number;
  readonly time: TimeScale;
  /** Share to y. */
  readonly y: (share: number) => number;
  readonly ticks: readonly number[];
}

export function FanPicture({
  fan,
  place,
  look,
}: {
  readonly fan: Fan;
  readonly place: FanPlace;
  readonly look: Look;
}): ReactElement {
  const { top, left, right, time, y, ticks, width } = place;
  const { colour, shape, dashes } = optionLook(fan.index, look);
  const xs = fan.dates.map(({ hours }) => time.x(hours));
  const ys = (name: "p5" | "p25" | "p50" | "p75" | "p95"): number[] => fan.dates.map(({ bands }) => y(bands[name]));
  const middle = lineThrough(xs.map((x, index) => [x, ys("p50")[index]] as const));
  const last = fan.dates[fan.dates.length - 1].bands.p50;
  const bottom = top + panelHead + panelHeight;
  return (
    <g>
      <Shape shape={shape} x={left - 30} y={top + 9} size={9} colour={colour} />
      <Label
        x={left - 19}
        y={top + 13}
        text={shortened(fan.option.title, width - 60, note, 600)}
        fill={look.text1}
        size={note}
        weight={600}
      />
      {ticks.map((value) => (
        <g key={value}>
          <line
            x1={px(left)}
            x2={px(right)}
            y1={px(y(value))}
            y2={px(y(value))}
            stroke={value === 0 ? look.text1 : look.grid}
            strokeWidth={value === 0 ? 1.5 : 1}
          />
          <Label
            x={left - 6}
            y={y(value) + 4}
            text={`${plain(Number((100 * value).toPrecision(6)))}\u00a0%`}
            fill={look.text2}
            anchor="end"
          />
        </g>
      ))}
      {time.ticks.map(({ x, text }) => (
        <line key={text} x1={px(x)} x2={px(x)} y1={top + panelHead} y2={bottom} stroke={look.grid} />
      ))}
      <path d={bandBetween(xs, ys("p5"), ys("p95"))} fill={colour} fillOpacity={bandOpacity.wide} />
      <path d={bandBetween(xs, ys("p25"), ys("p75"))} fill={colour} fillOpacity={bandOpacity.middle} />
      <path d={middle} fill="none" stroke={look.surface} strokeWidth={4} strokeLinejoin="round" />
      <path d={middle} fill="none" stroke={colour} strokeWidth={2} strokeLinejoin="round" strokeDasharray={dashes} />
      <OneUnit fan={fan} place={place} look={look} />
      <RoomEnds fan={fan} place={place} look={look} />
      <Label x={right + 6} y={y(last) + 1} text={percentOf(last)} fill={look.text1} weight={600} />
      <Label x={right + 6} y={y(last) + 14} text={resourceNames[fan.resource]} fill={look.text2} />
    </g>
  );
}

/** What one host of average size holds: with less than that, a lost one cannot be made up for. */
function OneUnit({
  fan: { oneUnit },
  place: { left, right, y },
  look,
}: {
  readonly fan: Fan;
  readonly place: FanPlace;
  readonly look: Look;
}): ReactElement | null {
  if (oneUnit === null) return null;
  const at = y(oneUnit.share);
  const text = `one ${oneUnit.name}`;
  return (
    <>
      <line x1={px(left)} x2={px(right)} y1={px(at)} y2={px(at)} stroke={look.text2} strokeDasharray="4 3" />
      <Label x={right - textWidth(text, tick) - 4} y={at - 4} text={text} fill={look.text2} halo={look.surface} />
    </>
  );
}

/** The middle 8 of 10 histories in which the room for one more ends, on the ground of the panel; open where it lasts. */
function RoomEnds({
  fan: { ends, index },
  place: { top, right, time },
  look,
}: {
  readonly fan: Fan;
  readonly place: FanPlace;
  readonly look: Look;
}): ReactElement | null {
  if (ends === null || ends.p10 === null) return null;
  const { colour, shape } = optionLook(index, look);
  const y = groundOf(top);
  const from = time.x(ends.p10);
  return (
    <>
      {ends.p90 === null ? (
        <path
          d={`M${px(from + 4)} ${px(y - 5)}H${px(from)}V${px(y + 5)}H${px(from + 4)}M${px(right - 5)} ${px(y - 4)}l5 4l-5 4`}
          fill="none"
          stroke={look.text1}
          strokeWidth={1.5}
        />
      ) : (
        <Bracket from={from} to={time.x(ends.p90)} y={y} colour={look.text1} />
      )}
      {ends.p50 !== null && (
        <Shape shape={shape} x={time.x(ends.p50)} y={y} size={9} colour={colour} rim={look.surface} />
      )}
    </>
  );
}

function groundOf(top: number): number {
  return top + panelHead + panelHeight;
}

export function fanMarks(fan: Fan, place: FanPlace, result: Result): Mark[] {
  return [...dateMarks(fan, place, result), ...endMark(fan, place, result)];
}

function endMark(fan: Fan, { top, time, right }: FanPlace, { hoursPerYear }: Result): Mark[] {
  const { ends, option } = fan;
  if (ends === null || ends.p10 === null) return [];
  const [from, to] = [time.x(ends.p10), ends.p90 === null ? right : time.x(ends.p90)];
  const y = groundOf(top);
  return [
    {
      id: `${option.name} end`,
      x: ends.p50 === null ? from : time.x(ends.p50),
      y,
      box: { x: from - 4, y: y - 6, width: to - from + 8, height: 12 },
      label: endLabel(fan, hoursPerYear),
      explains: { kind: "date", option: option.name, hours: ends.p50 ?? ends.p10 },
    },
  ];
}

function dateMarks(fan: Fan, { time, y, top }: FanPlace, result: Result): Mark[] {
  const step = fan.dates.length > 1 ? time.x(fan.dates[1].hours) - time.x(fan.dates[0].hours) : 10;
  return fan.dates.map(({ hours, bands }, index) => ({
    id: `${fan.option.name} ${index}`,
    x: time.x(hours),
    y: y(bands.p50),
    box: { x: time.x(hours) - step / 2, y: top + panelHead, width: step, height: panelHeight },
    label: dateLabel(fan, index, result),
    explains: { kind: "date", option: fan.option.name, hours },
  }));
}
