/** Parts and k-of-n groups: how often they serve, how often they fall. */
import type { OptionResult, Result, ServingResult } from "../../schema.ts";
import { availabilityCell, numberCell } from "../cells.ts";
import { empty } from "../table.ts";
import type { Row, Section } from "../table.ts";
import { exactAvailabilities } from "./exact.ts";

export function services(result: Result): Section[] {
  return [...sectionsOf(result, "parts", "parts"), ...sectionsOf(result, "groups", "groups")];
}

function sectionsOf({ options }: Result, key: "parts" | "groups", noun: string): Section[] {
  const names = [...new Set(options.flatMap((option) => option[key].map(({ name }) => name)))];
  const inEach = (name: string): (ServingResult | undefined)[] => options.map((option) => found(option, key, name));
  const availability = (name: string): Row[] => [
    { label: name, cells: inEach(name).map((one) => (one === undefined ? empty : availabilityCell(one.availability))) },
    ...exactAvailabilities(
      // Of a plain system itself it stands above.
      inEach(name).map((one, i) => (options[i].plain && options[i].classes[0].name === name ? undefined : one?.exact)),
    ),
  ];
  const outages = (name: string): Row => ({
    label: name,
    cells: inEach(name).map((one) => (one === undefined ? empty : numberCell(one.outagesPerYear))),
  });
  return [
    { title: `Availability of ${noun}`, rows: names.flatMap(availability) },
    { title: `Outages of ${noun} a year`, rows: names.map(outages) },
  ];
}

function found(option: OptionResult, key: "parts" | "groups", name: string): ServingResult | undefined {
  return option[key].find((one) => one.name === name);
}
