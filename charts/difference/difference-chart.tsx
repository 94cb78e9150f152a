import { scaleLinear } from "d3";
import { durationWords, unitFor } from "../../simulation/index.ts";
import type { Interval } from "../../simulation/index.ts";
import { endFor } from "../axes/ends.ts";
import { plain } from "../axes/downtime-scale.ts";
import type { Answer, Drawing, Frame } from "../drawing.ts";
import { optionLook } from "../look/option-look.ts";
import { GhostMean } from "../parts/ghost.tsx";
import { Label } from "../parts/label.tsx";
import { Picture } from "../parts/picture.tsx";
import { px } from "../parts/px.ts";
import { Shape } from "../parts/shape.tsx";
import { Bracket, ChanceLine, ErrorBar } from "../parts/spreads.tsx";
import { namesWinner } from "../winner.ts";
import { leading, pairOf } from "./pair.ts";
import type { Pair } from "./pair.ts";

export interface PairOptions {
  /** Places in the file of the two options that are compared; usually the best and the next. */
  readonly pair?: readonly [number, number];
}

const height = 76;
/** Half of a tick's words, so that those at the ends are whole. */
const margin = 28;
const lines = { names: 12, glyph: 30, bracket: 42, axis: 52 } as const;

/** The small figure of a difference: its three spreads on an axis with 0 in the middle. Null without two options. */
export function differenceChart(
  answer: Answer,
  frame: Frame,
  { pair: places = leading(answer.result) }: PairOptions = {},
): Drawing | null {
  const { result } = answer;
  const pair = pairOf(result, places);
  if (pair === null) return null;
  const { width, look } = frame;
  const { a, b, difference } = pair;
  // To the right what b saves: the difference is b − a, of what is lost.
  const saved = turned(difference);
  const { histories, ignorance } = difference.spread;
  const chance = { low: -histories.p95, high: -histories.p5 };
  const unknown = ignorance === null || ignorance.deviation === 0 ? null : { low: -ignorance.p95, high: -ignorance.p5 };
  const former = (frame.ghosts ?? []).flatMap(({ result: then, label }) => {
    const place = (wanted: string): number => then.options.findIndex(({ name }) => name === wanted);
    const same = pairOf(then, [place(a.name), place(b.name)]);
    // In another order of options it is another difference.
    return same === null || same.a.name !== a.name ? [] : [{ label, saved: turned(same.difference) }];
  });
  const most = Math.max(
    ...[saved, chance, ...former.map((ghost) => ghost.saved), ...(unknown === null ? [] : [unknown])].flatMap(
      ({ low, high }) => [Math.abs(low), Math.abs(high)],
    ),
  );
  const unit = unitFor(most, result.hoursPerYear);
  const before = frame.atLeast?.difference;
  const end = endFor(
    most / unit.minutes,
    "difference",
    before === undefined ? undefined : { difference: before / unit.minutes },
    3,
  );
  const scale = scaleLinear([-end, end], [margin, width - margin]);
  const x = (minutes: number): number => scale(minutes / unit.minutes);
  const [lookA, lookB] = pair.places.map((place) => optionLook(place, look));
  const title = titleOf(answer, pair);
  const per = isPlain(answer) ? "per year" : "per tool and year";
  const savings = savingWords(pair, per, result.hoursPerYear);
  return {
    chart: "difference",
    title,
    subtitle: `Downtime ${per} saved, ${unit.name}: 95\u00a0% interval of the mean (bar), 9 in 10 histories (line)${unknown === null ? "" : ", 9 in 10 worlds (bracket)"}`,
    aid: `Right of 0 ${b.title} does better, left of it ${a.title}.`,
    width,
    height,
    svg: (
      <Picture width={width} height={height}>
        <Label x={4} y={lines.names} text="←" fill={look.text2} />
        <Shape shape={lookA.shape} x={25} y={lines.names - 4} size={9} colour={lookA.colour} />
        <Label x={34} y={lines.names} text="better" fill={look.text2} />
        <Label x={width - 34} y={lines.names} text="better" fill={look.text2} anchor="end" />
        <Shape shape={lookB.shape} x={width - 25} y={lines.names - 4} size={9} colour={lookB.colour} />
        <Label x={width - 4} y={lines.names} text="→" fill={look.text2} anchor="end" />
        <line x1={px(x(0))} x2={px(x(0))} y1={lines.names - 8} y2={lines.axis} stroke={look.text2} />
        <ChanceLine from={x(chance.low)} to={x(chance.high)} y={lines.glyph} colour={look.text2} />
        {unknown !== null && (
          <Bracket from={x(unknown.low)} to={x(unknown.high)} y={lines.bracket} colour={look.text2} />
        )}
        {former.map(({ label, saved: then }) => (
          <GhostMean
            key={label}
            shape="circle"
            from={x(then.low)}
            x={x(then.mean)}
            to={x(then.high)}
            y={lines.glyph}
            label={label}
            look={look}
          />
        ))}
        <ErrorBar from={x(saved.low)} to={x(saved.high)} y={lines.glyph} colour={look.text1} rim={look.surface} />
        <Shape shape="circle" x={x(saved.mean)} y={lines.glyph} size={8} colour={look.text1} rim={look.surface} />
        <line x1={margin} x2={width - margin} y1={lines.axis} y2={lines.axis} stroke={look.control} />
        {scale.ticks(width < 360 ? 3 : 5).map((value) => (
          <g key={value}>
            <line
              x1={px(scale(value))}
              x2={px(scale(value))}
              y1={lines.axis}
              y2={lines.axis + 4}
              stroke={look.control}
            />
            <Label
              x={scale(value)}
              y={lines.axis + 16}
              text={tickText(value, unit.name)}
              fill={look.text2}
              anchor="middle"
            />
          </g>
        ))}
      </Picture>
    ),
    marks: [
      {
        id: "difference",
        x: x(saved.mean),
        y: lines.glyph,
        box: { x: x(saved.low), y: lines.glyph - 8, width: Math.max(8, x(saved.high) - x(saved.low)), height: 16 },
        label: savings,
        explains: { kind: "difference", a: a.name, b: b.name },
      },
    ],
    table: tableOf(pair),
    summary: `${title}. ${savings}.`,
    time: null,
    ends: { difference: end * unit.minutes },
  };
}

