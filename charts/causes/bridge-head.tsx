import type { ReactElement } from "react";
import type { Look } from "../look/look.ts";
import { optionLook } from "../look/option-look.ts";
import { shortened, textWidth } from "../look/text/measure.ts";
import { note } from "../look/type.ts";
import { Label } from "../parts/label.tsx";
import type { Place } from "../parts/panel.ts";
import { Shape } from "../parts/shape.tsx";
import type { Bridge } from "./data.ts";

interface HeadProps {
  readonly bridge: Bridge;
  readonly places: readonly [number, number];
  readonly place: Place;
  readonly look: Look;
}

const lineHeight = 18;
const mark = 16;
const word = textWidth("to", note) + 8;

/** One line if both names fit on it, else two. */
export function headHeight(bridge: Bridge, place: Place): number {
  return lineHeight * (fitsOneLine(bridge, place) ? 1 : 2) + 4;
}

/** "● Toolforge on VMs to ◆ Toolforge on metal" */
export function BridgeHead({ bridge, places, place, look }: HeadProps): ReactElement {
  const { left, top, width } = place;
  const one = fitsOneLine(bridge, place);
  const [a, b] = places.map((index) => optionLook(index, look));
  const [from, to] = [bridge.from, bridge.to].map(({ title }) => shortened(title, width - mark - word - 12, note, 600));
  const [start, y] = one ? [left + mark + textWidth(from, note, 600) + 8, top + 13] : [left, top + 13 + lineHeight];
  return (
    <g>
      <Shape shape={a.shape} x={left + 5} y={top + 9} size={9} colour={a.colour} />
      <Label x={left + mark} y={top + 13} text={from} fill={look.text1} size={note} weight={600} />
      <Label x={start} y={y} text="to" fill={look.text2} size={note} />
      <Shape shape={b.shape} x={start + word + 5} y={y - 4} size={9} colour={b.colour} />
      <Label x={start + word + mark} y={y} text={to} fill={look.text1} size={note} weight={600} />
    </g>
  );
}

function fitsOneLine({ from, to }: Bridge, { width }: Place): boolean {
  const names = textWidth(from.title, note, 600) + textWidth(to.title, note, 600);
  return names + 2 * mark + word + 8 <= width - 12;
}
