/** Names of what a bar has no room to name. */
import type { ReactElement } from "react";
import type { Cause } from "../../simulation/index.ts";
import { lookOf } from "../look/cause-look.ts";
import type { Look } from "../look/look.ts";
import { textWidth } from "../look/text/measure.ts";
import { tick } from "../look/type.ts";
import { CauseBox } from "../parts/cause-box.tsx";
import { Label } from "../parts/label.tsx";
import type { Panel, Place } from "../parts/panel.ts";
import { causesWords } from "./words.ts";

const lineHeight = 18;
const swatch = 16;
const gap = 14;

export function legendPanel(entries: readonly (readonly Cause[])[], { left, top, width }: Place, look: Look): Panel {
  let [x, line] = [left, 0];
  const placed = entries.map((causes) => {
    const text = causesWords(causes);
    const room = swatch + textWidth(text, tick);
    if (x > left && x + room > left + width - 12) [x, line] = [left, line + 1];
    const at = { causes, text, x, y: top + line * lineHeight };
    x += room + gap;
    return at;
  });
  return {
    height: entries.length === 0 ? 0 : (line + 1) * lineHeight,
    marks: [],
    picture: (
      <g>
        {placed.map((entry) => (
          <Entry key={entry.text} {...entry} look={look} />
        ))}
      </g>
    ),
  };
}

interface EntryProps {
  readonly causes: readonly Cause[];
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly look: Look;
}

function Entry({ causes, text, x, y, look }: EntryProps): ReactElement {
  const cause = lookOf(causes, look);
  return (
    <g>
      <CauseBox box={{ x, y: y + 4, width: 10, height: 10 }} cause={cause} surface={look.surface} />
      <Label x={x + swatch} y={y + 13} text={text} fill={look.text1} />
    </g>
  );
}
