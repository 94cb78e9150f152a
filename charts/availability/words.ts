/** Title, summary and labels of the availability chart. */
import {
  availabilityPercent,
  count,
  durationWords,
  hundredths,
  listed,
  of100,
  unitFor,
} from "../../simulation/index.ts";
import type { Interval, Result, TimeUnit } from "../../simulation/index.ts";
import type { Answer } from "../drawing.ts";
import { namesWinner } from "../winner.ts";
import { plain } from "../axes/downtime-scale.ts";
import type { Row, Target, Whose } from "./rows.ts";

const mostNamed = 4;

/** "99.9 %" */
export function targetWords({ share }: Target): string {
  return `${plain(100 * share)}\u00a0%`;
}

/** The one unit of all downtimes in the chart. */
export function unitOf(rows: readonly Row[], { hoursPerYear }: Result): TimeUnit {
  return unitFor(Math.max(...rows.map(({ downtime }) => downtime.mean)), hoursPerYear);
}

export function meanWords(downtime: Interval, unit: TimeUnit): string {
  const { mean, range } = durationWords(downtime, unit);
  return `${mean} (${range})`;
}

export function titleOf(answer: Answer, rows: readonly Row[], whose: Whose, target: Target | null): string {
  const { result } = answer;
  const who = whoIs(result, whose);
  if (rows.every(({ downtime }) => downtime.mean === 0))
    return `${who} was down in none of ${count(result.replications)} histories`;
  const unit = unitOf(rows, result);
  const amounts = rows.map(({ downtime }) => durationWords(downtime, unit).mean);
  const titles = rows.map(({ option }) => option.title);
  const missed = missedWords(rows, target);
  if (rows.length === 1) return `${who} is down ${amounts[0]} a year on ${titles[0]}${missed}`;
  if (rows.length > mostNamed) {
    const rising = rows.map((_, index) => index).sort((a, b) => rows[a].downtime.mean - rows[b].downtime.mean);
    const [least, most] = [rising[0], rising[rising.length - 1]];
    return `${who} is down ${amounts[least]} a year on ${titles[least]} and up to ${amounts[most]} on ${titles[most]}`;
  }
  const overall = whose.kind === "tools" || whose.kind === "each";
  if (!(overall && namesWinner(answer)))
    return `${who} is down about the same on ${listed(titles)}: ${listed(amounts)} a year`;
  const each = titles.map((title, index) => `${amounts[index]}${index === 0 ? " a year" : ""} on ${title}`);
  return `${who} is down ${listed(each)}${missed}`;
}

function whoIs({ options }: Result, whose: Whose): string {
  if (options.every(({ plain: system }) => system)) return "The system";
  switch (whose.kind) {
    case "tools":
    case "each":
      return "A tool";
    case "users":
      return "A tool, weighted by its users,";
    case "class":
      return `A tool of class ${whose.name}`;
  }
}

function missedWords(rows: readonly Row[], target: Target | null): string {
  const shares = rows.flatMap(({ missed }) => (missed === null ? [] : [hundredths(missed)]));
  if (target === null || shares.length < rows.length) return "";
  return `; ${targetWords(target)} is missed in ${listed(shares)} of 100 histories`;
}

/** At most three sentences: the finding, each option with its interval, what the axis holds. */
export function summaryOf(title: string, rows: readonly Row[], unit: TimeUnit, axis: string): string {
  const each = rows.map(
    ({ option, downtime, availability }) =>
      `${option.title}: ${meanWords(downtime, unit)} of downtime, ${availabilityPercent(availability)} up`,
  );
  return `${title}. ${each.join("; ")}. ${axis}`;
}

/** "worst 2 of 100", "best 2 of 100", "worse than 60 of 100" for the dot of an index among 50. */
export function placeWords(dot: number, dots: number, per: Row["per"]): string {
  if (dot === 0) return `${per === "tools" ? "best" : "luckiest"} 2 of 100 ${per}`;
  if (dot === dots - 1) return `worst 2 of 100 ${per}`;
  return `${per === "tools" ? "no better" : "worse"} than ${of100(dot / dots)} ${per}`;
}

/** What is plotted: the same unit and spreads whatever the picture, its dots as it has them. */
export function subtitleOf(rows: readonly Row[], per: string, unit: TimeUnit, as: "dots" | "curve"): string {
  const ofTools = rows[0]?.per === "tools";
  const what = as === "dots" ? "Dots" : "Curve";
  const single = ofTools
    ? `${what}: single tools, each at the mean of its class`
    : `${what}: single histories, which is chance`;
  const ignorance = as === "dots" && rows.some((row) => row.ignorance !== null) ? "; bracket: what is not known" : "";
  return `Downtime ${per}, in ${unitNames[unit.name] ?? unit.name}. ${single}; thick bar: 95\u00a0% interval of the mean${ignorance}`;
}

const unitNames: Readonly<Record<string, string>> = { s: "seconds", min: "minutes", h: "hours", d: "days" };

/** "Each dot is 2 of 100 simulated 3-year histories; further left is better." */
export function aidOf(rows: readonly Row[], histories: string, as: "dots" | "curve"): string {
  const which = rows[0]?.per === "tools" ? "tools" : `simulated ${histories}`;
  if (as === "dots") return `Each dot is 2 of 100 ${which}; further left is better.`;
  return `The higher a curve stands, the more of 100 ${which} have at most so much downtime; further left is better.`;
}
