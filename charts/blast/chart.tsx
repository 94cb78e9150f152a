import { scaleLog } from "d3";
import { count } from "../../simulation/index.ts";
import { logTicks } from "../axes/downtime-scale.ts";
import type { Answer, DataTable, Drawing, Frame } from "../drawing.ts";
import { textWidth } from "../look/text/measure.ts";
import { note, tick } from "../look/type.ts";
import { Label } from "../parts/label.tsx";
import { labelsOf, LineLabels } from "../parts/line-labels.tsx";
import { legendHeight, OptionLegend } from "../parts/option-legend.tsx";
import { Picture } from "../parts/picture.tsx";
import { px } from "../parts/px.ts";
import { CurveGround, CurveLine, curveMarks, pointsOf } from "./curve.tsx";
import type { Scales } from "./curve.tsx";
import { curvesOf, fewSeen } from "./data.ts";
import type { Curve } from "./data.ts";
import { formerCurves, GhostCurve } from "./ghost.tsx";
import { lastingWords, rateTick, summaryOf, titleOf } from "./words.ts";

export interface BlastOptions {
  /** Outages that last at least so long: one of those that the result has. */
  readonly minutes?: number;
}

const margin = { left: 84, right: 24, bottom: 40 };
/** Between the words of a rate and the plot; before them there is half as much. */
const besideRates = 8;
const plotHeight = 220;
const topWithoutLegend = 12;

/** Chart 5: how often outages hit so many tools at once. Null where none was seen, or nothing has tools. */
export function blastChart(answer: Answer, frame: Frame, { minutes = 0 }: BlastOptions = {}): Drawing | null {
  const { result } = answer;
  const { width, look } = frame;
  const curves = curvesOf(result, minutes);
  if (curves.length === 0) return null;
  const allTools = Math.max(...result.options.flatMap(({ incidents }) => incidents.blastRadius.tools));
  const legend = curves.map(({ option, index }) => ({ title: option.title, index }));
  const above = legendHeight(legend, width - 24);
  const bottom = 4 + above + 12 + plotHeight;
  const former = (frame.ghosts ?? []).map(({ result: then, label }) => ({
    label,
    curves: formerCurves(curvesOf(then, minutes), curves, Math.max(2, allTools)),
  }));
  const [lowest, highest] = extent([...curves, ...former.flatMap((ghost) => ghost.curves)]);
  const rates = logTicks(lowest, highest).filter(isPower);
  const widest = Math.max(...rates.map((rate) => textWidth(rateTick(rate), tick)));
  const [left, right] = [Math.max(margin.left, Math.ceil(widest + 1.5 * besideRates)), width - margin.right];
  const across = scaleLog([1, Math.max(2, allTools)], [left, right]);
  const scalesFrom = (top: number): Scales => {
    const up = scaleLog([lowest, highest], [bottom, top]).clamp(true);
    return { x: (tools) => across(tools), y: (rate) => up(Math.max(lowest, rate)) };
  };
  // Names beside the curves leave the room of the legend to the plot: the picture is as high with either.
  const free = scalesFrom(topWithoutLegend);
  const labels = labelsOf(
    curves.map((curve) => ({ title: curve.option.title, index: curve.index, points: pointsOf(curve, free) })),
    { x: left, y: topWithoutLegend, width: right - left, height: bottom - topWithoutLegend },
  );
  const top = labels === null ? 4 + above + 12 : topWithoutLegend;
  const scales = labels === null ? scalesFrom(top) : free;
  const xTicks = logTicks(1, Math.max(2, allTools)).filter(
    (value) => across(value) <= right - 30 || value === allTools,
  );
  const title = titleOf(answer, curves, minutes, allTools);
  const few = curves.some(({ points }) => points.some(({ rate }) => rate.seen < fewSeen));
  return {
    chart: "blast",
    title,
    subtitle: `Outages ${lastingWords(minutes)} a year that hit at least so many tools, log scales, with 95\u00a0% intervals${few ? "; dotted where fewer than 5 were seen" : ""}`,
    aid: "Further down and further left is better: outages are rarer, and hit fewer tools.",
    width,
    height: bottom + margin.bottom,
    svg: (
      <Picture width={width} height={bottom + margin.bottom}>
        {labels === null && <OptionLegend options={legend} left={12} top={4} width={width - 24} look={look} />}
        {rates.map((rate) => (
          <g key={rate}>
            <line x1={left} x2={px(right)} y1={px(scales.y(rate))} y2={px(scales.y(rate))} stroke={look.grid} />
            <Label x={left - besideRates} y={scales.y(rate) + 4} text={rateTick(rate)} fill={look.text2} anchor="end" />
          </g>
        ))}
        {[...new Set([...xTicks.filter((value) => across(allTools) - across(value) > 36), allTools])].map((tools) => (
          <g key={tools}>
            <line x1={px(across(tools))} x2={px(across(tools))} y1={top} y2={bottom + 4} stroke={look.grid} />
            <line x1={px(across(tools))} x2={px(across(tools))} y1={bottom} y2={bottom + 4} stroke={look.control} />
            <Label x={across(tools)} y={bottom + 16} text={count(tools)} fill={look.text2} anchor="middle" />
          </g>
        ))}
        <line x1={left} x2={px(right)} y1={bottom} y2={bottom} stroke={look.control} />
        <Label x={left} y={bottom + 33} text="tools hit together, at least (log scale)" fill={look.text2} size={note} />
        {curves.map((curve) => (
          <CurveGround key={curve.option.name} curve={curve} scales={scales} look={look} />
        ))}
        {former.map(({ label, curves: then }) =>
          then.map((curve) => (
            <GhostCurve key={`${curve.option.name} ${label}`} curve={curve} scales={scales} label={label} look={look} />
          )),
        )}
        {curves.map((curve) => (
          <CurveLine key={curve.option.name} curve={curve} scales={scales} look={look} />
        ))}
        {labels !== null && <LineLabels labels={labels} look={look} />}
      </Picture>
    ),
    marks: curves.flatMap((curve) => curveMarks(curve, curves, scales, minutes)),
    table: tableOf(curves),
    summary: summaryOf(title, curves),
    time: null,
    ends: {},
  };
}

/** Whole powers of ten around all means, and around intervals down to a tenth of the least. */
function extent(curves: readonly Curve[]): [number, number] {
  const rates = curves.flatMap(({ points }) => points.map(({ rate }) => rate));
  const least = Math.min(...rates.map(({ mean }) => mean));
  const low = Math.max(least / 10, Math.min(...rates.map((rate) => (rate.low > 0 ? rate.low : least / 3))));
  const high = Math.max(...rates.map((rate) => rate.high));
  return [Number(`1e${Math.floor(Math.log10(low))}`), Number(`1e${Math.ceil(Math.log10(high))}`)];
}

function isPower(value: number): boolean {
  return /^1(0*|e.*)$/.test(String(value)) || /^0\.0*1$/.test(String(value));
}

function tableOf(curves: readonly Curve[]): DataTable {
  const rate = (name: string): DataTable["columns"][number] => ({ name, unit: "1 per year" });
  return {
    columns: [
      { name: "option", unit: null },
      { name: "tools, at least", unit: null },
      rate("mean"),
      rate("low"),
      rate("high"),
      { name: "level", unit: null },
      { name: "incidents seen", unit: null },
    ],
    rows: curves.flatMap(({ option, points }) =>
      points.map(({ tools, rate: { mean, low, high, seen } }) => [option.title, tools, mean, low, high, 0.95, seen]),
    ),
  };
}
