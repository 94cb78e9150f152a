import type { ReactElement } from "react";
import { fontFamily, tick } from "../look/type.ts";
import type { Weight } from "../look/text/measure.ts";
import { px } from "./px.ts";

interface LabelProps {
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly text: string;
  readonly fill: string;
  readonly size?: number;
  readonly weight?: Weight;
  readonly anchor?: "start" | "middle" | "end";
  /** Colour behind the letters, where lines or marks cross. */
  readonly halo?: string;
}

/** All text of a picture is drawn by this: exports turn it into outlines. */
export function Label({
  x,
  y,
  text,
  fill,
  size = tick,
  weight = 400,
  anchor = "start",
  halo,
}: LabelProps): ReactElement {
  const behind =
    halo === undefined ? {} : { stroke: halo, strokeWidth: 3, strokeLinejoin: "round" as const, paintOrder: "stroke" };
  return (
    <text
      x={px(x)}
      y={px(y)}
      fill={fill}
      fontFamily={fontFamily}
      fontSize={size}
      fontWeight={weight}
      textAnchor={anchor === "start" ? undefined : anchor}
      {...behind}
    >
      {text}
    </text>
  );
}
