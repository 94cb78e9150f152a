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
  /** What each of the two loses in all, in words. */
  readonly totals: readonly [string, string];
  readonly places: readonly [number, number];
  readonly place: Place;
  readonly look: Look;
}

const lineHeight = 18;
const mark = 16;
const gap = 6;
const word = textWidth("to", note) + 8;

/** One line if both names fit on it, else two. */
export function headHeight(bridge: Bridge, totals: HeadProps["totals"], place: Place): number {
  return lineHeight * (fitsOneLine(bridge, totals, place) ? 1 : 2) + 4;
}

/** "● Toolforge on VMs 11.0 h to ◆ Toolforge on metal 10.9 h" */
export function BridgeHead({ bridge, totals, places, place, look }: HeadProps): ReactElement {
  const { left, top, width } = place;
  const one = fitsOneLine(bridge, totals, place);
  const [a, b] = places.map((index) => optionLook(index, look));
  const [from, to] = [bridge.from, bridge.to].map(({ title }, index) =>
    shortened(title, width - mark - word - 12 - amountWidth(totals[index]), note, 600),
  );
  const [behindFrom, behindTo] = [from, to].map((name) => mark + textWidth(name, note, 600));
  const [start, y] = one ? [left + behindFrom + amountWidth(totals[0]) + 8, top + 13] : [left, top + 13 + lineHeight];
  return (
    <g>
      <Shape shape={a.shape} x={left + 5} y={top + 9} size={9} colour={a.colour} />
      <Label x={left + mark} y={top + 13} text={from} fill={look.text1} size={note} weight={600} />
      <Label x={left + behindFrom + gap} y={top + 13} text={totals[0]} fill={look.text1} size={note} />
      <Label x={start} y={y} text="to" fill={look.text2} size={note} />
      <Shape shape={b.shape} x={start + word + 5} y={y - 4} size={9} colour={b.colour} />
      <Label x={start + word + mark} y={y} text={to} fill={look.text1} size={note} weight={600} />
      <Label x={start + word + behindTo + gap} y={y} text={totals[1]} fill={look.text1} size={note} />
    </g>
  );
}

function amountWidth(total: string): number {
  return gap + textWidth(total, note);
}

function fitsOneLine({ from, to }: Bridge, totals: HeadProps["totals"], { width }: Place): boolean {
  const names = textWidth(from.title, note, 600) + textWidth(to.title, note, 600);
  const amounts = amountWidth(totals[0]) + amountWidth(totals[1]);
  return names + amounts + 2 * mark + word + 8 <= width - 12;
}
