import type { ReactElement } from "react";
import type { Look } from "../look/look.ts";
import { optionLook } from "../look/option-look.ts";
import { shortened, textWidth } from "../look/text/measure.ts";
import { note } from "../look/type.ts";
import { Label } from "./label.tsx";
import { px } from "./px.ts";
import { Shape } from "./shape.tsx";

interface LegendProps {
  readonly options: readonly { readonly title: string; readonly index: number }[];
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly look: Look;
}

const lineHeight = 18;
const sample = 30;
const gap = 18;

/** Options by their lines, as many to a row as fit. */
export function OptionLegend({ options, left, top, width, look }: LegendProps): ReactElement {
  return (
    <g>
      {placed(options, width).map(({ title, index, x, line }) => {
        const { colour, shape, dashes } = optionLook(index, look);
        const y = top + line * lineHeight + 9;
        return (
          <g key={title}>
            <line
              x1={px(left + x)}
              x2={px(left + x + 24)}
              y1={y}
              y2={y}
              stroke={colour}
              strokeWidth={2}
              strokeDasharray={dashes}
            />
            <Shape shape={shape} x={left + x + 12} y={y} size={8} colour={colour} rim={look.surface} />
            <Label
              x={left + x + sample}
              y={y + 4}
              text={shortened(title, width - sample, note)}
              fill={look.text1}
              size={note}
            />
          </g>
        );
      })}
    </g>
  );
}

export function legendHeight(options: LegendProps["options"], width: number): number {
  return (Math.max(0, ...placed(options, width).map(({ line }) => line)) + 1) * lineHeight;
}

function placed(options: LegendProps["options"], width: number) {
  let [x, line] = [0, 0];
  return options.map(({ title, index }) => {
    const room = sample + textWidth(title, note);
    if (x > 0 && x + room > width) [x, line] = [0, line + 1];
    const at = { title, index, x, line };
    x += room + gap;
    return at;
  });
}
