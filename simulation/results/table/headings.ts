import { minus } from "../words/numbers.ts";
import type { Result } from "../schema.ts";

const longestHeading = 20;

export interface Headings {
  /** Titles of the options, or their names with a legend where titles are too long to head a column. */
  readonly headings: readonly string[];
  readonly legend: readonly string[];
  /** Heading of the difference; none unless there are just two options. */
  readonly difference: readonly string[];
}

export function headingsOf({ options }: Result): Headings {
  const short = options.every(({ title }) => title.length <= longestHeading);
  const headings = options.map(({ name, title }) => (short ? title : name));
  return {
    headings,
    legend: short ? [] : options.map(({ name, title }) => `${name} = ${title}`),
    difference: options.length === 2 ? [`${headings[1]} ${minus} ${headings[0]}`] : [],
  };
}
