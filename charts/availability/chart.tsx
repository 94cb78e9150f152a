import { horizonWords } from "../../simulation/index.ts";
import type { Answer, Drawing, Frame } from "../drawing.ts";
import { legendHeight, OptionLegend } from "../parts/option-legend.tsx";
import { Label } from "../parts/label.tsx";
import { note } from "../look/type.ts";
import { Picture } from "../parts/picture.tsx";
import { px } from "../parts/px.ts";
import { Axes } from "./axes.tsx";
import { curveHeight, curveLabels, curveMarks, CurvePanel } from "./curve-panel.tsx";
import type { CurvePlace } from "./curve-panel.tsx";
import { dotRows } from "./dot-rows.tsx";
import type { Former } from "./dot-rows.tsx";
import { lowRow, spread, usualRow } from "./row-layout.ts";
import { rowsOf, targetOf } from "./rows.ts";
import type { Row, Target, Whose } from "./rows.ts";
import { rowScale } from "./scale.ts";
import type { RowScale } from "./scale.ts";
import { tableOf } from "./table.ts";
import { aidOf, subtitleOf, summaryOf, titleOf, unitOf } from "./words.ts";

export interface AvailabilityOptions {
  readonly whose?: Whose;
  /** Dots, a row for each option; or all options as curves of shares, in one plot. */
  readonly as?: "dots" | "curve";
}

const margin = { left: 12, right: 20, top: 34, bottom: 40 };
/** Without the name of an objective above the axis. */
const topWithoutTarget = 20;
/** Room for numbers left of the plot, and for what they are above it. */
/** More height than that says no more. */
const mostSpare = 150;
const curveMargin = { left: 40, head: 22 };

/** Chart 1: how much downtime single histories have, option by option, with its mean and what is not known of it. */
export function availabilityChart(
  answer: Answer,
  frame: Frame,
  { whose = { kind: "tools" }, as = "dots" }: AvailabilityOptions = {},
): Drawing {
  const { result } = answer;
  const { width, look } = frame;
  const rows = rowsOf(result, whose);
  const target = targetOf(result);
  const unit = unitOf(rows, result);
  const isCurve = as === "curve";
  const [left, right] = [isCurve ? curveMargin.left : margin.left, width - margin.right];
  const former = (frame.ghosts ?? []).map(({ result: then, label }): Former => ({ label, rows: rowsOf(then, whose) }));
  const formerRows = former.flatMap((ghost) => ghost.rows);
  const along = rowScale(rows, unit, target, left, right, frame.atLeast, formerRows);
  const least = frame.isLow === true ? lowRow : usualRow;
  const ground = target === null ? topWithoutTarget : margin.top;
  const leastRows = ground + rows.length * least.height + margin.bottom;
  const lines = spread(least, ((frame.room ?? 0) - leastRows) / rows.length);
  const panel = isCurve ? curves(rows, former, target, { left, right, width, above: ground, along }, frame) : null;
  const top = panel?.top ?? ground;
  const height = (panel?.bottom ?? ground + rows.length * lines.height) + margin.bottom;
  const plot = panel ?? dotRows(rows, former, target, { left, right, top, along, lines }, look);
  const title = titleOf(answer, rows, whose, target);
  const per = result.options.every(({ plain }) => plain) ? "a year" : "per tool and year";
  const history = `${horizonWords(result.horizonHours, result.hoursPerYear)} histories`;
  return {
    chart: "availability",
    title,
    subtitle: subtitleOf(rows, per, unit, as),
    aid: aidOf(rows, history, as),
    width,
    height,
    leastHeight: panel === null ? leastRows : panel.least + margin.bottom,
    svg: (
      <Picture width={px(width)} height={height}>
        <Axes
          along={along}
          target={target}
          look={look}
          left={left}
          right={right}
          top={top}
          bottom={height - margin.bottom}
          result={result}
          per={per}
        />
        {plot.picture}
      </Picture>
    ),
    marks: plot.marks,
    table: tableOf(rows),
    summary: summaryOf(title, rows, unit, axisWords(along, unit.name)),
    time: null,
    ends: along.ends,
  };
}

interface CurvesPlace {
  readonly left: number;
  readonly right: number;
  /** Of the picture. */
  readonly width: number;
  /** What the axis of availability takes above the plot. */
  readonly above: number;
  readonly along: RowScale;
}

/** As high with a legend as with names beside the curves. */
function curves(
  rows: readonly Row[],
  former: readonly Former[],
  target: Target | null,
  { left, right, width, above, along }: CurvesPlace,
  { look, room = 0 }: Frame,
) {
  const legend = rows.map(({ option, index }) => ({ title: option.title, index }));
  const legendRoom = legendHeight(legend, width - 24);
  const least = legendRoom + curveMargin.head + above + curveHeight;
  const bottom = least + Math.min(mostSpare, Math.max(0, Math.floor(room - margin.bottom - least)));
  const placeFrom = (head: number): CurvePlace => ({ left, right, top: head + above, bottom, along });
  const labels = curveLabels(rows, placeFrom(curveMargin.head), target);
  const head = curveMargin.head + (labels === null ? legendRoom : 0);
  const place = placeFrom(head);
  return {
    least,
    top: place.top,
    bottom,
    picture: (
      <g>
        {labels === null && <OptionLegend options={legend} left={12} top={2} width={width - 24} look={look} />}
        <Label x={12} y={head - 4} text={sharesWords(rows)} fill={look.text2} size={note} />
        <CurvePanel
          rows={rows}
          former={former.flatMap((one) => matched(one, rows))}
          place={place}
          labels={labels}
          look={look}
        />
      </g>
    ),
    marks: curveMarks(rows, place),
  };
}

function sharesWords(rows: readonly Row[]): string {
  return `${rows[0]?.per === "tools" ? "Tools" : "Histories"} of 100 with at most so much`;
}

function matched({ label, rows: then }: Former, now: readonly Row[]) {
  return then.flatMap((row) => {
    const same = now.find(({ option }) => option.name === row.option.name);
    return same === undefined ? [] : [{ label, row, index: same.index }];
  });
}

function axisWords({ scale, ends }: ReturnType<typeof rowScale>, unit: string): string {
  const end = `${Number((ends.downtime / scale.unit.minutes).toPrecision(4))}\u00a0${unit}`;
  return scale.kind === "log" ? `The axis is logarithmic and ends at ${end}.` : `The axis goes from 0 to ${end}.`;
}
