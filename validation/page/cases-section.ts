/** Systems with known answers, as a section of the page. */
import type { Case } from "../case.ts";
import { notYet } from "../cases/not-yet.ts";
import { standardErrors } from "../measure.ts";
import type { Measured } from "../measure.ts";
import { table } from "./sections.ts";

export interface CaseResult {
  readonly given: Case;
  readonly count: number;
  readonly horizonHours: number;
  readonly measured: readonly Measured[];
}

interface Circumstances {
  readonly version: string;
  readonly seed: number;
  readonly share: number;
}

/** 2 %, as it is printed. */
const aimed = 0.0205;

export function casesSection(
  families: readonly { readonly title: string; readonly results: readonly CaseResult[] }[],
  circumstances: Circumstances,
): string {
  const all = families.flatMap(({ results }) => results);
  return `${summary(all, circumstances)}

${families.map(({ title, results }) => `### ${title}\n\n${tested(results)}\n\n${figures(results)}`).join("\n\n")}

### Not compared yet

${table(["case", "what is missing"], notYet)}
`;
}

function summary(all: readonly CaseResult[], { version, seed, share }: Circumstances): string {
  const measured = all.flatMap((result) => result.measured);
  const zs = measured.flatMap(({ z }) => (z === null ? [] : [z]));
  const mean = zs.reduce((sum, z) => sum + z, 0) / zs.length;
  const sd = Math.sqrt(zs.reduce((sum, z) => sum + (z - mean) ** 2, 0) / (zs.length - 1));
  const over2 = zs.filter((z) => Math.abs(z) > 2).length;
  const agree = measured.filter(({ agrees }) => agrees).length;
  const blunt = measured.filter(({ visible }) => visible > aimed).length;
  const part = share === 1 ? "" : ` With ${share * 100} % of the usual histories.`;
  return `Headroom ${version}, seed ${seed}.${part}

**${agree} of ${measured.length} figures of ${all.length} cases agree** (within ${standardErrors} standard errors, or exactly where nothing is random). Of the ${zs.length} random ones, z has mean ${mean.toFixed(2)} (should be within ±${(2 / Math.sqrt(zs.length)).toFixed(2)} of 0) and standard deviation ${sd.toFixed(2)} (within ±${(2 / Math.sqrt(2 * zs.length)).toFixed(2)} of 1); |z| exceeds 2 in ${over2} (about ${Math.round(0.0455 * zs.length)} expected). Figures of one case come from the same histories and err together.
An error of 2 % would have been seen in ${measured.length - blunt} of ${measured.length}; the others say why not.`;
}

function tested(results: readonly CaseResult[]): string {
  const rows = results.map(({ given, count, horizonHours }) => [
    given.id,
    given.tests,
    count.toLocaleString("en"),
    `${horizonHours.toLocaleString("en")} h`,
  ]);
  return table(["case", "what it tests", "histories", "of"], rows, [2, 3]);
}

function figures(results: readonly CaseResult[]): string {
  const rows = results.flatMap(({ given, measured }) =>
    given.metrics.map((metric, i) => {
      const { mean, low, high, z, agrees, visible } = measured[i];
      const why = visible > aimed && given.blunt !== undefined ? `: ${given.blunt}` : "";
      return [
        given.id,
        metric.name,
        figureWords(metric.expected),
        metric.method,
        figureWords(mean),
        z === null ? "exact" : `${figureWords(low)} to ${figureWords(high)}`,
        z === null ? "" : z.toFixed(2).replace("-", "−"),
        agrees ? "agrees" : "**disagrees**",
        z === null ? "any" : `${(100 * visible).toPrecision(2)} %${why}`,
      ];
    }),
  );
  const head = ["case", "figure", "expected", "method", "ours", "95 %", "z", "verdict", "would have seen"];
  return table(head, rows, [2, 4, 6]);
}

/** Five digits. */
export function figureWords(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const digits = value.toPrecision(5);
  const [mantissa, exponent] = digits.split("e");
  return exponent === undefined ? smallOnes(value, digits) : `${mantissa}e${Number(exponent)}`;
}

/** 0.000035 has too many zeros to be read. */
function smallOnes(value: number, digits: string): string {
  return Math.abs(value) < 0.001 ? value.toExponential(4) : digits;
}
