/** Parts and k-of-n groups: how often they serve, how often they fall. */
import type { OptionResult, Result, ServingResult } from "../../../simulation/index.ts";
import { availabilityCell, numberCell } from "../cells.ts";
import { empty } from "../table.ts";
import type { Cell, Section } from "../table.ts";

export function services(result: Result): Section[] {
  return [...sectionsOf(result, "parts", "parts"), ...sectionsOf(result, "groups", "groups")];
}

function sectionsOf({ options }: Result, key: "parts" | "groups", noun: string): Section[] {
  const names = [...new Set(options.flatMap((option) => option[key].map(({ name }) => name)))];
  const rows = (figure: (one: ServingResult) => Cell) =>
    names.map((name) => ({ label: name, cells: options.map((option) => cellOf(option, key, name, figure)) }));
  return [
    { title: `Availability of ${noun}`, rows: rows(({ availability }) => availabilityCell(availability)) },
    { title: `Outages of ${noun} a year`, rows: rows(({ outagesPerYear }) => numberCell(outagesPerYear)) },
  ];
}

function cellOf(
  option: OptionResult,
  key: "parts" | "groups",
  name: string,
  figure: (one: ServingResult) => Cell,
): Cell {
  const found = option[key].find((one) => one.name === name);
  return found === undefined ? empty : figure(found);
}
