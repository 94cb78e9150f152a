import type { ReactElement } from "react";
import { horizonWords } from "../../simulation/index.ts";
import type { Answer, Drawing, Frame, Mark } from "../drawing.ts";
import { Picture } from "../parts/picture.tsx";
import { px } from "../parts/px.ts";
import { Axes } from "./axes.tsx";
import { GhostRow } from "./ghost.tsx";
import type { RowGhost } from "./ghost.tsx";
import { RowPicture } from "./row.tsx";
import { rowHeight, rowMarks } from "./row-layout.ts";
import { placeDots, placeFormer } from "./row-dots.ts";
import { rowsOf, targetOf } from "./rows.ts";
import type { Whose } from "./rows.ts";
import { rowScale } from "./scale.ts";
import { tableOf } from "./table.ts";
import { summaryOf, titleOf, unitOf } from "./words.ts";

export interface AvailabilityOptions {
  readonly whose?: Whose;
}

const margin = { left: 12, right: 20, top: 34, bottom: 40 };
/** Height that dots may be stacked to. */
const dotsRoom = 44;

/** Chart 1: how much downtime single histories have, option by option, with its mean and what is not known of it. */
export function availabilityChart(
  answer: Answer,
  frame: Frame,
  { whose = { kind: "tools" } }: AvailabilityOptions = {},
): Drawing {
  const { result } = answer;
  const { width, look } = frame;
  const rows = rowsOf(result, whose);
  const target = targetOf(result);
  const unit = unitOf(rows, result);
  const [left, right] = [margin.left, width - margin.right];
  const former = (frame.ghosts ?? []).map(({ result: then, label }) => ({ label, rows: rowsOf(then, whose) }));
  const formerRows = former.flatMap((ghost) => ghost.rows);
  const along = rowScale(rows, unit, target, left, right, frame.atLeast, formerRows);
  const dots = placeDots(rows, along, target, left, dotsRoom);
  const height = margin.top + rows.length * rowHeight + margin.bottom;
  const topOf = (row: number): number => margin.top + row * rowHeight;
  const ghostsOf = (option: string): RowGhost[] =>
    former.flatMap(({ label, rows: then }) => {
      const row = then.find((one) => one.option.name === option);
      if (row === undefined) return [];
      return [{ row, label, dots: placeFormer(row, along, target, left, dotsRoom, dots.width) }];
    });
  const title = titleOf(answer, rows, whose, target);
  const per = result.options.every(({ plain }) => plain) ? "a year" : "per tool and year";
  const ignorance = rows.some((row) => row.ignorance !== null) ? "; bracket: what is not known" : "";
  const marks: Mark[] = rows.flatMap((row, index) =>
    rowMarks(row, dots.rows[index], dots.width, topOf(index), along.scale),
  );
  const svg: ReactElement = (
    <Picture width={px(width)} height={height}>
      <Axes
        along={along}
        target={target}
        look={look}
        left={left}
        right={right}
        top={margin.top}
        bottom={height - margin.bottom}
        result={result}
        per={per}
      />
      {rows.map((row, index) =>
        ghostsOf(row.option.name).map((ghost) => (
          <GhostRow
            key={`${row.option.name} ${ghost.label}`}
            ghost={ghost}
            index={row.index}
            dotWidth={dots.width}
            room={dotsRoom}
            top={topOf(index)}
            along={along}
            look={look}
          />
        )),
      )}
      {rows.map((row, index) => (
        <RowPicture
          key={row.option.name}
          row={row}
          dots={dots.rows[index]}
          dotWidth={dots.width}
          top={topOf(index)}
          left={left}
          right={right}
          along={along}
          target={target}
          look={look}
          former={ghostsOf(row.option.name).map(({ row: { downtime } }) => downtime)}
        />
      ))}
    </Picture>
  );
  return {
    chart: "availability",
    title,
    subtitle: `Downtime ${per}, in ${unitName(unit.name)}. Dots: single histories, which is chance; thick bar: 95\u00a0% interval of the mean${ignorance}`,
    aid: `Each dot is 2 of 100 simulated ${horizonWords(result.horizonHours, result.hoursPerYear)} histories; further left is better.`,
    width,
    height,
    svg,
    marks,
    table: tableOf(rows),
    summary: summaryOf(title, rows, unit, axisWords(along, unit.name)),
    time: null,
    ends: along.ends,
  };
}

function axisWords({ scale, ends }: ReturnType<typeof rowScale>, unit: string): string {
  const end = `${Number((ends.downtime / scale.unit.minutes).toPrecision(4))}\u00a0${unit}`;
  return scale.kind === "log" ? `The axis is logarithmic and ends at ${end}.` : `The axis goes from 0 to ${end}.`;
}

function unitName(unit: string): string {
  return { s: "seconds", min: "minutes", h: "hours", d: "days" }[unit] ?? unit;
}
