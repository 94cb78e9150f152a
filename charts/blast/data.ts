/** How often so many tools are hit at once. */
import type { IncidentRate, OptionResult, Result } from "../../simulation/index.ts";

export interface Curve {
  readonly option: OptionResult;
  readonly index: number;
  readonly points: readonly Point[];
}

export interface Point {
  readonly tools: number;
  readonly rate: IncidentRate;
}

/** Rates that rest on fewer are drawn as not sure. */
export const fewSeen = 5;

export function curvesOf({ options }: Result, minutes: number): Curve[] {
  return options.flatMap((option, index) => {
    const { tools, lasting } = option.incidents.blastRadius;
    const rates = lasting.find((one) => one.minutes === minutes)?.atLeast;
    if (rates === undefined || option.plain) return [];
    const points = tools
      .map((count, place) => ({ tools: count, rate: rates[place] }))
      .filter(({ rate }) => rate.seen > 0);
    return points.length === 0 ? [] : [{ option, index, points }];
  });
}

/** The size where two options differ most surely; without two that do, the one nearest to a tenth of all tools. */
export function tellingSize(
  curves: readonly Curve[],
  allTools: number,
): { readonly tools: number; readonly sure: boolean } {
  const sizes = curves[0].points
    .map(({ tools }) => tools)
    .filter((tools) => curves.every((curve) => rateAt(curve, tools) !== null));
  if (curves.length === 2) {
    const scores = sizes.map((tools) => ({
      tools,
      score: apart(rateAt(curves[0], tools)!, rateAt(curves[1], tools)!),
    }));
    const best = scores.reduce((most, one) => (one.score > most.score ? one : most), { tools: 0, score: 1 });
    if (best.tools > 0) return { tools: best.tools, sure: true };
  }
  const wanted = allTools / 10;
  const near = (sizes.length > 0 ? sizes : curves[0].points.map(({ tools }) => tools)).reduce((best, tools) =>
    Math.abs(tools - wanted) < Math.abs(best - wanted) ? tools : best,
  );
  return { tools: near, sure: false };
}

export function rateAt({ points }: Curve, tools: number): IncidentRate | null {
  return points.find((point) => point.tools === tools)?.rate ?? null;
}

/** How far two intervals lie from each other, in halves of both widths together; over 1 they do not touch. */
function apart(a: IncidentRate, b: IncidentRate): number {
  const [low, high] = a.mean < b.mean ? [a, b] : [b, a];
  const widths = low.high - low.mean + (high.mean - high.low);
  return widths > 0 ? (high.mean - low.mean) / widths : 0;
}
