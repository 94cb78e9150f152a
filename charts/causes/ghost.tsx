/** What an option lost in a former answer, and how two options differed there. */
import type { ReactElement } from "react";
import type { Interval } from "../../simulation/index.ts";
import type { Ghost } from "../drawing.ts";
import type { Look } from "../look/look.ts";
import { ghostStroke, GhostMean } from "../parts/ghost.tsx";
import { px } from "../parts/px.ts";
import { bridgeOf } from "./data.ts";
import type { Bridge } from "./data.ts";

/** The whole downtime of the option then; null where it did not exist. */
export function formerTotal({ result }: Ghost, option: string): Interval | null {
  return result.options.find(({ name }) => name === option)?.downtimeMinutesPerToolYear ?? null;
}

interface BarProps {
  readonly left: number;
  readonly right: number;
  /** Of the bar that it stands round. */
  readonly y: number;
  readonly height: number;
  readonly look: Look;
}

/** A hollow bar, higher than the present one by 2 px on both sides. */
export function GhostBar({ left, right, y, height, look }: BarProps): ReactElement {
  const d = `M${px(left)} ${px(y - 2)}H${px(right)}V${px(y + height + 2)}H${px(left)}`;
  return <path d={d} {...ghostStroke(look)} />;
}

/** The bridge between the same two options then. */
export function formerBridge({ result }: Ghost, { from, to }: Bridge): Bridge | null {
  const place = (wanted: string): number => result.options.findIndex(({ name }) => name === wanted);
  return bridgeOf(result, [place(from.name), place(to.name)], { folds: false });
}

/** Where a step would end if it were as large as then: a hollow mark on its row, which the bar may lie behind. */
export function GhostStep({ x, y, look }: { readonly x: number; readonly y: number; readonly look: Look }) {
  return <circle cx={px(x)} cy={px(y)} r={4} fill={look.surface} stroke={look.text2} strokeWidth={1.5} />;
}

interface WholeProps {
  readonly whole: Interval;
  readonly x: (minutes: number) => number;
  readonly y: number;
  readonly label: string;
  readonly look: Look;
}

export function GhostWhole({ whole: { mean, low, high }, x, y, label, look }: WholeProps): ReactElement {
  return <GhostMean shape="circle" from={x(low)} x={x(mean)} to={x(high)} y={y} label={label} look={look} />;
}
