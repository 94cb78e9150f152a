import type { ReactElement } from "react";
import type { Result } from "../../simulation/index.ts";
import { timeScale } from "../axes/time-scale.ts";
import type { TimeScale } from "../axes/time-scale.ts";
import type { Box, Frame, Mark } from "../drawing.ts";
import { optionLook } from "../look/option-look.ts";
import { shortened, textWidth } from "../look/text/measure.ts";
import { note, tick } from "../look/type.ts";
import { ghostStroke } from "../parts/ghost.tsx";
import { Label } from "../parts/label.tsx";
import type { Panel, Place } from "../parts/panel.ts";
import { px } from "../parts/px.ts";
import { Shape } from "../parts/shape.tsx";
import { heatStep, survived } from "./data.ts";
import type { LossCell, LossGrid } from "./data.ts";
import { cellLabel, lossName, notAll, of100Down } from "./words.ts";

const head = 22;
const rowHeight = 20;
const under = 34;
const allWidth = 34;
const gap = 8;

export interface GridPanel extends Panel {
  readonly time: TimeScale;
}

/** One option: a row for each loss, a column for each date, and one for all dates. */
export function gridPanel(
  grid: LossGrid,
  result: Result,
  { left, top, width }: Place,
  { look }: Frame,
  former: readonly LossGrid[] = [],
): GridPanel {
  const names = grid.rows.map(
    ({ loss, allTried }) => `${lossName(loss, grid.unit, grid.choice)}${allTried ? "" : notAll}`,
  );
  const plotLeft = left + Math.ceil(Math.max(...names.map((name) => textWidth(name, tick)))) + gap;
  const plotRight = left + width - allWidth - gap;
  const columns = grid.rows[0].cells.length;
  const columnWidth = (plotRight - plotLeft) / columns;
  const time = timeScale(
    result.horizonHours,
    result.hoursPerYear,
    plotLeft + columnWidth / 2,
    plotRight - columnWidth / 2,
  );
  const yOf = (row: number): number => top + head + row * rowHeight + (typeof grid.rows[row].loss === "number" ? 0 : 4);
  const boxOf = (row: number, column: number): Box => ({
    x: plotLeft + column * columnWidth,
    y: yOf(row),
    width: columnWidth,
    height: rowHeight,
  });
  const allBox = (row: number): Box => ({ x: plotRight + gap, y: yOf(row), width: allWidth, height: rowHeight });
  const bottom = yOf(grid.rows.length - 1) + rowHeight;
  const mark = optionLook(grid.index, look);
  return {
    height: bottom - top + under,
    time,
    marks: grid.rows.flatMap((lost, row): Mark[] => [
      ...lost.cells.map((cell, column) =>
        markOf(grid, lost, cell, boxOf(row, column), result.hoursPerYear, String(column)),
      ),
      markOf(grid, lost, lost.all, allBox(row), null, "all"),
    ]),
    picture: (
      <g>
        <Shape shape={mark.shape} x={left + 5} y={top + 9} size={9} colour={mark.colour} />
        <Label
          x={left + 16}
          y={top + 13}
          text={shortened(grid.option.title, width - 20 - allWidth, note, 600)}
          fill={look.text1}
          size={note}
          weight={600}
        />
        <Label x={plotRight + gap + allWidth / 2} y={top + 15} text="all" fill={look.text2} anchor="middle" />
        {grid.rows.map(({ loss, cells, all }, row) => (
          <g key={String(loss)}>
            <Label x={plotLeft - gap} y={yOf(row) + 14} text={names[row]} fill={look.text2} anchor="end" />
            {cells.map((cell, column) => (
              <CellPicture key={cell.hours} cell={cell} box={boxOf(row, column)} look={look} />
            ))}
            <CellPicture cell={all} box={allBox(row)} look={look} />
          </g>
        ))}
        {former.map((then, index) => (
          <GhostBorder key={index} d={border(within(then, grid), boxOf)} look={look} />
        ))}
        <path d={border(grid, boxOf)} fill="none" stroke={look.text1} strokeWidth={2} />
        {time.ticks.map(({ x, text }) => (
          <g key={text}>
            <line x1={px(x)} x2={px(x)} y1={px(bottom)} y2={px(bottom + 4)} stroke={look.control} />
            <Label x={x} y={bottom + 16} text={text} fill={look.text2} anchor="middle" />
          </g>
        ))}
        <Label x={plotLeft} y={bottom + 31} text={`${time.unit} from the start`} fill={look.text2} size={note} />
      </g>
    ),
  };
}

/** Numbers stand in cells that are large enough. */
const leastWidth = 34;

function CellPicture({
  cell,
  box,
  look,
}: {
  readonly cell: LossCell;
  readonly box: Box;
  readonly look: Frame["look"];
}): ReactElement {
  const step = heatStep(cell);
  const { x, y, width, height } = box;
  const fill = step === null ? "none" : look.heat[step].fill;
  // On paper what fits is as white as the paper.
  const stroke = fill === look.surface ? look.hairline : look.surface;
  return (
    <>
      <rect x={px(x)} y={px(y)} width={px(width)} height={height} fill={fill} stroke={stroke} strokeWidth={0.5} />
      {step !== null && width >= leastWidth && (
        <Label x={x + width / 2} y={y + 14} text={of100Down(cell)} fill={look.heat[step].ink} anchor="middle" />
      )}
    </>
  );
}

/** With a halo, for it crosses cells of any shade. */
function GhostBorder({ d, look }: { readonly d: string; readonly look: Frame["look"] }): ReactElement {
  return (
    <>
      <path d={d} fill="none" stroke={look.surface} strokeWidth={4} />
      <path d={d} {...ghostStroke(look)} opacity={1} strokeDasharray="4 3" />
    </>
  );
}

/** As many losses of a former grid, and as many dates, as the present one has. */
function within(then: LossGrid, { rows }: LossGrid): LossGrid {
  const levels = rows.filter(({ loss }) => typeof loss === "number").length;
  const columns = rows[0].cells.length;
  return {
    ...then,
    rows: then.rows
      .filter(({ loss }) => typeof loss === "number" && loss < levels)
      .map((row) => ({ ...row, cells: row.cells.slice(0, columns) })),
  };
}

/** A stepped line below the last loss that is survived, date by date where any history was looked at; hosts only. */
function border({ rows }: LossGrid, boxOf: (row: number, column: number) => Box): string {
  const units = rows.filter(({ loss }) => typeof loss === "number");
  const levels = units[0].cells.map(({ looks }, column) => {
    if (looks === 0) return null;
    const first = units.findIndex(({ cells }) => cells[column].fit / cells[column].looks < survived);
    return first < 0 ? units.length : first;
  });
  const yAt = (level: number): number => (level === 0 ? boxOf(0, 0).y : boxOf(level - 1, 0).y + rowHeight);
  return levels
    .map((level, column) => {
      if (level === null) return "";
      const { x, width } = boxOf(0, column);
      return `${column === 0 || levels[column - 1] === null ? "M" : "L"}${px(x)} ${px(yAt(level))}H${px(x + width)}`;
    })
    .join("");
}

function markOf(
  grid: LossGrid,
  { loss, lacking, allTried }: LossGrid["rows"][number],
  cell: LossCell,
  box: Box,
  hoursPerYear: number | null,
  id: string,
): Mark {
  return {
    id: `${grid.option.name} ${loss} ${id}`,
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    box,
    label: cellLabel(grid, { loss, lacking, allTried }, cell, hoursPerYear),
    explains: { kind: "loss", option: grid.option.name, loss, hours: hoursPerYear === null ? null : cell.hours },
  };
}
