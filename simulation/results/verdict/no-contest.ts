/** Sentences where nothing is to be compared. */
import { duration, durationBelow, durationWords, unitFor } from "../words/durations.ts";
import { count, fixed, listed } from "../words/numbers.ts";
import { onlyIn, outageWords } from "../words/outages.ts";
import { allHistories, availabilityPercent, of100, shortPercent } from "../words/shares.ts";
import { isTooEarly } from "./data.ts";
import type { Finding, VerdictData, VerdictOption } from "./data.ts";

const fewAffected = 10;

export function nothingFailed({ plain, options, histories, horizonHours, hoursPerYear }: VerdictData): Finding {
  const bound = durationBelow(Math.max(...options.map(({ downtime }) => downtime.high)), hoursPerYear);
  const hours = histories * horizonHours;
  const years = hours / hoursPerYear;
  const simulated =
    years < 0.1
      ? `${duration(hours * 60, hoursPerYear)} of simulated time`
      : `${fixed(years, years < 10 ? 1 : 0)} simulated years`;
  return {
    case: "nothing failed",
    strong: `${plain ? "Nothing" : "No tool"} was down in any of ${count(histories)} histories.`,
    rest: ` Downtime is below ${bound} ${outageWords(plain).per} (95 %), with fewer than 3 outages in ${simulated}.`,
  };
}

export function oneOption({ plain, options, histories, hoursPerYear }: VerdictData): Finding {
  const { one, per } = outageWords(plain);
  const [{ title, downtime, availability, affected, objective }] = options;
  const { mean, range } = durationWords(downtime, unitFor(downtime.mean, hoursPerYear));
  const few = affected < fewAffected ? ` Not sure yet: outages were seen ${onlyIn(affected, histories)}.` : "";
  return {
    case: "one option",
    strong: `${title} ${one} ${mean} ${per}`,
    rest: ` (95 %: ${range}), ${availabilityPercent(availability)} up.${objective === null ? "" : metWords(objective, histories)}${few}`,
  };
}

function metWords({ target, met }: NonNullable<VerdictOption["objective"]>, histories: number): string {
  const often = met === 1 ? allHistories(histories, "histories") : `${of100(met)} histories`;
  return ` It meets ${shortPercent(target)} in ${often}.`;
}

/** Null where a difference may matter, or the file does not say from which on it does. */
export function noMatter(data: VerdictData): Finding | null {
  const { margin, options, pairs, plain, hoursPerYear } = data;
  if (margin === null || isTooEarly(data)) return null;
  if (!pairs.every(({ strict }) => Math.max(-strict.low, strict.high) < margin)) return null;
  const { many, per } = outageWords(plain);
  const unit = unitFor(Math.max(...options.map(({ downtime }) => downtime.mean)), hoursPerYear);
  const losses = options.map(({ downtime }) => durationWords(downtime, unit).mean);
  const least = durationWords({ mean: margin, low: margin, high: margin }, unitFor(margin, hoursPerYear)).mean;
  const differ = pairs.length === 1 ? "the difference is" : "the differences are";
  return {
    case: "no difference that matters",
    strong: "No difference that matters",
    rest: `: ${listed(options.map(({ title }) => title))} ${many} ${listed(losses)} ${per}; ${differ} smaller than ${least} (95 %).`,
  };
}

export function identical({ options }: VerdictData): Finding {
  return {
    case: "identical",
    strong: `${listed(options.map(({ title }) => title))} have the same outages in every history.`,
    rest: " Nothing in the file makes them differ here.",
  };
}
