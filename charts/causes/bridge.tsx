/**
 * From what one option loses to what the other does, one cause a step, the largest first. The axis tells changes and its 0
 * is the first option's total: on an axis of totals from 0 on, steps of minutes between totals of hours would be no wider
 * than a line, and one that begins elsewhere would make the totals look apart as they are not.
 */
import { scaleLinear } from "d3";
import type { ReactElement } from "react";
import { durationWords } from "../../simulation/index.ts";
import type { Result, TimeUnit } from "../../simulation/index.ts";
import { plain } from "../axes/downtime-scale.ts";
import type { Frame } from "../drawing.ts";
import { lookOf } from "../look/cause-look.ts";
import { optionLook } from "../look/option-look.ts";
import { textWidth } from "../look/text/measure.ts";
import { tick } from "../look/type.ts";
import { CauseBox } from "../parts/cause-box.tsx";
import { Label } from "../parts/label.tsx";
import type { Panel, Place } from "../parts/panel.ts";
import { px } from "../parts/px.ts";
import { Shape } from "../parts/shape.tsx";
import { ErrorBar } from "../parts/spreads.tsx";
import { axisHeight, ValueAxis } from "../parts/value-axis.tsx";
import { addingUp } from "../rounding.ts";
import type { Bridge } from "./data.ts";
import { BridgeHead, headHeight } from "./bridge-head.tsx";
import { formerBridge, GhostStep, GhostWhole } from "./ghost.tsx";
import { boxHeight, boxOf, rowsOf, stepHeight, stepMark, wholeMark } from "./bridge-rows.ts";
import type { Row } from "./bridge-rows.ts";
import { bridgeUnit, decimalsFor, spansOf, totalsUnit } from "./digits.ts";
import { causesWords, signed } from "./words.ts";

export function bridgePanel(
  bridge: Bridge,
  result: Result,
  places: readonly [number, number],
  place: Place,
  { look, ghosts = [], isLow }: Frame,
): Panel {
  const { left, top, width } = place;
  const unit = bridgeUnit(bridge, result.hoursPerYear);
  const decimals = decimalsFor(bridge, unit);
  const amounts = addingUp(
    bridge.steps.map(({ minutes }) => minutes / unit.minutes),
    bridge.whole.mean / unit.minutes,
    decimals,
  ).map((value) => signed(value, decimals, unit));
  const names = bridge.steps.map(({ causes }) => causesWords(causes));
  const nameRoom = Math.max(...names.map((name) => textWidth(name, tick)), textWidth("all causes", tick, 600)) + 24;
  const wholeAmount = signed(bridge.whole.mean / unit.minutes, decimals, unit);
  const amountRoom = Math.max(...amounts.map((text) => textWidth(text, tick)), textWidth(wholeAmount, tick, 600)) + 16;
  const [plotLeft, end] = [left + nameRoom, left + width - 12];
  const right = end - amountRoom;
  const ofAll = totalsUnit(result);
  const totalOf = (option: Bridge["from"]): string => durationWords(option.downtimeMinutesPerToolYear, ofAll).mean;
  const totals = [totalOf(bridge.from), totalOf(bridge.to)] as const;
  const under = top + headHeight(bridge, totals, place);
  const rowHeight = stepHeight(isLow);
  const rows = rowsOf(bridge, amounts, under, rowHeight);
  const former = ghosts.flatMap((ghost) => {
    const then = formerBridge(ghost, bridge);
    return then === null
      ? []
      : [{ label: ghost.label, whole: then.whole, ends: rows.flatMap((row) => endThen(row, then)) }];
  });
  const held = [
    0,
    ...spansOf(bridge),
    ...former.flatMap(({ whole, ends }) => [whole.low, whole.high, ...ends.map((one) => one.at)]),
  ];
  const scale = scaleLinear([Math.min(...held), Math.max(...held)], [plotLeft + 4, right - 4]);
  const last = under + rows.length * rowHeight;
  const bottom = last + rowHeight + 4;
  const ticks = ticksOf(scale, unit, plotLeft, right);
  const x = (minutes: number): number => scale(minutes);
  return {
    height: bottom - top + axisHeight,
    marks: [...rows.map((row) => stepMark(row, bridge, x, result)), wholeMark(bridge, x, last + rowHeight / 2, result)],
    picture: (
      <g>
        <BridgeHead bridge={bridge} totals={totals} places={places} place={place} look={look} />
        <ValueAxis
          ticks={ticks}
          left={plotLeft}
          right={right}
          top={under}
          bottom={bottom}
          title={`Change of downtime, ${unit.name}`}
          look={look}
        />
        <line x1={px(x(0))} x2={px(x(0))} y1={under} y2={px(bottom)} stroke={look.text2} />
        {rows.map((row) => (
          <StepPicture key={row.step.causes.join()} row={row} left={left} right={end} x={x} look={look} />
        ))}
        {former.map(({ label, ends, whole }) => (
          <g key={label}>
            {ends.map(({ y, at }) => (
              <GhostStep key={y} x={x(at)} y={y} look={look} />
            ))}
            <GhostWhole whole={whole} x={x} y={last + 2 + rowHeight / 2} label={label} look={look} />
          </g>
        ))}
        <line x1={px(left)} x2={px(end)} y1={px(last + 1)} y2={px(last + 1)} stroke={look.hairline} />
        <Whole
          bridge={bridge}
          places={places}
          y={last + 2 + rowHeight / 2}
          left={left}
          x={x}
          right={end}
          amount={wholeAmount}
          look={look}
        />
      </g>
    ),
  };
}

