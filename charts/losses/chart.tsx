import type { Answer, DataTable, Drawing, Frame } from "../drawing.ts";
import { Picture } from "../parts/picture.tsx";
import { gridsOf } from "./data.ts";
import type { Choice, LossGrid } from "./data.ts";
import { gridPanel } from "./grid.tsx";
import { HeatLegend, legendHeight } from "./legend.tsx";
import { lossName, momentLabel, summaryOf, titleOf } from "./words.ts";

const margin = 12;
const between = 20;
/** Narrower panels stand under each other. */
const leastPanel = 240;
const mostDates = 25;
const mostCells = 1100;
const rowsAtMost = 9;

export interface LossesOptions {
  readonly choice: Choice;
}

/** Chart 4: what fits when hosts are lost. Null where the file has nothing that could be lost. */
export function lossesChart(
  { result }: Answer,
  frame: Frame,
  { choice }: LossesOptions = { choice: "worst" },
): Drawing | null {
  const { width, look } = frame;
  const dates = Math.min(mostDates, Math.max(4, Math.floor(mostCells / (rowsAtMost * result.options.length))));
  const grids = gridsOf(result, dates, choice);
  if (grids.length === 0) return null;
  const ghosts = (frame.ghosts ?? []).map((ghost) => ({ grids: gridsOf(ghost.result, dates, choice) }));
  const inner = width - 2 * margin;
  const perLine = Math.max(1, Math.min(grids.length, Math.floor((inner + between) / (leastPanel + between))));
  const panelWidth = (inner - (perLine - 1) * between) / perLine;
  let top = 4;
  const panels = [];
  for (let first = 0; first < grids.length; first += perLine) {
    const line = grids.slice(first, first + perLine).map((grid, index) => {
      const place = { left: margin + index * (panelWidth + between), top, width: panelWidth };
      const former = ghosts.flatMap(
        ({ grids: then }) => then.find(({ option }) => option.name === grid.option.name) ?? [],
      );
      return { grid, panel: gridPanel(grid, result, place, frame, former) };
    });
    panels.push(...line);
    top += Math.max(...line.map(({ panel }) => panel.height)) + 12;
  }
  const height = Math.ceil(top + legendHeight(inner));
  const title = titleOf(grids, result.hoursPerYear);
  const some = grids.some(({ rows }) => rows.some(({ allTried }) => !allTried)) ? " (*: of some, not of all)" : "";
  return {
    chart: "losses",
    title,
    subtitle: `Histories of 100 in which every pod has a place after losing so many ${grids[0].unit}s, beside what is down at its date; each history is looked at on one date, with ${choice === "random" ? `${grids[0].unit}s that chance chooses once` : `the worst loss that was tried${some}`}`,
    aid: "Each column is a date, each row a loss: the lighter, the more fits; below the line it does not in 95 of 100.".replace(
      "lighter",
      look.name === "dark" ? "darker" : "lighter",
    ),
    width,
    height,
    svg: (
      <Picture width={width} height={height}>
        {panels.map(({ grid, panel }) => (
          <g key={grid.option.name}>{panel.picture}</g>
        ))}
        <HeatLegend left={margin} top={top} width={inner} look={look} />
      </Picture>
    ),
    marks: panels.flatMap(({ panel }) => panel.marks),
    table: tableOf(grids),
    summary: summaryOf(title, grids),
    time: panels[0].panel.time.axis,
    moreTimes: panels.slice(1, perLine).map(({ panel }) => panel.time.axis),
    ends: {},
    moments: grids[0].rows[0].cells.map(({ hours }, column) => ({
      hours,
      label: momentLabel(grids, column, result.hoursPerYear),
    })),
  };
}

function tableOf(grids: readonly LossGrid[]): DataTable {
  return {
    columns: [
      { name: "option", unit: null },
      { name: "lost", unit: null },
      { name: "time", unit: "h" },
      { name: "histories looked at", unit: null },
      { name: "of them everything fits", unit: null },
    ],
    rows: grids.flatMap(({ option, unit, choice, rows }) =>
      rows.flatMap(({ loss, cells }) =>
        cells.map(({ hours, looks, fit }) => [option.title, lossName(loss, unit, choice), hours, looks, fit]),
      ),
    ),
  };
}
