import { count, fixed, intervalWords, listed } from "../../simulation/index.ts";
import type { IncidentRate } from "../../simulation/index.ts";
import type { Answer } from "../drawing.ts";
import type { Curve } from "./data.ts";
import { fewSeen, rateAt, tellingSize } from "./data.ts";

/** "lasting at least 5 min", "of any length" */
export function lastingWords(minutes: number): string {
  if (minutes === 0) return "of any length";
  return minutes < 60 ? `of at least ${minutes}\u00a0min` : `of at least ${minutes / 60}\u00a0h`;
}

export function titleOf({ result }: Answer, curves: readonly Curve[], minutes: number, allTools: number): string {
  const { tools } = tellingSize(curves, allTools);
  const length = minutes === 0 ? "" : ` ${lastingWords(minutes)}`;
  const what = `Outages${length} of ${count(tools)} ${tools === 1 ? "tool" : "tools"}${tools === allTools ? "" : " or more"}`;
  const each = result.options.map(({ name, title }) => {
    const rate = curves.find((curve) => curve.option.name === name);
    return { title, rate: rate === undefined ? null : rateAt(rate, tools) };
  });
  const words = each.map(({ title, rate }, index) => `${rateText(rate, index === 0)} on ${title}`);
  return `${what} come ${listed(words)}`;
}

function rateText(rate: IncidentRate | null, first: boolean): string {
  if (rate === null) return first ? "never in what was simulated" : "never";
  return `${perYear(rate.mean)}${first ? " a year" : ""}`;
}

export function perYear(rate: number): string {
  return fixed(rate, decimalsToSay(rate));
}

/** More options are too long for a line. */
const mostSaid = 4;

/** "100 tools or more: 0.4 a year on Toolforge on VMs (0.3 to 0.5), 1.9 on Toolforge on metal (1.7 to 2.1)": it comes first. */
export function pointLabel(curve: Curve, tools: number, curves: readonly Curve[]): string {
  const others = curves.filter((other) => other !== curve);
  const each = [curve, ...others].slice(0, mostSaid).flatMap((one, place) => {
    const rate = rateAt(one, tools);
    if (rate === null) return [];
    const { mean, range } = intervalWords(rate);
    const few = rate.seen < fewSeen ? `, only ${rate.seen} seen` : "";
    return `${mean}${place === 0 ? " a year" : ""} on ${one.option.title} (${range}${few})`;
  });
  return `${count(tools)} ${tools === 1 ? "tool" : "tools"} or more: ${each.join(", ")}`;
}

/** "10 a year", "1 in 10 years" */
export function rateTick(rate: number): string {
  return rate >= 1 ? `${count(rate)} a year` : `1 in ${count(Math.round(1 / rate))} years`;
}

export function summaryOf(title: string, curves: readonly Curve[]): string {
  const each = curves.map(({ option, points }) => {
    const [first, last] = [points[0], points[points.length - 1]];
    return `${option.title}: from ${perYear(first.rate.mean)} a year of ${count(first.tools)} or more to ${perYear(last.rate.mean)} a year of ${count(last.tools)} or more`;
  });
  return `${title}. ${each.join("; ")}. Both axes are logarithmic.`;
}

/** Decimals with which a number has two significant digits, from 10 on none. */
function decimalsToSay(value: number): number {
  if (value >= 10 || value === 0) return 0;
  return Math.min(6, 1 - Math.floor(Math.log10(value)));
}