/** Where the step would end from where it begins now, had its causes still changed as much as then. */
function endThen({ step, from, y }: Row, then: Bridge): { readonly y: number; readonly at: number }[] {
  const same = then.steps.filter(({ causes }) => causes.every((cause) => step.causes.includes(cause)));
  return same.length === 0 ? [] : [{ y, at: from + same.reduce((sum, { minutes }) => sum + minutes, 0) }];
}

function ticksOf(
  scale: ReturnType<typeof scaleLinear<number>>,
  { minutes }: TimeUnit,
  left: number,
  right: number,
): { x: number; text: string }[] {
  const inUnit = scaleLinear([scale.invert(left) / minutes, scale.invert(right) / minutes], [left, right]);
  return inUnit
    .ticks(Math.max(2, Math.floor((right - left) / 60)))
    .map((value) => ({ x: inUnit(value), text: plain(value) }));
}

interface Part {
  readonly left: number;
  /** Where amounts end. */
  readonly right: number;
  readonly x: (minutes: number) => number;
  readonly look: Frame["look"];
}

function StepPicture({ row, left, right, x, look }: Part & { readonly row: Row }): ReactElement {
  const { step, from, to, y, height, amount } = row;
  const cause = lookOf(step.causes, look);
  const box = boxOf(row, x);
  const { interval } = step;
  const unsure = interval === null || (interval.low <= 0 && interval.high >= 0);
  const [low, high] = interval === null ? [x(to), x(to)] : [x(from + interval.low), x(from + interval.high)];
  return (
    <g>
      <CauseBox box={{ x: left, y: y - 5, width: 10, height: 10 }} cause={cause} surface={look.surface} />
      <Label x={left + 16} y={y + 4} text={causesWords(step.causes)} fill={look.text1} />
      <CauseBox box={box} cause={cause} surface={look.surface} unsure={unsure} />
      <line
        x1={px(x(to))}
        x2={px(x(to))}
        y1={px(y - boxHeight / 2)}
        y2={px(y + height - boxHeight / 2)}
        stroke={look.text3}
      />
      {interval !== null && <ErrorBar from={low} to={high} y={y} colour={look.text1} rim={look.surface} />}
      <Label x={right} y={y + 4} text={amount} fill={look.text1} anchor="end" />
    </g>
  );
}

/** From the one option's total, which is the 0 of the steps, to the other's. */
function Whole({
  bridge,
  places,
  y,
  left,
  right,
  x,
  amount,
  look,
}: Part & {
  readonly bridge: Bridge;
  readonly places: readonly [number, number];
  readonly y: number;
  readonly amount: string;
}): ReactElement {
  const { mean, low, high } = bridge.whole;
  const [from, to] = places.map((index) => optionLook(index, look));
  return (
    <g>
      <Label x={left} y={y + 4} text="all causes" fill={look.text1} weight={600} />
      <ErrorBar from={x(low)} to={x(high)} y={y} colour={look.text1} />
      <Shape shape={from.shape} x={x(0)} y={y} size={8} colour={from.colour} rim={look.surface} />
      <Shape shape={to.shape} x={x(mean)} y={y} size={8} colour={to.colour} rim={look.surface} />
      <Label x={right} y={y + 4} text={amount} fill={look.text1} weight={600} anchor="end" />
    </g>
  );
}
