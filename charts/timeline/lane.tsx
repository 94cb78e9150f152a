/** What happened to one thing, or to many alike: shapes as well as shades tell the states apart. */
import type { ReactElement } from "react";
import type { Look } from "../look/look.ts";
import { shortened, textWidth } from "../look/text/measure.ts";
import { tick } from "../look/type.ts";
import { Label } from "../parts/label.tsx";
import { px } from "../parts/px.ts";
import { states } from "./data.ts";
import type { Span, State, TimelineLane } from "./data.ts";

export const laneHeight = 18;

interface LaneProps {
  readonly lane: TimelineLane;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly names: number;
  readonly x: (hours: number) => number;
  readonly look: Look;
}

/** Top and height in a lane: what is down above, what is done about it below. */
const places: Readonly<Record<State, { readonly y: number; readonly height: number }>> = {
  down: { y: 2, height: 8 },
  waiting: { y: 12, height: 4 },
  repair: { y: 12, height: 4 },
  planned: { y: 5, height: 2 },
};

interface GroundProps extends Pick<LaneProps, "y" | "left" | "right" | "look"> {
  readonly text: string;
}

/** What a lane is of, and the line that it stands on. */
export function LaneGround({ text, y, left, right, look }: GroundProps): ReactElement {
  const ground = px(y + laneHeight - 0.5);
  return (
    <>
      <Label x={left - 8} y={y + 12} text={text} fill={look.text2} anchor="end" />
      <line x1={px(left)} x2={px(right)} y1={ground} y2={ground} stroke={look.grid} />
    </>
  );
}

export function LanePicture({ lane, y, left, right, names, x, look }: LaneProps): ReactElement {
  return (
    <g>
      <LaneGround text={shortened(lane.name, names, tick)} y={y} left={left} right={right} look={look} />
      {states.map((state) => {
        const { y: top, height } = places[state];
        const path = barsPath(lane.bars[state], x, y + top, height);
        return path === "" ? null : <path key={state} d={path} {...fillOf(state, look)} />;
      })}
    </g>
  );
}

function fillOf(state: State, look: Look): { fill: string; stroke?: string; strokeWidth?: number } {
  switch (state) {
    case "down":
      return { fill: look.text1 };
    case "waiting":
      return { fill: look.surface, stroke: look.text2, strokeWidth: 0.75 };
    case "repair":
      return { fill: look.text3 };
    case "planned":
      return { fill: look.accent };
  }
}

/** One path for all bars; what would lie within a px of each other is drawn as one. */
function barsPath(spans: readonly Span[], x: (hours: number) => number, y: number, height: number): string {
  const merged: { left: number; right: number }[] = [];
  for (const { from, to } of spans) {
    const left = x(from);
    const right = Math.max(left + 1, x(to));
    const last = merged.at(-1);
    if (last !== undefined && left <= last.right + 1) last.right = Math.max(last.right, right);
    else merged.push({ left, right });
  }
  return merged.map(({ left, right }) => `M${px(left)} ${px(y)}H${px(right)}V${px(y + height)}H${px(left)}Z`).join("");
}

const words: Readonly<Record<State, string>> = {
  down: "does not answer",
  waiting: "waiting for a person or a part",
  repair: "repair",
  planned: "planned work",
};

export function LaneLegend({
  left,
  top,
  width,
  look,
}: {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly look: Look;
}): ReactElement {
  let [x, line] = [left, 0];
  const placed = states.map((state) => {
    const room = 20 + textWidth(words[state], tick) + 14;
    if (x > left && x + room > left + width) [x, line] = [left, line + 1];
    const at = { state, x, y: top + line * 16 };
    x += room;
    return at;
  });
  return (
    <g>
      {placed.map(({ state, x: at, y }) => {
        const height = Math.min(8, places[state].height);
        return (
          <g key={state}>
            <rect x={px(at)} y={px(y + 8 - height / 2)} width={14} height={height} {...fillOf(state, look)} />
            <Label x={at + 20} y={y + 12} text={words[state]} fill={look.text2} />
          </g>
        );
      })}
    </g>
  );
}
