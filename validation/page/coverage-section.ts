/** How often intervals hold the exact value, as a section of the page. */
import type { System } from "../coverage/systems.ts";
import type { Tally } from "../coverage/tally.ts";
import { table } from "./sections.ts";

interface Covered {
  readonly system: System;
  readonly tallies: readonly Tally[];
}

interface Circumstances {
  readonly version: string;
  readonly seed: number;
  readonly seeds: number;
}

const isTie = ({ system }: Covered): boolean => system.name.includes("tie");
const isRare = ({ system }: Covered): boolean => system.name.includes("rare");
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
/** Of all seeds, may a share be out of its range by chance? Two standard errors are allowed for. */
const slack = (share: number, seeds: number): number => 2 * Math.sqrt((share * (1 - share)) / seeds);

export function coverageSection(
  results: readonly Covered[],
  { version, seed, seeds }: Circumstances,
): { section: string; failures: readonly string[] } {
  const systems = results.filter((result) => !isTie(result));
  const ties = results.filter(isTie);
  const failures = [...systems.flatMap(uncovered), ...ties.flatMap(tooManyWinners)];
  const section = `Headroom ${version}, seeds ${seed} to ${seed + seeds - 1} for every system, each run through the whole engine. With 95 %, the share of ${seeds.toLocaleString("en")} seeds has a standard error of ${percent(Math.sqrt((0.95 * 0.05) / seeds))}.

${table(["system", "what", "histories", "figure", "exact", "covered", "too high", "too low", "methods"], systems.flatMap(coverageRows), [2, 4, 5, 6, 7])}

C09c-rare asks for the impossible: most runs see one or two outages or none. Plain t intervals hold the exact value in 62 % of them; the bounds given instead hold it nearly always, and the report says "too few outages". Shares and quantiles have steps, so that their intervals cannot hit 95 % exactly.
Of the systems that are half rare most runs hold none, one or a few of the long outages. Their rates are known, so that the number that is expected is known as well; what the histories hold too little or too much of widens the interval, and the report names the kind of outage.

### True ties

Two options under one law, each with random numbers of its own beside what they share. Naming a winner is always wrong here; 5 % of runs may do it.

${table(["system", "what", "figure", "winners named", "ended after"], ties.flatMap(tieRows), [3])}
`;
  return { section, failures };
}

function coverageRows({ system, tallies }: Covered): string[][] {
  return tallies.map(({ figure, exact, seeds, covered, tooHigh, tooLow, methods }) => [
    system.name,
    system.what,
    String(system.histories),
    figure,
    exact.toPrecision(5),
    percent(covered / seeds),
    percent(tooHigh / seeds),
    percent(tooLow / seeds),
    shares(methods, seeds),
  ]);
}

function tieRows({ system, tallies }: Covered): string[][] {
  return tallies.map(({ figure, seeds, tooLow, methods }) => [
    system.name,
    system.what,
    figure,
    percent(tooLow / seeds),
    shares(methods, seeds),
  ]);
}

function shares(counts: Readonly<Record<string, number>>, seeds: number): string {
  const sorted = Object.entries(counts).sort(([, a], [, b]) => b - a);
  return sorted.map(([name, count]) => `${name} ${Math.round((100 * count) / seeds)} %`).join(", ");
}

function uncovered(result: Covered): string[] {
  return result.tallies.flatMap(({ figure, covered, seeds }) => {
    const share = covered / seeds;
    const low = share < 0.93 - slack(0.93, seeds);
    const high = !isRare(result) && share > 0.97 + slack(0.97, seeds);
    return low || high ? [`${result.system.name}, ${figure}: covered in ${percent(share)}`] : [];
  });
}

function tooManyWinners({ system, tallies }: Covered): string[] {
  return tallies.flatMap(({ figure, tooLow, seeds }) =>
    tooLow / seeds > 0.065 ? [`${system.name}, ${figure}: a winner in ${percent(tooLow / seeds)}`] : [],
  );
}
