import type { ReactElement } from "react";
import type { Box } from "../drawing.ts";
import { px } from "./px.ts";

interface HatchProps {
  readonly box: Box;
  /** Directions in degrees: 0, 45, 90 or 135. */
  readonly angles: readonly number[];
  readonly colour: string;
  /** Between lines, in px. */
  readonly gap?: number;
}

/** Lines across a box, cut off at its edges: no pattern is needed, which not all programs draw. */
export function Hatch({ box, angles, colour, gap = 5 }: HatchProps): ReactElement | null {
  const path = angles.map((angle) => linesAt(angle, box, gap)).join("");
  return path === "" ? null : <path d={path} stroke={colour} strokeWidth={1} fill="none" />;
}

/** The same places whatever box, so that neighbours join. */
function linesAt(angle: number, box: Box, gap: number): string {
  const { x, y, width, height } = box;
  const [right, bottom] = [x + width, y + height];
  const steps = (from: number, to: number): number[] => {
    const first = Math.floor(from / gap) + 1;
    const count = Math.ceil(to / gap) - first;
    return Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * gap);
  };
  switch (angle) {
    case 0:
      return steps(y, bottom)
        .map((at) => line(x, at, right, at))
        .join("");
    case 90:
      return steps(x, right)
        .map((at) => line(at, y, at, bottom))
        .join("");
    // x + y stays the same along a line that rises to the right.
    case 45:
      return steps((x + y) / 1.4, (right + bottom) / 1.4)
        .map((at) => at * 1.4)
        .map((sum) =>
          line(
            Math.max(x, sum - bottom),
            Math.min(bottom, sum - x),
            Math.min(right, sum - y),
            Math.max(y, sum - right),
          ),
        )
        .join("");
    case 135:
      return steps((x - bottom) / 1.4, (right - y) / 1.4)
        .map((at) => at * 1.4)
        .map((gapTo) =>
          line(
            Math.max(x, gapTo + y),
            Math.max(y, x - gapTo),
            Math.min(right, gapTo + bottom),
            Math.min(bottom, right - gapTo),
          ),
        )
        .join("");
    default:
      throw new RangeError(`no hatch at ${angle} degrees`);
  }
}

function line(x1: number, y1: number, x2: number, y2: number): string {
  return `M${px(x1)} ${px(y1)}L${px(x2)} ${px(y2)}`;
}
