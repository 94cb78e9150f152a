/** Every figure of a row under its own name, so that rows of differently ordered options can be compared. */
import { headroomSamples, scalars } from "../../simulation/model/layout.ts";
import { causes } from "../../simulation/scenario/types.ts";
import type { Outcome } from "./run-option.ts";

export function figuresByName({ row, sim }: Outcome): Map<string, number> {
  const { layout } = sim.model;
  const figures = new Map<string, number>();
  const each = (names: readonly string[], what: string, first: number, step = 1, offset = 0): void => {
    names.forEach((name, i) => figures.set(`${what} of ${name}`, row[first + i * step + offset]));
  };
  causes.forEach((cause, i) => each(layout.classes, cause, layout.downtimeMs, causes.length, i));
  each(layout.parts, "downtime", layout.partDownMs);
  each(layout.parts, "outages", layout.partOutages);
  each(layout.groups, "downtime", layout.groupDownMs);
  each(layout.groups, "outages", layout.groupOutages);
  for (let i = 0; i < headroomSamples; i++) {
    figures.set(`CPU headroom ${i}`, row[layout.cpuHeadroomAt + i]);
    figures.set(`memory headroom ${i}`, row[layout.memoryHeadroomAt + i]);
  }
  for (const name of scalars) figures.set(name, row[layout.scalar[name]]);
  return figures;
}
