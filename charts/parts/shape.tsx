import type { ReactElement } from "react";
import type { OptionMark } from "../look/option-marks.ts";
import { px } from "./px.ts";

interface ShapeProps {
  readonly shape: OptionMark["shape"];
  readonly x: number;
  readonly y: number;
  /** Of a circle its diameter; the others look as large. */
  readonly size: number;
  readonly colour: string;
  readonly hollow?: boolean;
  /** Colour of a rim that sets it off from what it lies on. */
  readonly rim?: string;
}

/** The mark of an option. */
export function Shape({ shape, x, y, size, colour, hollow = false, rim }: ShapeProps): ReactElement {
  const look = hollow
    ? { fill: "none", stroke: colour, strokeWidth: px(Math.max(1, size / 7)) }
    : { fill: colour, ...(rim === undefined ? {} : { stroke: rim, strokeWidth: 1 }) };
  const radius = (hollow ? size - Math.max(1, size / 7) : size) / 2;
  if (shape === "circle") return <circle cx={px(x)} cy={px(y)} r={px(radius)} {...look} />;
  return <path d={outline(shape, x, y, radius)} {...look} />;
}

function outline(shape: Exclude<OptionMark["shape"], "circle">, x: number, y: number, radius: number): string {
  switch (shape) {
    case "diamond":
      return closed([x, y - 1.2 * radius], [x + 1.2 * radius, y], [x, y + 1.2 * radius], [x - 1.2 * radius, y]);
    case "triangle":
      return closed(
        [x, y - 1.15 * radius],
        [x + 1.15 * radius, y + 0.9 * radius],
        [x - 1.15 * radius, y + 0.9 * radius],
      );
    case "square":
      return closed(
        [x - 0.9 * radius, y - 0.9 * radius],
        [x + 0.9 * radius, y - 0.9 * radius],
        [x + 0.9 * radius, y + 0.9 * radius],
        [x - 0.9 * radius, y + 0.9 * radius],
      );
  }
}

function closed(...points: readonly (readonly [number, number])[]): string {
  return `${points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${px(x)} ${px(y)}`).join("")}Z`;
}
