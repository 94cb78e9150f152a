/** The three spreads of a figure, drawn alike wherever they appear. */
import type { ReactElement } from "react";
import { px } from "./px.ts";

interface SpanProps {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly colour: string;
}

const thick = 4;

/** Simulation error: the 95 % interval of a mean, a short thick bar through its marker. `rim` sets it off from a mark below. */
export function ErrorBar({ from, to, y, colour, rim }: SpanProps & { readonly rim?: string }): ReactElement {
  const edge = rim === undefined ? {} : { stroke: rim, strokeWidth: 1 };
  return (
    <rect
      x={px(from)}
      y={px(y - thick / 2)}
      width={px(Math.max(1, to - from))}
      height={thick}
      rx={1}
      fill={colour}
      {...edge}
    />
  );
}

/** Chance: what single histories lie between, a thin line. */
export function ChanceLine({ from, to, y, colour }: SpanProps): ReactElement {
  return <line x1={px(from)} x2={px(to)} y1={px(y)} y2={px(y)} stroke={colour} strokeWidth={1} />;
}

/** Ignorance: what the long-run mean lies between over inputs given as ranges, an open bracket. */
export function Bracket({ from, to, y, colour }: SpanProps): ReactElement {
  const [arm, half] = [4, 4];
  const left = `M${px(from + arm)} ${px(y - half)}H${px(from)}V${px(y + half)}H${px(from + arm)}`;
  const right = `M${px(to - arm)} ${px(y - half)}H${px(to)}V${px(y + half)}H${px(to - arm)}`;
  return <path d={left + right} fill="none" stroke={colour} strokeWidth={1.5} />;
}
