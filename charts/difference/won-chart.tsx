import { count, hundredths, of100 } from "../../simulation/index.ts";
import type { Answer, Drawing, Frame } from "../drawing.ts";
import { optionLook } from "../look/option-look.ts";
import { textWidth } from "../look/text/measure.ts";
import { tick } from "../look/type.ts";
import { Label } from "../parts/label.tsx";
import { Picture } from "../parts/picture.tsx";
import { Shape } from "../parts/shape.tsx";
import { addingUp } from "../rounding.ts";
import type { PairOptions } from "./difference-chart.tsx";
import { namesWinner } from "../winner.ts";
import { leading, pairOf, type Pair } from "./pair.ts";

const dots = 100;
const margin = 4;
const top = 6;
const under = 20;

/** The small figure of who comes out ahead: each dot is 1 of 100 histories. Null without two options. */
export function wonChart(
  answer: Answer,
  { width, look }: Frame,
  { pair: places = leading(answer.result) }: PairOptions = {},
): Drawing | null {
  const pair = pairOf(answer.result, places);
  if (pair === null) return null;
  const { a, b, difference } = pair;
  const [aheadA, same, aheadB] = addingUp(
    [difference.pWorse * dots, difference.pTie * dots, difference.pBetter * dots],
    dots,
    0,
  );
  const rows = [1, 2, 4, 5].find((some) => ((width - 2 * margin) * some) / dots >= 5.5) ?? 10;
  const pitch = Math.min(12, ((width - 2 * margin) * rows) / dots);
  const size = Math.min(6, pitch * 0.8);
  const height = Math.ceil(top + rows * pitch + under);
  const looks = pair.places.map((place) => optionLook(place, look));
  const at = (dot: number): { x: number; y: number } => ({
    x: margin + (Math.floor(dot / rows) + 0.5) * pitch,
    y: top + ((dot % rows) + 0.5) * pitch,
  });
  const lineY = height - 6;
  const [wordsA, wordsB] = [inWords(difference.pWorse, aheadA), inWords(difference.pBetter, aheadB)];
  const title = titleOf(answer, pair, [wordsA, wordsB]);
  return {
    chart: "won",
    title,
    subtitle:
      "Histories of 100 in which each has less downtime than the other; both have the same failures where they share what fails",
    aid: "Each dot is 1 of 100 simulated histories; hollow ones are the same in both.",
    width,
    height,
    svg: (
      <Picture width={width} height={height}>
        {Array.from({ length: dots }, (_, dot) => {
          if (dot >= aheadA && dot < aheadA + same)
            return <Shape key={dot} shape="circle" {...at(dot)} size={size} colour={look.text3} hollow />;
          const mine = looks[dot < aheadA ? 0 : 1];
          return <Shape key={dot} shape={mine.shape} {...at(dot)} size={size} colour={mine.colour} />;
        })}
        <Shape shape={looks[0].shape} x={margin + 5} y={lineY - 4} size={8} colour={looks[0].colour} />
        <Label x={margin + 14} y={lineY} text={wordsA} fill={look.text1} />
        {same > 0 && (
          <Label
            x={width / 2}
            y={lineY}
            text={`same in ${inWords(difference.pTie, same)}`}
            fill={look.text2}
            anchor="middle"
          />
        )}
        <Shape
          shape={looks[1].shape}
          x={width - margin - textWidth(wordsB, tick) - 9}
          y={lineY - 4}
          size={8}
          colour={looks[1].colour}
        />
        <Label x={width - margin} y={lineY} text={wordsB} fill={look.text1} anchor="end" />
      </Picture>
    ),
    marks: [
      {
        id: "won",
        x: width / 2,
        y: height / 2,
        box: { x: 0, y: 0, width, height },
        label: `${a.title} ahead in ${wordsA} of 100 histories, ${b.title} in ${wordsB}, the same in ${inWords(difference.pTie, same)}`,
        explains: { kind: "difference", a: a.name, b: b.name },
      },
    ],
    table: {
      columns: [
        { name: "ahead", unit: null },
        { name: "histories", unit: "share" },
      ],
      rows: [
        [a.title, difference.pWorse],
        ["the same", difference.pTie],
        [b.title, difference.pBetter],
      ],
    },
    summary: `${title}. Ahead: ${a.title} in ${wordsA} of 100, ${b.title} in ${wordsB}, the same in ${inWords(difference.pTie, same)}.`,
    time: null,
    ends: {},
  };
}

/** As many as there are dots, so that all add up to 100, but for what is nearly none or all. */
function inWords(share: number, seen: number): string {
  const words = hundredths(share);
  return /^\d+$/.test(words) ? String(seen) : words;
}

function titleOf(answer: Answer, { a, b, difference }: Pair, [wordsA, wordsB]: readonly string[]): string {
  const { pBetter, pWorse } = difference;
  if (pBetter === 0 && pWorse === 0) return `${a.title} and ${b.title} are the same in all histories`;
  if (!namesWinner(answer)) {
    const { replications } = answer.result;
    const so = answer.verdict.case === "first moments" ? `, after ${count(replications)}` : "";
    return `${a.title} is ahead in ${wordsA} of 100 histories, ${b.title} in ${wordsB}${so}`;
  }
  const [ahead, share] = pBetter >= pWorse ? [b, pBetter] : [a, pWorse];
  return `${ahead.title} comes out ahead in ${of100(share)} histories`;
}