function tickText(value: number, unit: string): string {
  return value === 0 ? "0" : `${plain(Math.abs(value))}\u00a0${unit}`;
}

function titleOf(answer: Answer, { a, b, difference }: Pair): string {
  const { result } = answer;
  if (difference.spread.histories.p5 === 0 && difference.spread.histories.p95 === 0 && difference.mean === 0)
    return `${a.title} and ${b.title} have the same outages`;
  if (answer.verdict.case === "no difference that matters")
    return `${a.title} and ${b.title} differ by less than matters`;
  if (!namesWinner(answer) || (difference.low <= 0 && difference.high >= 0))
    return `Which of ${a.title} and ${b.title} ${isPlain(answer) ? "is down" : "loses"} less is not decided`;
  const saved = difference.mean < 0 ? turned(difference) : difference;
  const [winner, loser] = difference.mean < 0 ? [b, a] : [a, b];
  return `${winner.title} ${isPlain(answer) ? "is down" : "loses"} ${durationWords(saved, unitFor(saved.mean, result.hoursPerYear)).mean} less than ${loser.title}`;
}

/** Never a negative amount: the names are turned round. */
function savingWords({ a, b, difference }: Pair, per: string, hoursPerYear: number): string {
  const [saver, other, saved] = difference.mean > 0 ? [a, b, difference] : [b, a, turned(difference)];
  const { mean, range } = durationWords(saved, unitFor(saved.mean, hoursPerYear));
  return `${saver.title} saves ${mean} (${range}) of downtime ${per} compared with ${other.title}`;
}

/** No tools: what is down is the system. */
function isPlain({ result }: Answer): boolean {
  return result.options.every((option) => option.plain);
}

function turned({ mean, low, high }: Interval): Interval {
  return { mean: -mean, low: -high, high: -low };
}

function tableOf({ a, b, difference }: Pair): Drawing["table"] {
  const minutes = "min per tool-year";
  const { histories, ignorance } = difference.spread;
  const row = (what: string, middle: number, low: number, high: number, level: number): (string | number)[] => [
    `${b.title} − ${a.title}`,
    what,
    middle,
    low,
    high,
    level,
  ];
  return {
    columns: [
      { name: "difference", unit: null },
      { name: "spread", unit: null },
      { name: "middle", unit: minutes },
      { name: "low", unit: minutes },
      { name: "high", unit: minutes },
      { name: "level", unit: null },
    ],
    rows: [
      row("mean, 95 %", difference.mean, difference.low, difference.high, 0.95),
      row("single histories, 5 to 95 %", histories.p50, histories.p5, histories.p95, 0.9),
      ...(ignorance === null
        ? []
        : [row("mean over what is not known, 5 to 95 %", ignorance.p50, ignorance.p5, ignorance.p95, 0.9)]),
    ],
  };
}
