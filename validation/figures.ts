/** Figures of one history. */
import { causes, lengthSamples } from "../simulation/index.ts";
import type { Cause, OptionFacts } from "../simulation/index.ts";
import type { Figure } from "./case.ts";

const msPerHour = 3_600_000;

/** Share of time that a tool of the class is down; without a class, of the first one (a plain system: the system). */
export function downtime(given: { className?: string; cause?: Cause; option?: number } = {}): Figure {
  return (options) => {
    const { option = 0, cause, className } = given;
    const { layout, horizonHours, toolCounts, plain } = options[option];
    const row = className === undefined ? 0 : found(layout.classes, className);
    const wanted = cause === undefined ? causes : [cause];
    const columns = wanted.map((name) => layout.downtimeMs + row * causes.length + causes.indexOf(name));
    const toolMs = (plain ? 1 : toolCounts[row]) * horizonHours * msPerHour;
    return (rows) => {
      let sum = 0;
      for (const column of columns) sum += rows[option][column];
      return sum / toolMs;
    };
  };
}

/** Share of time that the group or component does not work. */
export function groupDown(group: string): Figure {
  return ([{ layout, horizonHours }]) => {
    const column = layout.groupDownMs + found(layout.groups, group);
    return ([row]) => row[column] / (horizonHours * msPerHour);
  };
}

/** How often the group or component stopped working. */
export function outages(group: string): Figure {
  return ([{ layout }]) => {
    const column = layout.groupOutages + found(layout.groups, group);
    return ([row]) => row[column];
  };
}

/** Share of time that a tool is short of CPUs. */
export const degraded: Figure = ([{ layout, horizonHours, toolCounts }]) => {
  const tools = toolCounts.reduce((sum, count) => sum + count, 0);
  const columns = layout.classes.map((_, index) => layout.degradedHours + index);
  return ([row]) => columns.reduce((sum, column) => sum + row[column], 0) / (tools * horizonHours);
};

/** Share of the runs of a scheduled class. */
export function runsOf(className: string, what: "finished" | "missed" | "failed"): Figure {
  return ([{ layout }]) => {
    const index = found(layout.scheduled, className);
    const lost = (row: Float64Array, first: number): number =>
      causes.reduce((sum, _, cause) => sum + row[first + index * causes.length + cause], 0);
    return ([row]) => {
      const missed = lost(row, layout.runsMissed);
      const failed = lost(row, layout.runsFailed);
      const due = row[layout.runsDue + index];
      return { finished: due - missed - failed, missed, failed }[what] / due;
    };
  };
}

/** Outages per tool: how many tools the incidents hit, counting each as often as it was hit. */
export const outagesPerTool: Figure = ([{ layout, toolCounts }]) => {
  const tools = toolCounts.reduce((sum, count) => sum + count, 0);
  return ([row]) => row[layout.scalar.toolsHit] / tools;
};

/** Incidents of at least so many tools, that last at least so many minutes: both steps of the table. */
export function incidentsOf(tools: number, minutes: number): Figure {
  return ([{ layout }]) => {
    const size = layout.incidentSizes.indexOf(tools);
    const length = [0, 5, 60, 240].indexOf(minutes);
    if (size < 0 || length < 0) throw new Error(`incidents of ${tools} tools and ${minutes} min are not counted`);
    const column = layout.incidentsAtLeast + length * layout.incidentSizes.length + size;
    return ([row]) => row[column];
  };
}

/** Of the sampled lengths of incidents, those above so many hours. */
export function shareOfLengthsAbove(hours: number): Figure {
  return ([{ layout }]) => {
    const first = layout.incidentLengthMs;
    return ([row]) => {
      const lengths = row.subarray(first, first + lengthSamples).filter((ms) => ms > 0);
      return lengths.filter((ms) => ms > hours * msPerHour).length / lengths.length;
    };
  };
}

/** Share of node time that is not Ready, where the nodes are alike and nothing is requested. */
export const nodesNotReady: Figure =
  ([{ layout }]) =>
  ([row]) =>
    1 - row[layout.scalar.cpuHeadroomMean];

/** Downtime of the first option less that of the second, as a share of time. */
export const difference: Figure = (options) => {
  const first = downtime({ option: 0 })(options);
  const second = downtime({ option: 1 })(options);
  return (rows) => first(rows) - second(rows);
};

/** Squared distance from the exact mean: its mean is the variance of one history. */
export function squareAround(mean: number, figure: Figure): Figure {
  return (options) => {
    const value = figure(options);
    return (rows) => (value(rows) - mean) * (value(rows) - mean);
  };
}

/** 1 where the figure is at most so much: its mean is a probability. */
export function atMost(most: number, figure: Figure): Figure {
  return (options) => {
    const value = figure(options);
    return (rows) => (value(rows) <= most ? 1 : 0);
  };
}

export function above(least: number, figure: Figure): Figure {
  return (options) => {
    const value = figure(options);
    return (rows) => (value(rows) > least ? 1 : 0);
  };
}

/** Pods that found a place at the start. */
export const podsPlaced: Figure = ([facts]: readonly OptionFacts[]) => {
  const placed = facts.podCount - facts.unplacedPods;
  return () => placed;
};

function found(names: readonly string[], name: string): number {
  const index = names.indexOf(name);
  if (index < 0) throw new Error(`no ${name} among ${names.join(", ")}`);
  return index;
}
