import type { ReactElement } from "react";
import type { Look } from "../look/look.ts";
import { textWidth } from "../look/text/measure.ts";
import { note, tick } from "../look/type.ts";
import { Label } from "../parts/label.tsx";
import { px } from "../parts/px.ts";
import type { TimeScale } from "../axes/time-scale.ts";

interface Props {
  readonly time: TimeScale;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Of the picture: the last tick's words stay in it. */
  readonly width: number;
  readonly look: Look;
}

export function TimeAxis({ time, left, right, y, width, look }: Props): ReactElement {
  return (
    <>
      <line x1={left} x2={px(right)} y1={px(y)} y2={px(y)} stroke={look.control} />
      {time.ticks.map(({ x, text }) => (
        <g key={text}>
          <line x1={px(x)} x2={px(x)} y1={px(y)} y2={px(y + 4)} stroke={look.control} />
          <Label
            x={Math.min(x, width - 4 - textWidth(text, tick) / 2)}
            y={y + 16}
            text={text}
            fill={look.text2}
            anchor="middle"
          />
        </g>
      ))}
      <Label
        x={left}
        y={y + 33}
        text={time.unit === "day, weekday and clock" ? time.unit : `${time.unit} from the start`}
        fill={look.text2}
        size={note}
      />
    </>
  );
}
